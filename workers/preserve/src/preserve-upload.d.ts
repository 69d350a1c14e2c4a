import type { UploadId } from '@firsthand/domain'
import { type HandlerOutcome } from '@firsthand/queues'
import type { PreserveDeps } from './preserve-deps.ts'
import { type JobContext } from './setback.ts'
/** Everything arrived: the upload becomes an item and its drop is freed. */
export declare function preserveUpload(deps: PreserveDeps, id: UploadId, job: JobContext): Promise<HandlerOutcome>
/**
 * An upload that stopped, or that its witness closed: an item over what arrived. The drop keeps the segments of one that
 * may go on; what the witness closed will not.
 */
export declare function preservePartial(deps: PreserveDeps, id: UploadId, job: JobContext): Promise<HandlerOutcome>
