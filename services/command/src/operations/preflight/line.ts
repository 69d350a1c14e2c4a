import type { LineState, PreflightLine } from '@firsthand/database/command/operations'

/** In the order in which they are shown. */
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

/** What became of one line: `why` is a code for whose sentence the console has words. */
export interface Verdict {
  readonly state: LineState
  readonly why: string
  readonly facts?: Readonly<Record<string, string | number>>
}

export const green = (why = 'well', facts: Verdict['facts'] = {}): Verdict => ({ state: 'green', why, facts })
export const amber = (why: string, facts: Verdict['facts'] = {}): Verdict => ({ state: 'amber', why, facts })
export const red = (why: string, facts: Verdict['facts'] = {}): Verdict => ({ state: 'red', why, facts })

/** Said nothing in time: that can be load alone. The check adds the seconds that it waited. */
export const unanswered = (why: string): Verdict => ({ state: 'unanswered', why })

/** What is sent is kept all the same: nobody sees it yet. An officer may choose to open although. */
export const hidesPictures = ({ code, why }: Pick<PreflightLine, 'code' | 'why'>): boolean =>
  (code === 'canary' && why === 'not-placed') ||
  (code === 'workers' && why === 'unseen') ||
  (code === 'sandbox' && why === 'off')

/** What a real incident waits for: what is wrong, and what has not been said. */
export const standsInTheWay = ({ state }: Pick<PreflightLine, 'state'>): boolean =>
  state === 'red' || state === 'unanswered'

export const lineOf = (code: LineCode, { state, why, facts = {} }: Verdict): PreflightLine => ({
  code,
  state,
  why,
  facts,
})
