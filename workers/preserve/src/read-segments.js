/**
 * The upload's plaintext, read back from the drop in order. Nothing is trusted: each segment must begin where the one
 * before it ended, open under the incident's key, have its length and its salted digest. A flaw ends the work as dead
 * with a stable code and frees nothing, for what lies in the drop is all that there is.
 */
import { createHash } from 'node:crypto'
import { parseObjectKey } from '@firsthand/object-store'
import { dead } from '@firsthand/queues'
import { openIterable, SealBroken } from '@firsthand/sealing'
import { identityFor } from './incident-identity.js'
import { outcomeOfRefusal, Setback } from './setback.js'
/** Throws unless the segments lie end to end and give `bytes` in all. */
export function assertContiguous(segments, bytes) {
  let at = 0
  for (const { start, length } of segments) {
    if (start !== at) throw new Setback(dead('segments-broken'))
    at += length
  }
  if (at !== bytes) throw new Setback(dead('segments-broken'))
}
/** Plaintext in order. @throws Setback, StoreFault */
export async function* readSegments({ stores, keyring }, upload, { signal }) {
  const known = new Map()
  for (const segment of upload.segments) {
    const identity = known.get(segment.keyId) ?? (await identityFor(keyring, segment.keyId))
    known.set(segment.keyId, identity)
    yield* openSegment(await fetchSegment(stores, segment, signal), identity, { segment, salt: upload.salt })
  }
}
async function fetchSegment(stores, { objectKey, versionId }, signal) {
  const key = parseObjectKey(objectKey)
  if (key === undefined) throw new Setback(dead('segment-missing'))
  const got = await stores.drop.get(key, { signal, ...(versionId === undefined ? {} : { versionId }) })
  if (got.ok) return got.value.body
  throw new Setback(got.error.code === 'missing' ? dead('segment-missing') : outcomeOfRefusal(got.error))
}
async function* openSegment(sealed, identity, { segment, salt }) {
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
//# sourceMappingURL=read-segments.js.map
