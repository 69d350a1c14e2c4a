import type {
  FileHandling,
  FileOrigin,
  IncidentId,
  ItemId,
  KeyId,
  SubmissionId,
  UploadId,
  WhenKind,
} from '@firsthand/domain'

/** What preserve must know of an incident: its key and its retention rule. */
export interface IncidentFacts {
  readonly id: IncidentId
  readonly kind: 'event' | 'check'
  readonly exercise: boolean
  readonly lockMode: 'NONE' | 'GOVERNANCE' | 'COMPLIANCE'
  readonly lockDays: number
  /** Epoch ms: locks are lengthened up to this time, never beyond. */
  readonly keepUntil: number
  readonly keyId: KeyId
  readonly recipient: string
}

export interface SubmissionRow {
  readonly id: SubmissionId
  readonly source: 'witness' | 'police' | 'check'
  /** Lower-case hex. */
  readonly urlHash: string
  readonly codeHash: string
  readonly replyRecipient: string
}

/**
 * One segment of an upload: consecutive plaintext bytes, sealed and stored as an object in the drop bucket. Digests are
 * 32 bytes.
 */
export interface SegmentRow {
  readonly start: number
  readonly length: number
  readonly objectKey: string
  readonly versionId: string | undefined
  /** SHA-256 of the upload's salt followed by the plaintext. */
  readonly saltedSha256: Buffer
  readonly keyId: KeyId
  readonly freed: boolean
}

export interface UploadRow {
  readonly id: UploadId
  /** Negative for a preview: the phone's preview of file n is -n. */
  readonly number: number
  /** If this is a phone's preview: the upload of its file. */
  readonly previewOf: UploadId | undefined
  readonly state: 'reserved' | 'open' | 'complete' | 'withdrawn' | 'expired'
  readonly length: number | undefined
  readonly offset: number
  readonly salt: Buffer
  readonly declaration: Buffer | undefined
  readonly keyId: KeyId
  /** Epoch ms, whole minutes: when the last byte arrived. */
  readonly receivedAt: number
  readonly incident: IncidentFacts
  readonly submission: SubmissionRow
  /** In order of `start`. */
  readonly segments: readonly SegmentRow[]
}

export interface DeclarationFacts {
  readonly name: string | null
  readonly mediaType: string | null
  readonly lastModified: number | null
  readonly origin: FileOrigin | null
  /** What the page did to the file, as it says itself; in custody as `pageSaid`. */
  readonly handling: FileHandling | null
  /** Whether it was sent through "I am in danger". */
  readonly danger: boolean
  /** Whether the sender pressed "I am not sure", so that nobody chose this incident. */
  readonly unsure: boolean
}

export interface ItemKeyRow {
  readonly keyId: KeyId
  readonly sealedIdentity: Buffer
  readonly objectKey: string
}

/** An item as it lies in the vault. */
export interface ItemRow {
  readonly id: ItemId
  readonly incident: IncidentId
  readonly upload: UploadId
  readonly submission: SubmissionId
  readonly number: number
  readonly partial: boolean
  readonly source: string
  readonly bytes: number
  readonly sha256: Buffer
  readonly receivedAt: number
  readonly vaultKey: string
  readonly vaultVersion: string | undefined
  readonly sealedLength: number
  readonly recipient: string
}

export interface NewItem extends ItemRow {
  readonly key: ItemKeyRow
  readonly declaration: DeclarationFacts
  /** For custody: numbers, ids and codes only. */
  readonly custody: {
    readonly segments: number
    readonly lock: string
    /** Epoch ms; undefined if nothing is locked. */
    readonly lockedUntil?: number | undefined
    readonly sidecarVersion: string | null
  }
}

export interface KnownItem extends ItemRow {
  readonly hidden: string | undefined
  /** Undefined once the key was erased: the item's files are noise then. */
  readonly key: ItemKeyRow | undefined
  readonly declaration: DeclarationFacts
}

export interface NewStatement {
  readonly id: string
  readonly submission: SubmissionId
  readonly incident: IncidentId
  readonly words: string | null
  readonly where: string | null
  readonly when: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly language: string | null
  readonly radiusM: number | null
  readonly whenKind: WhenKind | null
  /** `YYYY-MM-DDTHH:MM`, a real minute of a real day, without a zone. */
  readonly whenLocal: string | null
  readonly nowWhere: string | null
  readonly nowLat: number | null
  readonly nowLon: number | null
  readonly forSomeoneElse: boolean
  /** Whether it was sent through "I am in danger". */
  readonly danger: boolean
  /** Whether the sender pressed "I am not sure", so that nobody chose this incident. */
  readonly unsure: boolean
  /** Whether it was sent through "Looking for someone". */
  readonly sought: boolean
  readonly receivedAt: number
}

/** A file that is on its way and whose phone sent a still of it. */
export interface NewArrival {
  /** The id that the item will have. */
  readonly item: ItemId
  readonly incident: IncidentId
  readonly upload: UploadId
  readonly submission: SubmissionId
  readonly number: number
  readonly length: number
  readonly recipient: string
  readonly key: ItemKeyRow
  /** Whether the file was sent through "I am in danger", by the declaration of the file itself, not of its still. */
  readonly danger: boolean
  /** As the phone sent it, sealed to the item. */
  readonly sealedStill: Buffer
  /** The upload that brought the still. */
  readonly preview: UploadId
}

export interface KnownArrival {
  readonly item: ItemId
  readonly incident: IncidentId
  readonly upload: UploadId
  readonly keyObject: string
  readonly stillKey: string | undefined
}

export interface DocumentRow {
  readonly id: string
  readonly kind: 'statement' | 'withdrawal' | 'contact'
  /** The withdrawn file; undefined: all of the submission. */
  readonly number: number | undefined
  readonly sealed: Buffer
  readonly keyId: KeyId
  /** Epoch ms, a whole minute. */
  readonly createdAt: number
  readonly incident: IncidentId
  readonly submission: SubmissionId
}
