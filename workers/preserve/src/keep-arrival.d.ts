import { type UploadId } from '@firsthand/domain'
import { type HandlerOutcome } from '@firsthand/queues'
import type { PreserveDeps } from './preserve-deps.ts'
import type { JobContext } from './setback.ts'
/**
 * A phone's preview has arrived: the file that it stands for gets its item's id and key now, and an arrival with the
 * still sealed to that key (design §5 Arrivals). It is no evidence: no item, claim, placement or lock comes of it, and
 * whatever it is, its bytes leave the drop.
 */
export declare function keepArrival(deps: PreserveDeps, id: UploadId, job: JobContext): Promise<HandlerOutcome>
