import { randomBytes } from 'node:crypto'
import type { RebuiltUpload } from '@firsthand/database/ops'
import type { SubmissionId, UploadId } from '@firsthand/domain'
import { countOf, hashOf, minuteOf } from './checked-fields.ts'
import { keepTails, tailUpload } from './keep-tails.ts'
import { type Chain, readChain } from './read-chain.ts'
import type { Drop, FoundDeclaration } from './read-drop.ts'
import type { FoundItem, ReadDeps } from './read-items.ts'

const SALT_BYTES = 16

export interface ComposedUploads {
  readonly uploads: readonly RebuiltUpload[]
  /** The number of uploads that end in several last segments that contradict one another. */
  readonly ambiguous: number
}

/** Rebuilds every acknowledged upload, even one of which only the declaration arrived. */
export async function composeUploads(
  deps: ReadDeps,
  drop: Drop,
  items: readonly FoundItem[],
): Promise<ComposedUploads> {
  const kept = itemsByUpload(items)
  const numbers = highestNumbers(drop, items)
  const uploads: RebuiltUpload[] = []
  let ambiguous = 0
  for (const [upload, declared] of drop.declarations) {
    const made = await declaredUpload(deps, drop, { upload, declared, mine: kept.get(upload) ?? [], numbers })
    uploads.push(...made.uploads)
    ambiguous += made.ambiguous
  }
  for (const [upload, mine] of kept) {
    const [first] = mine
    if (first && !drop.declarations.has(upload)) uploads.push(undeclaredUpload(first, mine))
  }
  for (const [upload, [segment]] of drop.segments) {
    if (segment && !drop.declarations.has(upload) && !kept.has(upload)) {
      deps.losses.add({ what: 'segment', why: 'no-declaration', key: segment.objectKey })
    }
  }
  return { uploads, ambiguous }
}

interface Declared {
  readonly upload: UploadId
  readonly declared: FoundDeclaration
  /** The preserved items of this upload. */
  readonly mine: readonly FoundItem[]
  /** The highest file number of each submission. New numbers raise it. */
  readonly numbers: Map<SubmissionId, number>
}

async function declaredUpload(
  deps: ReadDeps,
  drop: Drop,
  { upload, declared, mine, numbers }: Declared,
): Promise<ComposedUploads> {
  const whole = mine.find((item) => !item.partial)
  if (whole) return { uploads: [wholeUpload(whole, declared)], ambiguous: 0 }
  const salt = randomBytes(SALT_BYTES)
  const chain = await readChain(deps, drop.segments.get(upload) ?? [], { identity: declared.key.identity, salt })
  const isWithdrawn = drop.withdrawals.some(({ document }) => document.upload === upload && isClosing(document))
  const main = unfinishedUpload({ declared, chain, salt, mine, isWithdrawn })
  if (chain.tails.length === 0) return { uploads: [main], ambiguous: 0 }
  const tails = chain.tails.filter((tail) => !drop.declarations.has(tailUpload(tail.upload, tail.random)))
  const { submission } = declared.from
  const highest = numbers.get(submission) ?? 0
  numbers.set(submission, highest + tails.length)
  const kept = await keepTails(deps, { declared, chain: { ...chain, tails }, salt, number: highest + 1 })
  return { uploads: [main, ...kept], ambiguous: 1 }
}

function itemsByUpload(items: readonly FoundItem[]): ReadonlyMap<UploadId, readonly FoundItem[]> {
  const groups = new Map<UploadId, FoundItem[]>()
  for (const item of items) {
    const group = groups.get(item.upload)
    if (group) group.push(item)
    else groups.set(item.upload, [item])
  }
  return groups
}

/**
 * Whether a DELETE made the withdrawal. Such a withdrawal names no receipt, because DELETE knows only the upload. A
 * withdrawal by the code's holder names one.
 */
export const isClosing = (document: { readonly from: { readonly codeHash: string } }): boolean =>
  hashOf(document.from.codeHash) === undefined

