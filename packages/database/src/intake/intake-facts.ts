import {
  err,
  ok,
  PUBLIC_REFUSALS,
  type PublicIncident,
  type PublicRefusalCode,
  parseId,
  type ReceiptFileState,
  type Result,
  type SubmissionFacts,
  type SubmissionId,
  type UploadId,
  type UploadState,
} from '@firsthand/domain'

/**
 * A refusal, with the facts that some codes have. `offset`: for `offset-mismatch`. `limit`: for what is too large or
 * too many. `exercise`: for refusals by an incident, whether it is a drill. `codesOpen`: for a closed incident, whether
 * the codes of its submissions still open for a while.
 */
export interface DoorRefusal {
  readonly code: PublicRefusalCode
  readonly offset?: number
  readonly limit?: number
  readonly exercise?: boolean
  readonly codesOpen?: boolean
}

export interface OpenedSubmission {
  readonly submission: SubmissionId
  readonly source: SubmissionFacts['source']
  /** Lower-case hex, as the sealed documents carry them. */
  readonly urlHash: string
  readonly codeHash: string
  readonly replyRecipient: string
  readonly files: number
  readonly incident: PublicIncident
}

/**
 * Everything that the door may know of an upload. `maxBytes` is the incident's limit; `length` is null while it is
 * deferred.
 */
export interface UploadFacts {
  readonly upload: UploadId
  readonly submission: SubmissionId
  readonly number: number
  readonly state: UploadState | 'reserved'
  readonly length: number | null
  readonly offset: number
  readonly segments: number
  readonly lastRandom: string | null
  /** Hex. */
  readonly salt: string
  readonly expiresAt: number
  readonly receivedAt: number | null
  readonly keyId: string
  readonly recipient: string
  readonly holder: string | null
  readonly slug: string
  readonly exercise: boolean
  readonly incidentState: PublicIncident['state']
  readonly incident: string
  readonly maxBytes: number
  /** If this is a phone's preview: the upload of its file. */
  readonly previewOf: string | null
}

export interface ReceiptFile {
  readonly number: number
  readonly length: number | null
  readonly offset: number
  readonly state: ReceiptFileState
  /** When the file was complete, epoch ms, a whole minute; null before. */
  readonly arrivedAt: number | null
  /**
   * Hex: the digest that preserve computed over the whole file as received. Null until preserve has it, and for a
   * withdrawn or unfinished file.
   */
  readonly sha256: string | null
}

export interface Receipt {
  readonly exercise: boolean
  readonly slug: string
  readonly incidentState: PublicIncident['state']
  readonly title: string
  /** When the code stops opening, epoch ms; null while an incident of the submission is open. */
  readonly opensUntil: number | null
  /** The code opens at least until then, epoch ms. The time may become longer, never shorter. */
  readonly opensAtLeast: number
  /** IANA zone of the place. */
  readonly zone: string
  readonly texts: PublicIncident['texts']
  readonly languages: readonly string[]
  readonly emergencyNumber: string
  /** The recipient of the key that is derived from the code. */
  readonly replyRecipient: string
  /** Whether the witness withdrew the whole submission. */
  readonly withdrawn: boolean
  readonly files: readonly ReceiptFile[]
  readonly statements: number
  /** Base64 of age files sealed to the code's key. */
  readonly replies: readonly string[]
}

/** SHA-256 over salt ‖ plaintext of each segment, hex. */
export interface Digests {
  readonly upload: UploadId
  readonly salt: string
  readonly length: number | null
  readonly offset: number
  readonly segments: readonly { readonly start: number; readonly length: number; readonly sha256: string }[]
}

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null
const isRefusalCode = (text: string): text is PublicRefusalCode => Object.hasOwn(PUBLIC_REFUSALS, text)

/** Parses the answer of a function of schema `intake`: a refusal, or facts that its SQL has shaped as `T`. */
export function parseAnswer<T>(value: unknown): Result<T, DoorRefusal> {
  if (!isFields(value)) throw new Error('the door answered nothing')
  const code = value['refusal']
  if (typeof code !== 'string') return ok(value as T)
  if (!isRefusalCode(code)) throw new Error('the door gave a refusal of no known code')
  const { offset, limit, exercise, codesOpen } = value
  return err({
    code,
    ...(typeof offset === 'number' ? { offset } : {}),
    ...(typeof limit === 'number' ? { limit } : {}),
    ...(typeof exercise === 'boolean' ? { exercise } : {}),
    ...(code === 'incident-closed' && typeof codesOpen === 'boolean' ? { codesOpen } : {}),
  })
}

export const parseList = (value: unknown): readonly PublicIncident[] =>
  Array.isArray(value) ? value.map((one: PublicIncident & { recipient: string | null }) => parseIncident(one)) : []

/** A signature that stands: the language, and the digest of the words that were signed. */
export interface SignedLanguage {
  readonly language: string
  readonly core: string
}

export const parseSigned = (value: unknown): readonly SignedLanguage[] =>
  Array.isArray(value) ? value.map((one: SignedLanguage) => ({ language: one.language, core: one.core })) : []

/** JSON has null where our types have undefined. */
export const parseIncident = (
  value: PublicIncident & { readonly recipient: string | null | undefined },
): PublicIncident => ({
  ...value,
  recipient: value.recipient ?? undefined,
})

export function parseUploadFacts(value: unknown): Result<UploadFacts, DoorRefusal> {
  const answer = parseAnswer<UploadFacts>(value)
  if (answer.ok && parseId('upload', answer.value.upload) === undefined) throw new Error('the door gave no upload')
  return answer
}
