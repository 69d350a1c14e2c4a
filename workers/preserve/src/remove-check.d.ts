import { type HandlerOutcome } from '@firsthand/queues'
import type { PreserveDeps } from './preserve-deps.ts'
import { type JobContext } from './setback.ts'
/**
 * The canary's item, or its arrival while it is one (design §5 Canary). Refuses anything that is not of a `check`
 * incident, whoever asked.
 */
export declare function removeCheck(deps: PreserveDeps, subject: string, job: JobContext): Promise<HandlerOutcome>
