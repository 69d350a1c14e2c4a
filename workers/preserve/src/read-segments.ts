/**
 * Reads the upload's plaintext back from the drop, in order, and checks everything. Each segment must begin where the
 * previous one ended, open under the incident's key, and match its length and its salted digest. A mismatch ends the
 * work as dead, with a stable code. Nothing is freed then, because the drop holds the only bytes.
 */
import { createHash } from 'node:crypto'
import type { SegmentRow, UploadRow } from '@firsthand/database/preserve'
import type { KeyId } from '@firsthand/domain'
import { parseObjectKey } from '@firsthand/object-store'
import { dead } from '@firsthand/queues'
import { type Identity, openIterable, SealBroken } from '@firsthand/sealing'
import { Setback } from '@firsthand/worker'
import { identityFor } from './incident-identity.ts'
import type { PreserveDeps } from './preserve-deps.ts'
import { type JobContext, outcomeOfRefusal } from './preserve-outcomes.ts'
import { readAhead } from './read-ahead.ts'

/** How far to read ahead: the next segment, and within a segment the next chunks of at most 256 KiB. */
const SEGMENTS_AHEAD = 1
const CHUNKS_AHEAD = 4

/** Throws unless the segments are contiguous and have `bytes` bytes in all. */
export function assertContiguous(segments: readonly SegmentRow[], bytes: number): void {
  let at = 0
  for (const { start, length } of segments) {
    if (start !== at) throw new Setback(dead('segments-broken'))
    at += length
  }
  if (at !== bytes) throw new Setback(dead('segments-broken'))
}

/** Yields the plaintext in order. @throws Setback, StoreFault */
export async function* readSegments(
  { stores, keyring }: Pick<PreserveDeps, 'stores' | 'keyring'>,
  upload: Pick<UploadRow, 'salt'> & { readonly segments: readonly SegmentRow[] },
  { signal }: JobContext,
): AsyncGenerator<Buffer> {
  const known = new Map<KeyId, Identity>()
  for await (const { segment, body } of readAhead(fetchSegments(), SEGMENTS_AHEAD)) {
    const identity = known.get(segment.keyId) ?? (await identityFor(keyring, segment.keyId))
    known.set(segment.keyId, identity)
    yield* openSegment(readAhead(body, CHUNKS_AHEAD), identity, { segment, salt: upload.salt })
  }

  /** Requests a segment only when `readAhead` asks for it, because an unread body holds a connection. */
  async function* fetchSegments() {
    for (const segment of upload.segments) yield { segment, body: await fetchSegment(stores, segment, signal) }
  }
}

async function fetchSegment(
  stores: PreserveDeps['stores'],
  { objectKey, versionId }: SegmentRow,
  signal: AbortSignal,
): Promise<AsyncIterable<Buffer>> {
  const key = parseObjectKey(objectKey)
  if (key === undefined) throw new Setback(dead('segment-missing'))
  const got = await stores.drop.get(key, { signal, ...(versionId === undefined ? {} : { versionId }) })
  if (got.ok) return got.value.body
  throw new Setback(got.error.code === 'missing' ? dead('segment-missing') : outcomeOfRefusal(got.error))
}

async function* openSegment(
  sealed: AsyncIterable<Buffer>,
  identity: Identity,
  { segment, salt }: { readonly segment: SegmentRow; readonly salt: Buffer },
): AsyncGenerator<Buffer> {
  const digest = createHash('sha256').update(salt)
  let length = 0
  try {
    for await (const chunk of openIterable([identity], sealed)) {
      digest.update(chunk)
      length += chunk.length
      if (length > segment.length) throw new Setback(dead('segment-length'))
      yield chunk
    }
  } catch (cause) {
    if (cause instanceof SealBroken) throw new Setback(dead('segment-broken'))
    throw cause
  }
  if (length !== segment.length) throw new Setback(dead('segment-length'))
  if (!digest.digest().equals(segment.saltedSha256)) throw new Setback(dead('segment-digest'))
}
