// Makes one upload as intake leaves it in the drop: sealed segments of 8 MiB, without a database.
import { createCipheriv, createHash, type Hash, randomBytes } from 'node:crypto'
import { makeId, SEGMENT_BYTES } from '@firsthand/domain'
import { type Stores, segmentKey } from '@firsthand/object-store'
import { generateIdentity, type Keyring, sealBytes } from '@firsthand/sealing'

/** Everything that preserve needs to know of the upload, as plain JSON, because it goes to another process. */
export interface BigUpload {
  readonly incident: string
  readonly keyId: string
  readonly recipient: string
  readonly upload: string
  readonly submission: string
  /** In hex, like the digests. */
  readonly salt: string
  readonly bytes: number
  readonly sha256: string
  readonly segments: readonly {
    readonly start: number
    readonly length: number
    readonly objectKey: string
    readonly versionId?: string
    readonly saltedSha256: string
  }[]
}

/** Writes `bytes` of noise. Only one segment is in memory at a time. */
export async function putBigUpload(stores: Stores, keyring: Keyring, bytes: number): Promise<BigUpload> {
  const [incident, keyId] = [makeId('incident', randomBytes(16)), makeId('key', randomBytes(16))]
  const upload = makeId('upload', randomBytes(16))
  const { identity, recipient } = generateIdentity()
  await keyring.put(keyId, identity)
  const salt = randomBytes(16)
  const noise = createCipheriv('aes-128-ctr', randomBytes(16), Buffer.alloc(16))
  const whole = createHash('sha256')
  const segments: BigUpload['segments'][number][] = []
  let previous: string | undefined
  for (let start = 0; start < bytes; start += SEGMENT_BYTES) {
    const plain = noise.update(Buffer.alloc(Math.min(SEGMENT_BYTES, bytes - start)))
    const random = randomBytes(8).toString('hex')
    const sealed = sealBytes([recipient], plain)
    const key = segmentKey(upload, start, random, previous)
    const stored = await stores.drop.put(key, sealed, { length: sealed.length })
    if (!stored.ok) throw new Error(`the drop refused a segment: ${stored.error.code} (${stored.error.cause})`)
    whole.update(plain)
    const { versionId } = stored.value
    segments.push({
      ...{ start, length: plain.length, objectKey: key, saltedSha256: hexOf(createHash('sha256').update(salt), plain) },
      ...(versionId === undefined ? {} : { versionId }),
    })
    previous = random
  }
  return {
    ...{ incident, keyId, recipient, upload, bytes, segments },
    submission: makeId('submission', randomBytes(16)),
    salt: salt.toString('hex'),
    sha256: whole.digest('hex'),
  }
}

const hexOf = (hash: Hash, plain: Buffer): string => hash.update(plain).digest('hex')
