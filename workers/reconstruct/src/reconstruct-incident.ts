import type { IncidentSession, ReconstructDoor } from '@firsthand/database/reconstruct'
import { type HandlerOutcome, retry, skipped } from '@firsthand/queues'
import type { Logger } from '@firsthand/runtime'
import type { SolvedRevision, SolveRequest } from './solve/solve-desk.ts'
import type { Solver } from './solve/solver.ts'

export interface ReconstructDeps {
  readonly door: Pick<ReconstructDoor, 'withIncident'>
  readonly solver: Solver
  readonly log: Logger
}

/**
 * A revision is settled if everything was solved, and provisional if only the neighbourhood of the changes was. A
 * settled revision is due QUIET_MS after the last change, but at the latest LIMIT_MS after the first provisional
 * revision.
 */
const QUIET_MS = 5000
const LIMIT_MS = 20_000
const BUSY_PAUSE_MS = 1000

/**
 * Takes in what changed since the last run, and stores the result as one revision. With `apply` only the neighbourhood
 * of the changes is solved, and the revision is provisional. With `settle`, or if the incident was only now read into
 * memory, everything is solved, and the revision is settled. If nothing changed, nothing is stored.
 */
export async function reconstructIncident(
  { door, solver, log }: ReconstructDeps,
  incident: string,
  mode: SolveRequest['mode'] = 'apply',
): Promise<HandlerOutcome> {
  const started = performance.now()
  const end = await door.withIncident<HandlerOutcome | SolvedRevision>(incident, async (session) => {
    try {
      const revision = await solved({ solver, session }, incident, mode)
      if ('kind' in revision) return revision
      await session.store({ ...revision, quietMs: QUIET_MS, limitMs: LIMIT_MS })
      await solver.stored(incident)
      return revision
    } catch (cause) {
      // The world has taken in changes that the tables may lack. So it is dropped, and the next run opens a new one.
      await solver.drop(incident)
      throw cause
    }
  })
  if (end === 'busy') return retry('incident-busy', BUSY_PAUSE_MS)
  if ('kind' in end) return end
  const { number, placements, settled } = end
  const durationMs = Math.round(performance.now() - started)
  log.event('revision.stored', { incident, number, items: placements.length, flag: settled === undefined, durationMs })
  return { kind: 'done' }
}

/**
 * Returns the revision to store, or an outcome if there is none. If the incident's state was dropped from the solver's
 * memory meanwhile, everything is read again, once.
 */
async function solved(
  { solver, session }: { readonly solver: Solver; readonly session: IncidentSession },
  incident: string,
  mode: SolveRequest['mode'],
): Promise<SolvedRevision | HandlerOutcome> {
  for (const _ of ['at hand', 'opened']) {
    const change = await session.read(await solver.from(incident))
    if (!change) return skipped('no-such-incident')
    const revision = await solver.solve({ incident, change, mode })
    if (revision === 'nothing-new') return skipped('nothing-new')
    if (revision !== 'read-all') return revision
  }
  throw new Error('a world left twice while it was read')
}
