/**
 * Tells the open screens of an incident that something changed. The screens then ask what changed, so nothing is
 * buffered: a slow screen holds one flag.
 */
export interface LiveHub {
  /** Returns a function that leaves, or undefined if too many have joined. */
  join(incident: string, wake: () => void): (() => void) | undefined
  poke(incident: string): void
  /** Called after a lost database connection, because anything may have been missed. */
  pokeAll(): void
  close(): void
}