function highestNumbers(drop: Drop, items: readonly FoundItem[]): Map<SubmissionId, number> {
  const highest = new Map<SubmissionId, number>()
  const see = (submission: SubmissionId, number: number) =>
    highest.set(submission, Math.max(number, highest.get(submission) ?? 0))
  for (const { document, from } of drop.declarations.values()) see(from.submission, countOf(document.number) ?? 0)
  for (const { number, from } of items) see(from.submission, number)
  return highest
}

const wholeUpload = (item: FoundItem, declared: FoundDeclaration | undefined): RebuiltUpload => ({
  id: item.upload,
  submission: item.from.submission,
  incident: item.from.incident,
  number: item.number,
  state: 'complete',
  length: item.bytes,
  offset: item.bytes,
  salt: randomBytes(SALT_BYTES),
  keyId: (declared?.key ?? item.key).keyId,
  urlHash: hashOf((declared?.document ?? item.sidecar.declaration)?.urlHash),
  declaration: declared && { sealed: declared.sealed, key: declared.objectKey, version: declared.version },
  createdAt: createdAt(declared?.document.receivedAt, item.receivedAt),
  appendedAt: item.receivedAt,
  // Preserve has freed these segments, or will not need them again.
  segments: [],
  owes: undefined,
})

/** An upload of which only items are left, without a declaration. The whole item counts, or else the longest part. */
function undeclaredUpload(first: FoundItem, mine: readonly FoundItem[]): RebuiltUpload {
  const best = mine.reduce((one, other) => (isBetter(other, one) ? other : one), first)
  return { ...wholeUpload(best, undefined), ...(best.partial ? { state: 'expired', length: null } : {}) }
}

const isBetter = (other: FoundItem, one: FoundItem): boolean =>
  one.partial && (!other.partial || other.bytes > one.bytes)

interface Unfinished {
  readonly declared: FoundDeclaration
  readonly chain: Chain
  readonly salt: Buffer
  /** The preserved partial items of this upload. */
  readonly mine: readonly FoundItem[]
  readonly isWithdrawn: boolean
}

function unfinishedUpload({ declared, chain, salt, mine, isWithdrawn }: Unfinished): RebuiltUpload {
  const { document, from, key, sealed, objectKey, version } = declared
  const last = chain.segments.at(-1)
  const arrived = last ? last.offset + last.length : 0
  const offset = Math.max(arrived, ...mine.map((item) => item.bytes), 0)
  const length = countOf(document.length) ?? null
  const state = stateOf({ isWithdrawn, arrived, offset, length })
  const isKept = mine.some((item) => item.bytes === arrived)
  const owed = state === 'complete' ? 'preserve-upload' : 'preserve-partial'
  const receivedAt = mine.map((item) => item.receivedAt)
  return {
    id: document.upload,
    submission: from.submission,
    incident: from.incident,
    number: countOf(document.number) ?? 1,
    state,
    length,
    offset,
    salt,
    keyId: key.keyId,
    urlHash: hashOf(document.urlHash),
    declaration: { sealed, key: objectKey, version },
    createdAt: createdAt(document.receivedAt, last ? minuteOf(last.lastModified) : 0),
    appendedAt: last ? minuteOf(last.lastModified) : Math.max(createdAt(document.receivedAt, 0), ...receivedAt),
    segments: chain.segments.map(({ offset: start, length: bytes, objectKey: object, version: v, ...rest }) => ({
      start,
      length: bytes,
      objectKey: object,
      version: v,
      random: rest.random,
      saltedSha256: rest.saltedSha256,
      sealedSha256: rest.sealedSha256,
    })),
    owes: state === 'complete' || (arrived > 0 && !isKept) ? owed : undefined,
  }
}

interface Arrival {
  readonly isWithdrawn: boolean
  /** The number of bytes in the segments of the drop. */
  readonly arrived: number
  /** The number of bytes that arrived, including those of preserved items. */
  readonly offset: number
  readonly length: number | null
}

function stateOf({ isWithdrawn, arrived, offset, length }: Arrival): RebuiltUpload['state'] {
  if (isWithdrawn) return 'withdrawn'
  if (length !== null && arrived === length) return 'complete'
  // A part is preserved and its segments are gone, so the upload cannot resume.
  return arrived < offset ? 'expired' : 'open'
}

const createdAt = (declared: unknown, otherwise: number): number => countOf(declared) ?? otherwise
