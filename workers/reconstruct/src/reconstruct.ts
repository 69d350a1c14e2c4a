import type { ReconstructDoor } from '@firsthand/database/reconstruct'
import type { TaskOf, Work } from '@firsthand/domain'
import { dead, type HandleContext, type HandlerOutcome } from '@firsthand/queues'
import { type LinkDeps, linkItem } from './links/link-item.ts'
import { type ReconstructDeps, reconstructIncident } from './reconstruct-incident.ts'

export interface WorkerDeps extends ReconstructDeps, LinkDeps {
  readonly door: ReconstructDoor
}

/** Handles one row of the queues `reconstruct` and `reconstruct-links`. It may run twice, even concurrently. */
export const createReconstruct =
  (deps: WorkerDeps) =>
  async (work: Work, job: Pick<HandleContext, 'signal'>): Promise<HandlerOutcome> => {
    return isOurs(work.task) ? await HANDLERS[work.task](deps, work, job) : dead('task-unknown')
  }

type OurTask = TaskOf<'reconstruct' | 'reconstruct-links'>
type Handler = (deps: WorkerDeps, work: Work, job: Pick<HandleContext, 'signal'>) => Promise<HandlerOutcome>

const HANDLERS: Readonly<Record<OurTask, Handler>> = {
  'link-item': linkItem,
  'settle-incident': (deps, { incident }) => reconstructIncident(deps, incident, 'settle'),
  'reconstruct-incident': (deps, { incident }) => reconstructIncident(deps, incident),
}

const isOurs = (task: Work['task']): task is OurTask => Object.hasOwn(HANDLERS, task)
