import type { LineState, PreflightLine } from '@firsthand/database/command/operations'

/** Codes of the lines, in display order. */
export const LINES = [
  'database',
  'store',
  'lock',
  'clock',
  'key',
  'workers',
  'intake',
  'sandbox',
  'scanner',
  'canary',
] as const
export type LineCode = (typeof LINES)[number]

/** The result of one line. `why` is a code for which the console has a sentence. */
export interface Verdict {
  readonly state: LineState
  readonly why: string
  readonly facts?: Readonly<Record<string, string | number>>
}

export const green = (why = 'well', facts: Verdict['facts'] = {}): Verdict => ({ state: 'green', why, facts })
export const amber = (why: string, facts: Verdict['facts'] = {}): Verdict => ({ state: 'amber', why, facts })
export const red = (why: string, facts: Verdict['facts'] = {}): Verdict => ({ state: 'red', why, facts })

/** The verdict for no answer in time, which may be due to load. The check adds the seconds that it waited. */
export const unanswered = (why: string): Verdict => ({ state: 'unanswered', why })

/**
 * Whether the failure only hides pictures: files are kept, but nobody sees them yet. An officer may choose to open all
 * the same.
 */
export const hidesPictures = ({ code, why }: Pick<PreflightLine, 'code' | 'why'>): boolean =>
  (code === 'canary' && why === 'not-placed') ||
  (code === 'workers' && why === 'unseen') ||
  (code === 'sandbox' && why === 'off')

/** Whether a real incident must wait: the line failed or did not answer. */
export const isBlocking = ({ state }: Pick<PreflightLine, 'state'>): boolean =>
  state === 'red' || state === 'unanswered'

export const lineOf = (code: LineCode, { state, why, facts = {} }: Verdict): PreflightLine => ({
  code,
  state,
  why,
  facts,
})
