/**
 * Tells the open screens of an incident that something changed; what changed they ask for themselves. So nothing is
 * buffered: a slow screen holds one flag, whatever happens meanwhile.
 */
export interface LiveHub {
  /** Answers how to leave, or undefined when there are too many already. */
  join(incident: string, wake: () => void): (() => void) | undefined
  poke(incident: string): void
  /** After a lost connection to the database: anything may have been missed. */
  pokeAll(): void
  close(): void
}
