import type { Result, UploadId } from '@firsthand/domain'
import { type PutRefusal, segmentKey } from '@firsthand/object-store'
import type { Logger } from '@firsthand/runtime'
import { type PutDeps, type PutSealed, putSealed } from './put-sealed.ts'
import type { SealedRun } from './sealing-run.ts'

/** Where in the chain of an upload's segments this one is to lie (its key names both randoms). */
export interface ChainPlace {
  /** Of the first attempt; each further one draws its own. */
  readonly random: string
  /** Of the segment before it; undefined for the first. */
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
