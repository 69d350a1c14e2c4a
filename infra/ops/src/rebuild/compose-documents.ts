import type { RebuiltDocument, RebuiltUpload } from '@firsthand/database/ops'
import type { ContactDocument, StatementDocument, WithdrawalDocument } from '@firsthand/domain'
import { checkFacts, countOf } from './checked-fields.ts'
import type { Drop, FoundDocument } from './read-drop.ts'

/**
 * The statements, contacts and withdrawals that a receipt shows. Duplicates are removed: a put with an unknown outcome
 * was repeated under another key.
 */
export function composeDocuments(drop: Drop, uploads: readonly RebuiltUpload[]): readonly RebuiltDocument[] {
  const numbers = new Map(uploads.map(({ id, number }) => [id, number]))
  const documents = [
    ...drop.statements.map((found) => toRow(found, 'statement', null)),
    ...drop.contacts.map((found) => toRow(found, 'contact', null)),
    ...drop.withdrawals.map((found) => withdrawalRow(found, numbers)),
  ]
  return [...new Map(documents.flatMap((row) => (row ? [[row.id, row] as const] : []))).values()]
}

function withdrawalRow(
  found: FoundDocument<WithdrawalDocument>,
  numbers: ReadonlyMap<string, number>,
): RebuiltDocument | undefined {
  const { upload } = found.document
  if (upload === null) return toRow(found, 'withdrawal', null)
  const number = numbers.get(upload)
  // If the upload is unknown, the withdrawal of one file is dropped: it must never become a withdrawal of everything.
  return number === undefined ? undefined : toRow(found, 'withdrawal', number)
}

/**
 * The row for a document. Undefined if the document records a DELETE, because such a document belongs to no receipt.
 */
function toRow(
  {
    document,
    sealed,
    objectKey,
    version,
    key,
  }: FoundDocument<StatementDocument | ContactDocument | WithdrawalDocument>,
  kind: RebuiltDocument['kind'],
  number: number | null,
): RebuiltDocument | undefined {
  const from = checkFacts(document.from)
  if (!from || !isDocumentId(document.id)) return undefined
  const { submission, incident } = from
  const createdAt = countOf(document.receivedAt) ?? 0
  const { keyId } = key
  return { id: document.id, submission, incident, kind, number, sealed, objectKey, version, keyId, createdAt }
}

const isDocumentId = (id: unknown): id is string => typeof id === 'string' && /^[a-z]{2}_[a-z0-9]{8,64}$/.test(id)
