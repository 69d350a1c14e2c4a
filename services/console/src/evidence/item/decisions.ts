/** Decisions with their keyboard shortcuts, the same on every screen. */
export const DECISIONS = [
  { decision: 'relevant', key: 'r' },
  { decision: 'not-relevant', key: 'n' },
  { decision: 'urgent', key: 'u' },
  { decision: 'undecided', key: 'c' },
] as const
export type Decision = (typeof DECISIONS)[number]['decision']

export const WHOLES = ['scene', 'twins', 'submission'] as const
export type Whole = (typeof WHOLES)[number]
