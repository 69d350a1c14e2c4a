export interface Finding {
  readonly what: string
  readonly state: 'same' | 'differs' | 'missing' | 'not compared'
  /** What was found instead. Empty if all is as it should be. */
  readonly detail: string
}

/** The same if there is no problem. */
export const finding = (what: string, problems: readonly string[]): Finding => ({
  what,
  state: problems.length === 0 ? 'same' : 'differs',
  // What stands in a strange page could fill a terminal.
  detail: problems.slice(0, 5).join(', ').slice(0, 300),
})
