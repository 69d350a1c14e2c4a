import { createHash, timingSafeEqual } from 'node:crypto'
import type { DoorRefusal, UploadFacts } from '@firsthand/database/intake'
import { acceptsBytes, err, type Result, SEGMENT_BYTES } from '@firsthand/domain'
import { sizeClass } from '@firsthand/runtime'
import { hashCapability } from '@firsthand/sealing'
import { type BodyEnd, type ReadOptions, readBody } from '../http/read-body.ts'
import { bodyOf, type DoorContext } from '../http/request-body.ts'
import type { IntakeDeps } from '../intake-deps.ts'
import { createSegmentWriter, type FlushReason, type SegmentWriter } from '../segments/segment-writer.ts'
import { settleHolder } from '../takeover/settle-holder.ts'
import { type PatchRequest, parsePatch } from './patch-request.ts'
import type { Checksum } from './protocol.ts'
import { progressHeaders, refuseTus } from './tus-answer.ts'

const route = 'patch-upload'

/** tus PATCH: bytes from `Upload-Offset` on. Whatever arrives is made durable, even if the sender vanishes. */
export async function answerPatch(deps: IntakeDeps, c: DoorContext, token: string): Promise<Response> {
  const wanted = parsePatch(c)
  if (!wanted.ok) return refuseTus(deps, { code: wanted.error }, { route })
  const urlHash = hashCapability(token)
  const taken = await take(deps, urlHash, wanted.value)
  if (!taken.ok) return refuseTus(deps, taken.error, { route })
  const received = await receive(deps, { c, urlHash, facts: taken.value, checksum: wanted.value.checksum })
  if (!received.ok) return refuseTus(deps, received.error, { route, upload: taken.value.upload })
  return new Response(null, { status: 204, headers: progressHeaders(received.value) })
}

/** Makes a concurrent writer release the upload, then checks offset and size before a byte is read. */
async function take(
  deps: IntakeDeps,
  urlHash: Buffer,
  wanted: PatchRequest,
): Promise<Result<UploadFacts, DoorRefusal>> {
  const settled = await settleHolder(deps, urlHash)
  if (!settled.ok) return settled
  const early = earlyRefusal(settled.value, wanted)
  if (early) return err(early)
  const known = wanted.length === undefined ? settled : await deps.door.declareLength(urlHash, wanted.length)
  if (!known.ok) return known
  const misfit = misfitOf(known.value, wanted)
  if (misfit || known.value.state !== 'open') return misfit ? err(misfit) : known
  const taken = await deps.door.takeUpload(urlHash, deps.instance)
  if (!taken.ok) return taken
  return taken.value.offset === wanted.offset ? taken : err({ code: 'offset-mismatch', offset: taken.value.offset })
}

/**
 * These refusals come before the declared size is recorded. If this body contradicts the size, recording it could
 * complete a cut file as if it were whole.
 */
function earlyRefusal(facts: UploadFacts, wanted: PatchRequest): DoorRefusal | undefined {
  // In a closed incident the answer does not even reveal the upload's offset.
  if (facts.incidentState === 'closed') return { code: 'incident-closed' }
  if (facts.state !== 'open') return undefined
  return acceptsBytes(facts.incidentState) ? misfitOf(facts, wanted) : { code: 'incident-closed' }
}

function misfitOf(facts: UploadFacts, wanted: PatchRequest): DoorRefusal | undefined {
  // "If the offsets do not match, the Server MUST respond with 409 Conflict"; we add the offset.
  if (facts.offset !== wanted.offset) return { code: 'offset-mismatch', offset: facts.offset }
  const length = facts.length ?? wanted.length ?? null
  const limit = length ?? facts.maxBytes
  if (wanted.bytes === undefined || wanted.offset + wanted.bytes <= limit) return undefined
  const begun = facts.offset > 0 ? 'cut-at-limit' : 'too-large'
  return { code: length === null ? begun : 'beyond-length', limit, offset: facts.offset }
}

interface Receiving {
  readonly c: DoorContext
  readonly urlHash: Buffer
  readonly facts: UploadFacts
  readonly checksum: Checksum | undefined
}

