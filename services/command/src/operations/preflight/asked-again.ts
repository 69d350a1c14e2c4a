import { ageOfPreflight, type Preflight, type PreflightLine } from '@firsthand/database/command/operations'

/** A check that is older says nothing of now. */
export const FRESH_MS = 15 * 60_000

/** What of an earlier check stands and what is asked again; undefined where all of it is. */
export interface AskedAgain {
  readonly only: ReadonlySet<string>
  readonly kept: readonly PreflightLine[]
}

/** All that is not well, of a check that is still one of now: a failure may be mended, a warning over. What was well stands. */
export function askedAgain(earlier: Preflight | undefined): AskedAgain | undefined {
  if (!earlier || ageOfPreflight(earlier) > FRESH_MS) return undefined
  const open = earlier.lines.filter(({ state }) => state !== 'green')
  if (open.length === 0) return undefined
  const kept = earlier.lines
    .filter((line) => !open.includes(line))
    .map((line) => ({ ...line, olderMs: (line.olderMs ?? 0) + earlier.ageMs }))
  return { only: new Set(open.map(({ code }) => code)), kept }
}
