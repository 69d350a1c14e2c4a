import type {
  ContactDocument,
  DeclarationDocument,
  SealedDocument,
  StatementDocument,
  SubmissionId,
  UploadId,
  WithdrawalDocument,
} from '@firsthand/domain'
import { type DropKeyParts, parseDropKey, type SegmentKeyParts } from '@firsthand/object-store'
import { type CheckedFacts, checkFacts } from './checked-fields.ts'
import type { ReadDeps } from './read-items.ts'
import { documentOf, fetchSmall, type IncidentKey } from './sealed-objects.ts'

/** A sealed document in the drop, opened. */
export interface FoundDocument<D> {
  readonly document: D
  readonly sealed: Buffer
  readonly key: IncidentKey
  readonly objectKey: string
  readonly version: string | undefined
}

export interface FoundSegment extends SegmentKeyParts {
  readonly objectKey: string
  readonly version: string | undefined
  readonly lastModified: Date
}

export type FoundDeclaration = FoundDocument<DeclarationDocument> & { readonly from: CheckedFacts }

export interface Drop {
  readonly declarations: ReadonlyMap<UploadId, FoundDeclaration>
  readonly statements: readonly (FoundDocument<StatementDocument> & { readonly from: CheckedFacts })[]
  readonly contacts: readonly (FoundDocument<ContactDocument> & { readonly from: CheckedFacts })[]
  /**
   * Withdrawals of a whole submission or of one upload. A withdrawal that a DELETE made names the submission, but lacks
   * the hash of the submission's code.
   */
  readonly withdrawals: readonly FoundDocument<WithdrawalDocument>[]
  readonly segments: ReadonlyMap<UploadId, readonly FoundSegment[]>
  /** Uploads that are phones' previews. They are no evidence, so they are not restored. */
  readonly previews: ReadonlySet<UploadId>
}

/** Reads the drop: everything that intake stored before it acknowledged it, except what preserve has freed since. */
export async function readDrop(deps: ReadDeps): Promise<Drop> {
  const drop: FillingDrop = {
    ...{ declarations: new Map(), segments: new Map(), previews: new Set() },
    ...{ statements: [], contacts: [], withdrawals: [] },
  }
  for await (const { key: objectKey, versionId: version, lastModified } of deps.stores.drop.list('', {
    allVersions: true,
  })) {
    const parts = parseDropKey(objectKey)
    if (parts?.kind === 'segment') addSegment(drop, { ...parts, objectKey, version, lastModified })
    else if (parts) {
      const found = await readDocument(deps, objectKey, version)
      if (found && !addDocument(drop, parts, found)) {
        deps.losses.add({ what: 'document', why: 'malformed', key: objectKey })
      }
    }
  }
  for (const preview of drop.previews) drop.segments.delete(preview)
  return drop
}

interface FillingDrop {
  readonly declarations: Map<UploadId, FoundDeclaration>
  readonly statements: (FoundDocument<StatementDocument> & { readonly from: CheckedFacts })[]
  readonly contacts: (FoundDocument<ContactDocument> & { readonly from: CheckedFacts })[]
  readonly withdrawals: FoundDocument<WithdrawalDocument>[]
  readonly segments: Map<UploadId, FoundSegment[]>
  readonly previews: Set<UploadId>
}

function addSegment({ segments }: FillingDrop, segment: FoundSegment): void {
  const known = segments.get(segment.upload)
  if (known) known.push(segment)
  else segments.set(segment.upload, [segment])
}

const factsOf = (document: SealedDocument): CheckedFacts | undefined =>
  'from' in document ? checkFacts(document.from) : undefined

/** Adds a document. Returns false if its sealed content contradicts its key. */
function addDocument(drop: FillingDrop, parts: DocumentKeyParts, found: FoundDocument<SealedDocument>): boolean {
  const { document } = found
  if (document.type === 'withdrawal') {
    if (parts.kind !== 'withdrawal' || !isOf(document, parts.of)) return false
    drop.withdrawals.push({ ...found, document })
    return true
  }
  const from = factsOf(document)
  if (!from) return false
  if (document.type === 'declaration') {
    if (parts.kind !== 'declaration' || document.upload !== parts.upload) return false
    if (isPreview(document)) drop.previews.add(parts.upload)
    else drop.declarations.set(parts.upload, { ...found, document, from })
    return true
  }
  return addSaid(drop, { parts, found, from })
}

interface Said {
  readonly parts: DocumentKeyParts
  readonly found: FoundDocument<SealedDocument>
  readonly from: CheckedFacts
}

function addSaid(drop: FillingDrop, { parts, found, from }: Said): boolean {
  const { document } = found
  if (parts.kind !== 'statement' && parts.kind !== 'contact') return false
  if (parts.kind !== document.type || from.submission !== parts.submission) return false
  if (document.type === 'statement') drop.statements.push({ ...found, document, from })
  if (document.type === 'contact') drop.contacts.push({ ...found, document, from })
  return true
}

/** Whether a declaration is that of a phone's preview. A preview of file n has the number -n. */
const isPreview = ({ number, previewOf }: DeclarationDocument): boolean =>
  typeof previewOf === 'string' || (typeof number === 'number' && number < 0)

type DocumentKeyParts = Exclude<DropKeyParts, { readonly kind: 'segment' }>

const isOf = ({ upload, from }: WithdrawalDocument, of: UploadId | SubmissionId): boolean =>
  upload === of || from?.submission === of

async function readDocument(deps: ReadDeps, objectKey: string, version: string | undefined) {
  const sealed = await fetchSmall(deps.stores.drop, objectKey, version)
  const opened = sealed && deps.open(sealed)
  const document = opened && documentOf(opened.plain)
  if (opened && document) return { document, sealed: opened.sealed, key: opened.key, objectKey, version }
  deps.losses.add({ what: 'document', why: opened ? 'malformed' : 'no-key-opens-it', key: objectKey })
  return undefined
}
