import type { SegmentRow } from '@firsthand/database/preserve'
import type { UploadId } from '@firsthand/domain'
import type { PreserveDeps } from './preserve-deps.ts'
import { type JobContext } from './setback.ts'
/**
 * The item is kept and proven: its segments may go, each by its version, or a versioned bucket would only hide them.
 * Marked after the removal; a run that dies in between removes again, which is no refusal. @throws Setback
 */
export declare function freeDrop(
  { door, stores, log }: Pick<PreserveDeps, 'door' | 'stores' | 'log'>,
  upload: {
    readonly id: UploadId
    readonly segments: readonly SegmentRow[]
  },
  { signal }: JobContext,
): Promise<void>
