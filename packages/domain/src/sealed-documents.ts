import type { Result } from './result.ts'
import { err, ok } from './result.ts'

/**
 * The documents that the door seals to the incident before it acknowledges anything. They lie in the drop bucket and,
 * as ciphertext, in the public zone; with the buckets and the incident's identity alone `rebuild` reads everything back
 * from them (design §5 Sidecar). All are JSON in UTF-8; hashes are lower-case hex, times are epoch ms rounded up to the minute.
 */
export interface SubmissionFacts {
  readonly incident: string
  readonly submission: string
  readonly source: 'witness' | 'police' | 'check'
  readonly urlHash: string
  readonly codeHash: string
  readonly replyRecipient: string
}

/** What the witness's page says of one file. A claim, all of it. */
export interface DeclarationDocument {
  readonly v: 1
  readonly type: 'declaration'
  readonly upload: string
  readonly number: number
  readonly urlHash: string
  readonly length: number | null
  readonly receivedAt: number
  readonly name: string | null
  readonly mediaType: string | null
  readonly lastModified: number | null
  readonly from: SubmissionFacts
}

/** The witness's own words; nothing in it is required. `lat`/`lon` only where the witness pointed at a place. */
export interface StatementDocument {
  readonly v: 1
  readonly type: 'statement'
  readonly id: string
  readonly receivedAt: number
  readonly words: string | null
  readonly where: string | null
  readonly when: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly language: string | null
  readonly from: SubmissionFacts
}

export interface WithdrawalDocument {
  readonly v: 1
  readonly type: 'withdrawal'
  readonly id: string
  readonly receivedAt: number
  readonly upload: string | null
  readonly from: SubmissionFacts
}

/** Beside each as-received object, sealed to the item. */
export interface SidecarDocument {
  readonly v: 1
  readonly type: 'sidecar'
  readonly item: string
  readonly upload: string
  readonly number: number
  readonly partial: boolean
  readonly bytes: number
  readonly sha256: string
  readonly receivedAt: number
  readonly declaration: DeclarationDocument
  readonly segments: readonly { readonly start: number; readonly length: number; readonly sha256: string }[]
  readonly from: SubmissionFacts
  /** Of a moved item: the object in the vault that it lies over, under its first incident. */
  readonly asReceived?: { readonly key: string; readonly version: string | null }
}

export type SealedDocument = DeclarationDocument | StatementDocument | WithdrawalDocument | SidecarDocument

const TYPES = new Set(['declaration', 'statement', 'withdrawal', 'sidecar'])

export const encodeDocument = (document: SealedDocument): string => JSON.stringify(document)

/** Reads what `encodeDocument` wrote; the seal has already proven who wrote it, so only version and type are checked. */
export function parseDocument(text: string): Result<SealedDocument, 'malformed'> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('type' in value) || !('v' in value)) return err('malformed')
    if (value.v !== 1 || typeof value.type !== 'string' || !TYPES.has(value.type)) return err('malformed')
    return ok(value as SealedDocument)
  } catch {
    return err('malformed')
  }
}
