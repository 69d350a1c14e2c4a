/**
 * Object keys are made of ids and random words only, never of a file name (conventions §10). Their small alphabet makes
 * a key the same in a URL, in a bucket and on any disk. A text that could escape from a folder (`..`) is no key.
 */
import { type IncidentId, type ItemId, parseId, type SubmissionId, type UploadId } from '@firsthand/domain'

export type ObjectKey = string & { readonly __objectKey: true }

const PART = /^[a-z0-9_-][a-z0-9_.-]{0,127}$/
const MAX_KEY = 512
const OFFSET_DIGITS = 16
const RANDOM = /^[a-z0-9]{8,64}$/
const FIRST = 'first'

/**
 * Parses a key: parts of `[a-z0-9_.-]`, joined by `/`. No part is empty or starts with a dot; 512 characters at most.
 */
export function parseObjectKey(text: unknown): ObjectKey | undefined {
  if (typeof text !== 'string' || text.length > MAX_KEY) return undefined
  return text.split('/').every((part) => PART.test(part)) ? parseFact(text) : undefined
}

/** Whether a text is a prefix for `list`: '' or the beginning of a key. */
export const isKeyPrefix = (text: string): boolean =>
  text === '' || parseObjectKey(text.endsWith('/') ? text.slice(0, -1) : text) !== undefined

/**
 * The key of one segment: a run of an upload's bytes. Several attempts may store a segment for the same offset. Each
 * key contains the random word of the segment before it, so the keys in the drop bucket show, without the database,
 * which attempts were committed. `previous` is undefined for the first segment.
 */
export function segmentKey(upload: UploadId, offset: number, random: string, previous: string | undefined): ObjectKey {
  if (!Number.isSafeInteger(offset) || offset < 0) throw new Error('a segment offset is a safe integer from 0')
  if (previous === undefined ? offset !== 0 : offset === 0) throw new Error('only the segment at 0 has none before it')
  const before = previous === undefined ? FIRST : word(previous)
  return build(`${upload}/${String(offset).padStart(OFFSET_DIGITS, '0')}-${word(random)}-${before}`)
}

/** The declaration that intake puts into the drop. `random` gives each attempt its own key. */
export const declarationKey = (upload: UploadId, random: string): ObjectKey =>
  build(`${upload}/declaration-${word(random)}`)
export const statementKey = (submission: SubmissionId, random: string): ObjectKey =>
  build(`${submission}/statement-${word(random)}`)
export const contactKey = (submission: SubmissionId, random: string): ObjectKey =>
  build(`${submission}/contact-${word(random)}`)
export const withdrawalKey = (of: UploadId | SubmissionId, random: string): ObjectKey =>
  build(`${of}/withdrawal-${word(random)}`)

export const asReceivedKey = (incident: IncidentId, item: ItemId): ObjectKey => build(`${incident}/${item}/as-received`)
export const sidecarKey = (incident: IncidentId, item: ItemId): ObjectKey => build(`${incident}/${item}/sidecar`)
/** The tombstone of an erased item. Nothing else is left under the item's prefix. */
export const tombstoneKey = (incident: IncidentId, item: ItemId): ObjectKey => build(`${incident}/${item}/tombstone`)
/**
 * `kind` and `recipe` come from closed lists of the workers. A rendition is unique by item, kind and recipe version.
 */
export const renditionKey = (incident: IncidentId, item: ItemId, kind: string, recipe: string | number): ObjectKey =>
  build(`${incident}/${item}/rendition/${kind}/${recipe}`)
/** A key of the keys bucket. The object holds the item's identity, sealed to the incident's recipient. */
export const itemKeyKey = (incident: IncidentId, item: ItemId): ObjectKey => build(`${incident}/${item}`)
/** A key for the adapters' ability tests. `probe` removes what lies under this prefix. */
export const probeKey = (random: string): ObjectKey => build(`${PROBE_PREFIX}${word(random)}`)
export const PROBE_PREFIX = 'probe/'

