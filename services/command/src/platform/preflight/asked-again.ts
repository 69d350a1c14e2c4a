import { ageOfPreflight, type Preflight, type PreflightLine } from '@firsthand/database/command'

/** A check that is older says nothing of now. */
export const FRESH_MS = 15 * 60_000

/** What of an earlier check stands and what is asked again; undefined where all of it is. */
export interface AskedAgain {
  readonly only: ReadonlySet<string>
  readonly kept: readonly PreflightLine[]
}

/** Only what did not answer, of a check that is still one of now: what failed is mended first, and checked with all. */
export function askedAgain(earlier: Preflight | undefined): AskedAgain | undefined {
  if (!earlier || ageOfPreflight(earlier) > FRESH_MS) return undefined
  const silent = earlier.lines.filter(({ state }) => state === 'unanswered')
  if (silent.length === 0) return undefined
  const kept = earlier.lines
    .filter((line) => !silent.includes(line))
    .map((line) => ({ ...line, olderMs: (line.olderMs ?? 0) + earlier.ageMs }))
  return { only: new Set(silent.map(({ code }) => code)), kept }
}
