/**
 * Wakes the open screens of an incident when something changed. Each screen then asks what changed, so nothing is
 * buffered: a slow screen holds one flag.
 */
export interface LiveHub {
  /** Adds a screen. Returns a function that removes it, or undefined if too many have joined. */
  join(incident: string, wake: () => void): (() => void) | undefined
  poke(incident: string): void
  /** Wakes all screens after a lost database connection, because changes may have been missed. */
  pokeAll(): void
  close(): void
}
