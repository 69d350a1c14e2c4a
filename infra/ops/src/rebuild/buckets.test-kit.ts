import { createHash, randomBytes } from 'node:crypto'
import {
  type ContactDocument,
  type DeclarationDocument,
  encodeDocument,
  type IncidentId,
  type ItemId,
  makeId,
  type SealedDocument,
  type StatementDocument,
  type SubmissionFacts,
  type SubmissionId,
  type UploadId,
  type WithdrawalDocument,
} from '@firsthand/domain'
import {
  asReceivedKey,
  contactKey,
  declarationKey,
  itemKeyKey,
  type ObjectKey,
  type ObjectStore,
  type Stores,
  segmentKey,
  sidecarKey,
  statementKey,
  withdrawalKey,
} from '@firsthand/object-store'
import {
  generateIdentity,
  hashCapability,
  type KeyPair,
  type Recipient,
  sealBytes,
  sealIdentity,
} from '@firsthand/sealing'

/**
 * When everything in the buckets of this file arrived, epoch ms in a whole minute. The functions below make buckets as
 * intake and preserve leave them, without a database, for `rebuild` to read.
 */
export const RECEIVED_AT = 1_764_000_000_000 - (1_764_000_000_000 % 60_000)

export const newId = <K extends Parameters<typeof makeId>[0]>(kind: K) => makeId<K>(kind, randomBytes(16))
const newWord = (): string => randomBytes(8).toString('hex')
export const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

export interface Place {
  readonly incident: IncidentId
  readonly pair: KeyPair
}

export const newPlace = (): Place => ({ incident: newId('incident'), pair: generateIdentity() })

export interface Sender extends SubmissionFacts {
  readonly submission: SubmissionId
  readonly place: Place
  readonly code: string
}

export function newSender(place: Place, source: SubmissionFacts['source'] = 'witness'): Sender {
  const code = `code-${newWord()}`
  return {
    incident: place.incident,
    submission: newId('submission'),
    source,
    urlHash: hashCapability(newWord()).toString('hex'),
    codeHash: hashCapability(code).toString('hex'),
    replyRecipient: generateIdentity().recipient,
    place,
    code,
  }
}

const factsOf = ({ place: _, code: __, ...facts }: Sender): SubmissionFacts => facts

const put = async (store: ObjectStore, key: ObjectKey, bytes: Buffer): Promise<void> => {
  const stored = await store.put(key, bytes, { length: bytes.length })
  if (!stored.ok) throw new Error(`the test's store refused: ${stored.error.code}`)
}

const putDocument = (store: ObjectStore, key: ObjectKey, of: { document: SealedDocument; to: Recipient }) =>
  put(store, key, sealBytes([of.to], Buffer.from(encodeDocument(of.document))))

export interface DeclaredFile {
  readonly upload: UploadId
  readonly document: DeclarationDocument
}

export async function declare(
  { drop }: Stores,
  sender: Sender,
  file: {
    readonly number: number
    readonly length: number | null
    readonly name: string | null
  } & Pick<DeclarationDocument, 'previewOf' | 'origin' | 'handling' | 'pageDoor'>,
): Promise<DeclaredFile> {
  const upload = newId('upload')
  const document: DeclarationDocument = {
    v: 1,
    type: 'declaration',
    upload,
    ...file,
    urlHash: hashCapability(newWord()).toString('hex'),
    receivedAt: RECEIVED_AT,
    mediaType: 'image/jpeg',
    lastModified: RECEIVED_AT - 5,
    from: factsOf(sender),
  }
  await putDocument(drop, declarationKey(upload, newWord()), { document, to: sender.place.pair.recipient })
  return { upload, document }
}

export interface SegmentOptions {
  readonly start: number
  readonly bytes: Buffer
  readonly previous: string | undefined
}

/** Puts one segment into the drop. Returns the segment's random word. */
export async function putSegment(
  { drop }: Stores,
  { upload, place }: { readonly upload: UploadId; readonly place: Place },
  { start, bytes, previous }: SegmentOptions,
): Promise<string> {
  const random = newWord()
  await put(drop, segmentKey(upload, start, random, previous), sealBytes([place.pair.recipient], bytes))
  return random
}

export interface KeptOptions {
  readonly file: DeclaredFile
  readonly bytes: Buffer
  readonly partial?: boolean
  /** Set if the item was moved: the item whose object holds the bytes, and the key pair that opens them. */
  readonly over?: { readonly incident: IncidentId; readonly item: ItemId; readonly pair: KeyPair }
  readonly into?: Place
}

/** Writes what preserve writes: key object, as-received object and sidecar. */
export async function keep(
  stores: Stores,
  sender: Sender,
  wish: KeptOptions,
): Promise<{ item: ItemId; pair: KeyPair }> {
  const { file, bytes, partial = false, over } = wish
  const place = wish.into ?? sender.place
  const item = newId('item')
  const pair = over?.pair ?? generateIdentity()
  await put(stores.keys, itemKeyKey(place.incident, item), sealIdentity(pair.identity, place.pair.recipient))
  if (!over) await put(stores.vault, asReceivedKey(place.incident, item), sealBytes([pair.recipient], bytes))
  const from = factsOf(sender)
  const document: SealedDocument = {
    ...{ v: 1, type: 'sidecar', item, upload: file.upload, number: file.document.number, partial, from },
    ...{ bytes: bytes.length, sha256: digest(bytes), receivedAt: RECEIVED_AT + 60_000, segments: [] },
    declaration: file.document,
    ...(over ? { asReceived: { key: asReceivedKey(over.incident, over.item), version: null } } : {}),
  }
  await putDocument(stores.vault, sidecarKey(place.incident, item), { document, to: pair.recipient })
  return { item, pair }
}

export async function say({ drop }: Stores, sender: Sender, words: string): Promise<string> {
  const id = `st_${newWord()}${newWord()}`
  const said = { words, where: null, when: null, lat: null, lon: null, language: 'en' }
  const document: StatementDocument = {
    v: 1,
    type: 'statement',
    id,
    receivedAt: RECEIVED_AT,
    ...said,
    from: factsOf(sender),
  }
  await putDocument(drop, statementKey(sender.submission, newWord()), { document, to: sender.place.pair.recipient })
  return id
}

/** Adds the contact of the sender. Returns the document's id. */
export async function leaveContact({ drop }: Stores, sender: Sender, way: string): Promise<string> {
  const id = `co_${newWord()}${newWord()}`
  const said = { way, safeTime: null, language: 'en', receivedAt: RECEIVED_AT, from: factsOf(sender) }
  const document: ContactDocument = { v: 1, type: 'contact', id, ...said }
  await putDocument(drop, contactKey(sender.submission, newWord()), { document, to: sender.place.pair.recipient })
  return id
}

/**
 * Puts a withdrawal into the drop. With `closed` it is one that a DELETE made, which knows only the upload. Otherwise
 * the code's holder made it.
 */
export async function withdraw(
  { drop }: Stores,
  sender: Sender,
  of: { readonly upload: UploadId | null; readonly closed: boolean },
): Promise<void> {
  const facts = factsOf(sender)
  const from = of.closed ? { ...facts, urlHash: '', codeHash: '', replyRecipient: '' } : facts
  const base = { v: 1, type: 'withdrawal', id: `wi_${newWord()}`, receivedAt: RECEIVED_AT } as const
  const document: WithdrawalDocument = { ...base, upload: of.upload, from }
  const key = withdrawalKey(of.upload ?? sender.submission, newWord())
  await putDocument(drop, key, { document, to: sender.place.pair.recipient })
}
