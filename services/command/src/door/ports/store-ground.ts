/** What the preflight check asks of the store. */
export interface StoreGround {
  readonly kind: 's3' | 'local-disk'
  /** The store's own clock. Undefined if it has none or does not answer. */
  readonly serverClock: (signal: AbortSignal) => Promise<Date | undefined>
  /** Free bytes. Undefined if the store does not report them. */
  readonly freeBytes: () => Promise<number | undefined>
}
