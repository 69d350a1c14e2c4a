import { ageOfPreflight, type Preflight, type PreflightLine } from '@firsthand/database/command/operations'

/** Maximum age of a check in ms. An older one says nothing about the present. */
export const FRESH_MS = 15 * 60_000

/** Which lines are checked again, and which results of the earlier check are kept. */
export interface Rerun {
  readonly only: ReadonlySet<string>
  readonly kept: readonly PreflightLine[]
}

/**
 * Plans a second check: every line that was not green in a recent check is checked again, because a failure may be
 * mended by now. Other results are kept. Undefined: check everything.
 */
export function planRerun(earlier: Preflight | undefined): Rerun | undefined {
  if (!earlier || ageOfPreflight(earlier) > FRESH_MS) return undefined
  const open = earlier.lines.filter(({ state }) => state !== 'green')
  if (open.length === 0) return undefined
  const kept = earlier.lines
    .filter((line) => !open.includes(line))
    .map((line) => ({ ...line, olderMs: (line.olderMs ?? 0) + earlier.ageMs }))
  return { only: new Set(open.map(({ code }) => code)), kept }
}
