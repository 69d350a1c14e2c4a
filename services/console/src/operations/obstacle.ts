import { OPENING_WORDS } from './opening-words.ts'
import { PREFLIGHT_WORDS } from './preflight-words.ts'
import { hidesPictures, nameOf, standingLines, summaryOf } from './standing-lines.ts'
import type { Line, Preflight } from './use-preflight.ts'
import { silentWorkers } from './worker-words.ts'

const FRESH_MS = 15 * 60_000

/** Why an incident cannot be opened now. */
export interface Obstacle {
  readonly says: string
  /** The lines of the check that prevent the opening. */
  readonly lines: readonly Line[]
  /** The label of the tick box that overrides the obstacle. Undefined if it cannot be overridden. */
  readonly choice?: string
}

/** Judges a real incident by the service's own rule. A drill may be opened despite failures, once they are known. */
export function obstacleOf(isReal: boolean, { id, lines, isRunning, finishedAt }: Preflight): Obstacle | undefined {
  if (isRunning) return { says: PREFLIGHT_WORDS.running, lines: [] }
  const isOld = finishedAt !== undefined && Date.now() - finishedAt > FRESH_MS
  if (id === undefined || finishedAt === undefined || isOld) {
    const says = isOld ? OPENING_WORDS.checkOld : OPENING_WORDS.needsCheck
    return isReal
      ? { says, lines: [] }
      : { says: OPENING_WORDS.notChecked, lines: [], choice: OPENING_WORDS.openUnchecked }
  }
  const standing = standingLines(lines.values())
  if (standing.length === 0) return undefined
  if (!isReal) return ofDrill(standing)
  const obstacle = { says: summaryOf(standing, lines.values()), lines: standing }
  if (!standing.every(hidesPictures)) return obstacle
  return { ...obstacle, choice: hidesAll(standing) ? OPENING_WORDS.withoutPictures : OPENING_WORDS.openAllTheSame }
}

/** Whether no file can be seen: no worker reads files, or none is allowed to. */
const hidesAll = (standing: readonly Line[]): boolean =>
  silentWorkers(standing).includes('inspect') || standing.some(({ code }) => code === 'sandbox')

function ofDrill(standing: readonly Line[]): Obstacle {
  const named = (state: Line['state']): string =>
    standing
      .filter((line) => line.state === state)
      .map(nameOf)
      .join(', ')
  const [failed, silent] = [named('red'), named('unanswered')]
  if (failed === '')
    return { says: OPENING_WORDS.drillSilent(silent), lines: standing, choice: OPENING_WORDS.openUnanswered(silent) }
  const alsoSilent = silent === '' ? '' : ` ${OPENING_WORDS.drillSilent(silent)}`
  return {
    says: `${OPENING_WORDS.drillFails(failed)}${alsoSilent}`,
    lines: standing,
    choice: `${OPENING_WORDS.openAlthough(failed)}${alsoSilent === '' ? '' : `.${alsoSilent}`}`,
  }
}