export interface SegmentKeyParts {
  readonly upload: UploadId
  readonly offset: number
  readonly random: string
  readonly previous: string | undefined
}

export function parseSegmentKey(key: string): SegmentKeyParts | undefined {
  const match = /^([^/]+)\/([0-9]{16})-([a-z0-9]{8,64})-([a-z0-9]{5,64})$/.exec(key)
  const upload = parseId('upload', match?.[1])
  const [, , digits, random, before] = match ?? []
  if (upload === undefined || digits === undefined || random === undefined || before === undefined) return undefined
  const offset = Number(digits)
  if (!Number.isSafeInteger(offset)) return undefined
  if ((before === FIRST) !== (offset === 0)) return undefined
  if (before !== FIRST && !RANDOM.test(before)) return undefined
  return { upload, offset, random, previous: before === FIRST ? undefined : before }
}

export type DropKeyParts =
  | ({ readonly kind: 'segment' } & SegmentKeyParts)
  | { readonly kind: 'declaration'; readonly upload: UploadId; readonly random: string }
  | { readonly kind: 'statement' | 'contact'; readonly submission: SubmissionId; readonly random: string }
  | { readonly kind: 'withdrawal'; readonly of: UploadId | SubmissionId; readonly random: string }

/**
 * Parses every kind of key that intake writes into the drop. Undefined for all others (`probe/…`, a stranger's object).
 */
export function parseDropKey(key: string): DropKeyParts | undefined {
  const segment = parseSegmentKey(key)
  if (segment !== undefined) return { kind: 'segment', ...segment }
  const [, owner, kind, random] =
    /^([^/]+)\/(declaration|statement|contact|withdrawal)-([a-z0-9]{8,64})$/.exec(key) ?? []
  if (random === undefined) return undefined
  const upload = parseId('upload', owner)
  const submission = parseId('submission', owner)
  if (kind === 'declaration') return upload === undefined ? undefined : { kind, upload, random }
  if (kind === 'statement' || kind === 'contact')
    return submission === undefined ? undefined : { kind, submission, random }
  const of = upload ?? submission
  return of === undefined ? undefined : { kind: 'withdrawal', of, random }
}

export type VaultKeyParts = { readonly incident: IncidentId; readonly item: ItemId } & (
  | { readonly kind: 'as-received' | 'sidecar' | 'tombstone' }
  | { readonly kind: 'rendition'; readonly rendition: string; readonly recipe: string }
)

export function parseVaultKey(key: string): VaultKeyParts | undefined {
  if (parseObjectKey(key) === undefined) return undefined
  const [first, second, kind, rendition, recipe, ...more] = key.split('/')
  const incident = parseId('incident', first)
  const item = parseId('item', second)
  if (incident === undefined || item === undefined || more.length > 0) return undefined
  if (kind === 'as-received' || kind === 'sidecar' || kind === 'tombstone')
    return rendition === undefined ? { incident, item, kind } : undefined
  if (kind !== 'rendition' || rendition === undefined || recipe === undefined) return undefined
  return { incident, item, kind, rendition, recipe }
}

/** Parses a key of the keys bucket, `<incident>/<item>`. */
export function parseItemKeyKey(key: string): { readonly incident: IncidentId; readonly item: ItemId } | undefined {
  const [first, second, ...more] = key.split('/')
  const incident = parseId('incident', first)
  const item = parseId('item', second)
  return incident === undefined || item === undefined || more.length > 0 ? undefined : { incident, item }
}

function word(random: string): string {
  if (!RANDOM.test(random)) throw new Error('the random word of a key is 8 to 64 of [a-z0-9]')
  return random
}

function build(text: string): ObjectKey {
  const key = parseObjectKey(text)
  if (key === undefined) throw new Error('an object key was built from parts that are no key')
  return key
}

const parseFact = (text: string): ObjectKey => text as ObjectKey
