import type { Result, UploadId } from '@firsthand/domain'
import { type PutRefusal, segmentKey } from '@firsthand/object-store'
import type { Logger } from '@firsthand/runtime'
import { type PutDeps, type PutSealed, putSealed } from './put-sealed.ts'
import type { SealedRun } from './sealing-run.ts'

/**
 * The position of this segment in the upload's chain: its object key names its own random part and that of the previous
 * segment.
 */
export interface ChainPlace {
  /** The random part of the first attempt's key. Each retry draws its own. */
  readonly random: string
  /** The random part of the previous segment's key. Undefined for the first segment. */
  readonly previous: string | undefined
}

export function putSegment(
  deps: PutDeps & { readonly log: Logger },
  upload: UploadId,
  run: SealedRun,
  { random: firstRandom, previous }: ChainPlace,
): Promise<Result<PutSealed, PutRefusal>> {
  return putSealed(deps, {
    pieces: run.pieces,
    bytes: run.sealedBytes,
    sha256: run.sealedSha256,
    patienceMs: deps.patienceMs,
    firstRandom,
    keyOf: (random) => segmentKey(upload, run.start, random, previous),
    onFailed: (refusal, attempt) =>
      deps.log.event('segment.failed', { upload, code: refusal.code, errorCode: refusal.cause, attempt }),
  })
}
