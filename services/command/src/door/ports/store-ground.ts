/** The store as the preflight check sees it. */
export interface StoreGround {
  readonly kind: 's3' | 'local-disk'
  /** Returns the time of the store's own clock. Undefined if it has none or does not answer. */
  readonly serverClock: (signal: AbortSignal) => Promise<Date | undefined>
  /** Returns the free bytes. Undefined if the store does not report them. */
  readonly freeBytes: () => Promise<number | undefined>
}
