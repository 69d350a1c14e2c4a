import type { Result } from './result.ts'
import { err, ok } from './result.ts'

/**
 * The documents that the door seals to the incident before it acknowledges anything. They are stored in the drop bucket
 * and, as ciphertext, in the public zone. `rebuild` recovers everything from them with only the buckets and the
 * incident's identity. All are JSON in UTF-8; hashes are lower-case hex; times are epoch ms rounded up to the minute.
 */
export interface SubmissionFacts {
  readonly incident: string
  readonly submission: string
  readonly source: 'witness' | 'police' | 'check'
  readonly urlHash: string
  readonly codeHash: string
  readonly replyRecipient: string
}

/** What the witness's page says about one file. All of it is a claim. */
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
  /** The upload that this preview, made by the phone, belongs to. A preview is no evidence. */
  readonly previewOf?: string | null
  /** How the file got onto the page. */
  readonly origin?: FileOrigin | null
  /**
   * What the page claims to have done with the file: sent it unchanged after showing what it reveals, or cleaned it on
   * the phone.
   */
  readonly handling?: FileHandling | null
  readonly pageDoor?: PageDoor
  readonly incidentChoice?: IncidentChoice
  readonly from: SubmissionFacts
}

export const FILE_ORIGINS = ['picked', 'camera', 'voice-note'] as const
export type FileOrigin = (typeof FILE_ORIGINS)[number]
export const FILE_HANDLINGS = ['shown', 'details-removed'] as const
export type FileHandling = (typeof FILE_HANDLINGS)[number]
export const parseFileOrigin = (text: unknown): FileOrigin | null => FILE_ORIGINS.find((one) => one === text) ?? null
export const parseFileHandling = (text: unknown): FileHandling | null =>
  FILE_HANDLINGS.find((one) => one === text) ?? null

/**
 * The door of the witness's page; `danger` is "I am in danger". It is always written, and both words have the same
 * length, because the length of a sealed document must not reveal who called for help.
 */
export const PAGE_DOORS = ['normal', 'danger'] as const
export type PageDoor = (typeof PAGE_DOORS)[number]
export const parsePageDoor = (text: unknown): PageDoor => (text === 'danger' ? 'danger' : 'normal')

/**
 * Whether the sender chose this incident. `unsure`: several were open, and "I am not sure" led to the newest. Both words
 * have the same length and one is always written, so that a sealed document's length does not tell it.
 */
export const INCIDENT_CHOICES = ['chosen', 'unsure'] as const
export type IncidentChoice = (typeof INCIDENT_CHOICES)[number]
export const parseIncidentChoice = (text: unknown): IncidentChoice => (text === 'unsure' ? 'unsure' : 'chosen')

/**
 * The door of words. `sought`: "Looking for someone", whose words say who is sought and nothing about what happened. It
 * has the length of the other two.
 */
const WORDS_DOORS = [...PAGE_DOORS, 'sought'] as const
export type WordsDoor = (typeof WORDS_DOORS)[number]
export const parseWordsDoor = (text: unknown): WordsDoor => WORDS_DOORS.find((one) => one === text) ?? 'normal'

export const WHEN_KINDS = ['now', 'earlier-today', 'exact'] as const
export type WhenKind = (typeof WHEN_KINDS)[number]
export const parseWhenKind = (text: unknown): WhenKind | null => WHEN_KINDS.find((one) => one === text) ?? null

/**
 * The witness's own words; every field may be missing. `lat`/`lon` is where the witness was THEN; it is set only if the
 * witness pointed at the place or confirmed it. `now…` is where the witness is now, and says nothing about the files.
 */
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
  /** Radius of uncertainty of `lat`/`lon`, metres. */
  readonly radiusM?: number | null
  readonly whenKind?: WhenKind | null
  /** Local wall time as the witness gave it, `YYYY-MM-DDTHH:MM`, without a zone. */
  readonly whenLocal?: string | null
  readonly nowWhere?: string | null
  readonly nowLat?: number | null
  readonly nowLon?: number | null
  /** The sender writes for someone else and did not see the events. */
  readonly forSomeoneElse?: boolean
  readonly pageDoor?: WordsDoor
  readonly incidentChoice?: IncidentChoice
  readonly from: SubmissionFacts
}

/** The witness's contact details. They stay sealed until an officer opens them with a reason. */
export interface ContactDocument {
  readonly v: 1
  readonly type: 'contact'
  readonly id: string
  readonly receivedAt: number
  readonly way: string
  readonly safeTime: string | null
  readonly language: string | null
  readonly from: SubmissionFacts
}

/** An officer's reply, sealed to the key derived from the witness's code. */
export interface ReplyDocument {
  readonly v: 1
  readonly type: 'reply'
  readonly id: string
  readonly text: string
  readonly sentAt: number
}

export interface WithdrawalDocument {
  readonly v: 1
  readonly type: 'withdrawal'
  readonly id: string
  readonly receivedAt: number
  readonly upload: string | null
  readonly from: SubmissionFacts
}

/** The sidecar of an as-received object, sealed to the item. */
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
  /** Only for a moved item: its original object in the vault, under its first incident. */
  readonly asReceived?: { readonly key: string; readonly version: string | null }
}

/**
 * Takes the place of an erased item, sealed to its incident: what the item was, why it was erased, and which custody
 * entry records that.
 */
export interface TombstoneDocument {
  readonly v: 1
  readonly type: 'tombstone'
  readonly item: string
  readonly upload: string
  readonly sha256: string
  readonly why: 'check' | 'order'
  /** The entry in the incident's custody chain. */
  readonly custody: { readonly seq: number; readonly hash: string }
}

export type SealedDocument =
  | DeclarationDocument
  | StatementDocument
  | ContactDocument
  | WithdrawalDocument
  | SidecarDocument
  | TombstoneDocument

const TYPES = new Set(['declaration', 'statement', 'contact', 'withdrawal', 'sidecar', 'tombstone'])

export const encodeDocument = (document: SealedDocument): string => JSON.stringify(document)

/**
 * Parses the output of `encodeDocument`. The seal already proved who wrote it, so only version and type are checked.
 */
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

export const encodeReply = (reply: ReplyDocument): string => JSON.stringify(reply)

/** Parses the output of `encodeReply`. Anybody can seal to a recipient, so each field is checked. */
export function parseReply(text: string): Result<ReplyDocument, 'malformed'> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return err('malformed')
    const fields = new Map<string, unknown>(Object.entries(value))
    const [id, said, sentAt] = [fields.get('id'), fields.get('text'), fields.get('sentAt')]
    if (fields.get('v') !== 1 || fields.get('type') !== 'reply') return err('malformed')
    if (typeof id !== 'string' || typeof said !== 'string' || typeof sentAt !== 'number') return err('malformed')
    return Number.isSafeInteger(sentAt) ? ok({ v: 1, type: 'reply', id, text: said, sentAt }) : err('malformed')
  } catch {
    return err('malformed')
  }
}