async function receive(deps: IntakeDeps, receiving: Receiving): Promise<Result<UploadFacts, DoorRefusal>> {
  const { facts, urlHash, checksum } = receiving
  const stop = new AbortController()
  const onStopping = (): void => stop.abort()
  deps.stopping.addEventListener('abort', onStopping, { once: true })
  if (deps.stopping.aborted) stop.abort()
  const release = deps.holders.hold(facts.upload, onStopping)
  const writer = createSegmentWriter(deps, { urlHash, facts, waitsForDigest: checksum !== undefined, ownsChunks: true })
  try {
    const result = checksum
      ? await receiveChecked(receiving.c, writer, { checksum, signal: stop.signal, pace: deps.pace })
      : await receivePlain(receiving.c, writer, { signal: stop.signal, pace: deps.pace })
    if (result.ok && result.value.state === 'complete' && facts.state !== 'complete') logComplete(deps, result.value)
    // If another connection or the process stopped us, the answer tells the offset, so that the sender resumes there.
    return result
  } finally {
    deps.stopping.removeEventListener('abort', onStopping)
    release()
  }
}

const logComplete = (deps: IntakeDeps, { upload, length, segments }: UploadFacts): void =>
  deps.log.event('upload.completed', { upload, segments, sizeClass: sizeClass(length ?? undefined) })

type Reading = Pick<ReadOptions, 'signal' | 'pace'>

async function receivePlain(
  c: DoorContext,
  writer: SegmentWriter,
  reading: Reading,
): Promise<Result<UploadFacts, DoorRefusal>> {
  let refused: DoorRefusal | undefined
  const end = await readBody(bodyOf(c), {
    ...reading,
    onChunk: async (chunk) => {
      const written = await writer.write(chunk)
      if (!written.ok) refused = written.error
      return written.ok
    },
  })
  const finished = await writer.finish(reasonOf(end))
  if (!finished.ok) return finished
  const { offset } = finished.value
  if (refused) return err({ offset, ...refused })
  const code = CODE_OF_END[end]
  return code === undefined ? finished : err({ code, offset })
}

/** `stopped` with kept bytes is answered as a conflict, so that the sender asks for the offset and resumes there. */
const CODE_OF_END = {
  complete: undefined,
  refused: undefined,
  stopped: 'offset-mismatch',
  'too-slow': 'too-slow',
  gone: 'body-too-short',
} as const satisfies Record<BodyEnd, string | undefined>

const REASONS = {
  complete: 'end',
  refused: 'end',
  stopped: 'takeover',
  'too-slow': 'too-slow',
  gone: 'abort',
} as const satisfies Record<BodyEnd, FlushReason>

const reasonOf = (end: BodyEnd): FlushReason => REASONS[end]

/** With Upload-Checksum nothing is committed before the digest agrees. If it does not, the piece is dropped. */
async function receiveChecked(
  c: DoorContext,
  writer: SegmentWriter,
  { checksum, ...reading }: Reading & { readonly checksum: Checksum },
): Promise<Result<UploadFacts, DoorRefusal>> {
  const hash = createHash(checksum.algorithm)
  let bytes = 0
  let refused: DoorRefusal | undefined
  const end = await readBody(bodyOf(c), {
    ...reading,
    onChunk: async (chunk) => {
      bytes += chunk.length
      hash.update(chunk)
      const written =
        bytes > SEGMENT_BYTES
          ? err({ code: 'piece-too-large' as const, limit: SEGMENT_BYTES })
          : await writer.write(chunk)
      if (!written.ok) refused = written.error
      return written.ok
    },
  })
  const isWhole = end === 'complete' && refused === undefined
  if (isWhole && timingSafeEqual(hash.digest(), checksum.digest)) return writer.finish('end')
  await writer.discard()
  const { offset } = writer.facts
  if (refused) return err({ offset, ...refused })
  return err({ code: end === 'complete' ? 'checksum-mismatch' : (CODE_OF_END[end] ?? 'malformed'), offset })
}
