import { type Work } from '@firsthand/domain'
import { type HandleContext, type HandlerOutcome } from '@firsthand/queues'
import type { PreserveDeps } from './preserve-deps.ts'
/** What one row of the queue `preserve` asks for; every task may run twice and at the same time as itself. */
export declare const createPreserve: (
  deps: PreserveDeps,
) => (work: Work, job: Pick<HandleContext, 'signal'>) => Promise<HandlerOutcome>
