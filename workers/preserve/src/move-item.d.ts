import { type HandlerOutcome } from '@firsthand/queues'
import type { PreserveDeps } from './preserve-deps.ts'
import { type JobContext } from './setback.ts'
export interface MoveWork {
  readonly incident: string
  /** An item, or a submission: then all that is kept of it. */
  readonly subject: string
  /** The target incident. */
  readonly to: string | undefined
}
export declare function moveItems(deps: PreserveDeps, work: MoveWork, job: JobContext): Promise<HandlerOutcome>
