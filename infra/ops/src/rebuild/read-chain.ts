/**
 * Finds out which segments of an upload were committed. It reads only the drop, the bucket into which intake writes.
 * Each key names the previous segment, and the compare-and-set of a commit allows only one successor. So a segment with
 * a successor was committed, and any other attempt at its offset was not. The last segment has no successor. If there
 * were several attempts at it, each may have been acknowledged. An attempt whose bytes are a prefix of another's is
 * left out. If several are left, the tail is ambiguous, and each is kept.
 */
import { createHash } from 'node:crypto'
import { parseObjectKey, StoreFault } from '@firsthand/object-store'
import type { Identity } from '@firsthand/sealing'
import type { FoundSegment } from './read-drop.ts'
import type { ReadDeps } from './read-items.ts'
import { openOrNot, sha256 } from './sealed-objects.ts'

export interface ChainedSegment extends FoundSegment {
  readonly length: number
  readonly saltedSha256: Buffer
  readonly sealedSha256: Buffer
}

export interface Chain {
  readonly segments: readonly ChainedSegment[]
  /** Several last segments that contradict one another. Empty if the end is unambiguous. */
  readonly tails: readonly ChainedSegment[]
}

interface Attempt extends ChainedSegment {
  readonly plain: Buffer
}

interface ChainOptions {
  readonly identity: Identity
  readonly salt: Buffer
}

export async function readChain(deps: ReadDeps, found: readonly FoundSegment[], options: ChainOptions): Promise<Chain> {
  const chain: ChainedSegment[] = []
  for (let at: Place | undefined = { offset: 0, previous: undefined }; at !== undefined; ) {
    const here = await openAttempts(deps, attemptsAt(found, at), options)
    const followed = here.find((one) => attemptsAt(found, after(one)).length > 0)
    const [only, ...others] = followed ? [followed] : longestOf(here)
    if (only && others.length > 0) return { segments: chain, tails: [only, ...others].map(withoutPlain) }
    if (only) chain.push(withoutPlain(only))
    at = followed && after(followed)
  }
  return { segments: chain, tails: [] }
}

/** The place of a segment: its offset, and the segment before it. */
interface Place {
  readonly offset: number
  readonly previous: string | undefined
}

const after = ({ offset, length, random }: Attempt): Place => ({ offset: offset + length, previous: random })

const attemptsAt = (found: readonly FoundSegment[], { offset, previous }: Place): readonly FoundSegment[] =>
  found.filter((one) => one.offset === offset && one.previous === previous)

async function openAttempts(
  deps: ReadDeps,
  segments: readonly FoundSegment[],
  options: ChainOptions,
): Promise<readonly Attempt[]> {
  const attempts: Attempt[] = []
  for (const segment of segments) {
    const attempt = await openSegment(deps, segment, options)
    if (attempt) attempts.push(attempt)
  }
  return attempts
}

const withoutPlain = ({ plain: _, ...segment }: Attempt): ChainedSegment => segment

/** The attempts that are not a prefix of another attempt. */
const longestOf = (attempts: readonly Attempt[]): readonly Attempt[] =>
  attempts.filter((one, at) => !attempts.some((other, index) => index !== at && contains(other, one, index < at)))

const contains = (other: Attempt, one: Attempt, isEarlier: boolean): boolean =>
  (other.length > one.length || (other.length === one.length && isEarlier)) &&
  other.plain.subarray(0, one.length).equals(one.plain)

async function openSegment(
  { stores, losses }: ReadDeps,
  segment: FoundSegment,
  { identity, salt }: ChainOptions,
): Promise<Attempt | undefined> {
  const sealed = await fetchSegment(stores.drop, segment)
  const plain = sealed && openOrNot([identity], sealed)
  if (!sealed || !plain || plain.length === 0) {
    losses.add({ what: 'segment', why: sealed ? 'broken' : 'missing', key: segment.objectKey })
    return undefined
  }
  const saltedSha256 = createHash('sha256').update(salt).update(plain).digest()
  return { ...segment, plain, length: plain.length, saltedSha256, sealedSha256: sha256(sealed) }
}

/** Reads a whole segment into memory. Intake held it in memory, too, when it wrote it. */
async function fetchSegment(drop: ReadDeps['stores']['drop'], segment: FoundSegment): Promise<Buffer | undefined> {
  const key = parseObjectKey(segment.objectKey)
  if (key === undefined) return undefined
  const got = await drop.get(key, segment.version === undefined ? {} : { versionId: segment.version })
  if (!got.ok) {
    if (got.error.code === 'missing') return undefined
    throw new StoreFault('reading a segment', got.error)
  }
  const chunks: Buffer[] = []
  for await (const chunk of got.value.body) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}
