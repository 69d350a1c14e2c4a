import type { ReconstructDoor } from '@firsthand/database/reconstruct'
import type { Work } from '@firsthand/domain'
import { dead, type HandleContext, type HandlerOutcome } from '@firsthand/queues'
import { type LinkDeps, linkItem } from './links/link-item.ts'
import { type ReconstructDeps, reconstructIncident } from './reconstruct-incident.ts'

export interface WorkerDeps extends ReconstructDeps, LinkDeps {
  readonly door: ReconstructDoor
}

/** What one row of the queues `reconstruct` and `reconstruct-links` asks for; may run twice and at the same time as itself. */
export const createReconstruct =
  (deps: WorkerDeps) =>
  async (work: Work, job: Pick<HandleContext, 'signal'>): Promise<HandlerOutcome> => {
    if (work.task === 'link-item') return await linkItem(deps, work, job)
    if (work.task === 'settle-incident') return await reconstructIncident(deps, work.incident, 'settle')
    if (work.task === 'reconstruct-incident') return await reconstructIncident(deps, work.incident)
    return dead('task-unknown')
  }
