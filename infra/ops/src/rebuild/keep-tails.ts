import { createHash } from 'node:crypto'
import type { RebuiltUpload } from '@firsthand/database/ops'
import { type DeclarationDocument, encodeDocument, makeId, type UploadId } from '@firsthand/domain'
import { declarationKey, type ObjectKey, parseObjectKey, StoreFault, segmentKey } from '@firsthand/object-store'
import { sealBytes } from '@firsthand/sealing'
import { minuteOf } from './checked-fields.ts'
import type { Chain, ChainedSegment } from './read-chain.ts'
import type { FoundDeclaration } from './read-drop.ts'
import type { ReadDeps } from './read-items.ts'
import { sha256 } from './sealed-objects.ts'

export interface AmbiguousUpload {
  readonly declared: FoundDeclaration
  readonly chain: Chain
  readonly salt: Buffer
  /** The next free file number of the submission. */
  readonly number: number
}

/**
 * Keeps every one of several contradicting last segments. For each of them a separate upload is made, which contains
 * copies of the previous segments. Preserve makes a partial item of each such upload. The id of a copy is derived from
 * its segment, so a second run makes no second copy.
 */
export async function keepTails(deps: ReadDeps, ambiguous: AmbiguousUpload): Promise<readonly RebuiltUpload[]> {
  const uploads: RebuiltUpload[] = []
  for (const [at, tail] of ambiguous.chain.tails.entries()) {
    uploads.push(await keepTail(deps, { ...ambiguous, number: ambiguous.number + at }, tail))
  }
  return uploads
}

export const tailUpload = (upload: string, random: string): UploadId =>
  makeId('upload', createHash('sha256').update(`firsthand-v1|tail|${upload}|${random}`).digest().subarray(0, 16))

async function keepTail(
  deps: ReadDeps,
  { declared, chain, salt, number }: AmbiguousUpload,
  tail: ChainedSegment,
): Promise<RebuiltUpload> {
  const id = tailUpload(tail.upload, tail.random)
  const segments = []
  for (const segment of [...chain.segments, tail]) {
    const objectKey = segmentKey(id, segment.offset, segment.random, segment.previous)
    const version = await copySegment(deps, segment, objectKey)
    const { length, random, saltedSha256, sealedSha256 } = segment
    segments.push({ start: segment.offset, length, objectKey, version, random, saltedSha256, sealedSha256 })
  }
  // Without a URL nobody can append to this upload.
  const document: DeclarationDocument = { ...declared.document, upload: id, number, urlHash: '' }
  const sealed = sealBytes([declared.key.recipient], Buffer.from(encodeDocument(document), 'utf8'))
  const key = declarationKey(id, sha256(Buffer.from(id)).toString('hex').slice(0, 16))
  const version = await put(deps, key, sealed)
  return {
    id,
    submission: declared.from.submission,
    incident: declared.from.incident,
    number,
    state: 'open',
    length: null,
    offset: tail.offset + tail.length,
    salt,
    keyId: declared.key.keyId,
    urlHash: undefined,
    declaration: { sealed, key, version },
    createdAt: declared.document.receivedAt,
    appendedAt: minuteOf(tail.lastModified),
    segments,
    owes: 'preserve-partial',
  }
}

async function copySegment(deps: ReadDeps, segment: ChainedSegment, to: ObjectKey): Promise<string | undefined> {
  const from = parseObjectKey(segment.objectKey)
  const got =
    from && (await deps.stores.drop.get(from, segment.version === undefined ? {} : { versionId: segment.version }))
  if (!got?.ok) throw new Error('a segment that was just read is gone')
  const chunks: Buffer[] = []
  for await (const chunk of got.value.body) chunks.push(Buffer.from(chunk))
  return put(deps, to, Buffer.concat(chunks))
}

/** Puts an object once. If it exists, an earlier rebuild made it. */
async function put({ stores }: ReadDeps, key: ObjectKey, bytes: Buffer): Promise<string | undefined> {
  const stored = await stores.drop.put(key, bytes, { length: bytes.length, ifAbsent: true })
  if (stored.ok) return stored.value.versionId
  if (stored.error.code !== 'exists') throw new StoreFault('keeping an ambiguous tail', stored.error)
  const head = await stores.drop.head(key)
  return head.ok ? head.value.versionId : undefined
}
