import type { SegmentRow, UploadRow } from '@firsthand/database/preserve'
import type { PreserveDeps } from './preserve-deps.ts'
import { type JobContext } from './setback.ts'
/** Throws unless the segments lie end to end and give `bytes` in all. */
export declare function assertContiguous(segments: readonly SegmentRow[], bytes: number): void
/** Plaintext in order. @throws Setback, StoreFault */
export declare function readSegments(
  { stores, keyring }: Pick<PreserveDeps, 'stores' | 'keyring'>,
  upload: Pick<UploadRow, 'salt'> & {
    readonly segments: readonly SegmentRow[]
  },
  { signal }: JobContext,
): AsyncGenerator<Buffer>
