/** What the check before an opening asks of the store. */
export interface StoreGround {
  readonly kind: 's3' | 'local-disk'
  /** The store's own clock; undefined where it has none or does not answer. */
  readonly serverClock: (signal: AbortSignal) => Promise<Date | undefined>
  /** Bytes that are free; undefined where the store does not say. */
  readonly freeBytes: () => Promise<number | undefined>
}
