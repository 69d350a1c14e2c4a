import { ageOfPreflight, type Preflight, type PreflightLine } from '@firsthand/database/command/operations'

/** An older check says nothing about the present. */
export const FRESH_MS = 15 * 60_000

/** Which results of an earlier check are kept and which lines are checked again. */
export interface Rerun {
  readonly only: ReadonlySet<string>
  readonly kept: readonly PreflightLine[]
}

/**
 * Checks again every line that was not well in a recent check, because a failure may be mended and a warning be over.
 * Other results are kept. Undefined: check everything.
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
