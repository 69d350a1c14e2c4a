import type { FileHandling, FileOrigin } from '@firsthand/domain'

/**
 * What `rebuild` found in the buckets, as the rows that it becomes. Times are epoch ms and hashes are buffers; ids are
 * the original ones.
 */
export interface RebuiltIncident {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly zone: string
  readonly exercise: boolean
  readonly keyId: string
  readonly recipient: string
  readonly keyProbe: Buffer
  readonly keyProbeSha256: Buffer
}

export interface RebuiltSubmission {
  readonly id: string
  readonly incident: string
  readonly source: string
  readonly urlHash: Buffer
  readonly codeHash: Buffer
  readonly replyRecipient: string
  readonly createdAt: number
}

export interface RebuiltSegment {
  readonly start: number
  readonly length: number
  readonly objectKey: string
  readonly version: string | undefined
  readonly random: string
  readonly saltedSha256: Buffer
  readonly sealedSha256: Buffer
}

export interface RebuiltUpload {
  readonly id: string
  readonly submission: string
  readonly incident: string
  readonly number: number
  readonly state: 'open' | 'complete' | 'withdrawn' | 'expired'
  readonly length: number | null
  readonly offset: number
  readonly salt: Buffer
  readonly keyId: string
  readonly urlHash: Buffer | undefined
  readonly declaration:
    | { readonly sealed: Buffer; readonly key: string; readonly version: string | undefined }
    | undefined
  readonly createdAt: number
  readonly appendedAt: number
  readonly segments: readonly RebuiltSegment[]
  readonly owes: 'preserve-upload' | 'preserve-partial' | undefined
}

export interface RebuiltDocument {
  readonly id: string
  readonly submission: string
  readonly incident: string
  readonly kind: 'statement' | 'withdrawal' | 'contact'
  readonly number: number | null
  readonly sealed: Buffer
  readonly objectKey: string
  readonly version: string | undefined
  readonly keyId: string
  readonly createdAt: number
}

export interface RebuiltItem {
  readonly id: string
  readonly incident: string
  readonly upload: string
  readonly submission: string
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
  readonly movedFrom: string | null
  readonly keyId: string
  readonly sealedIdentity: Buffer
  readonly keyObject: string
  readonly name: string | null
  readonly mediaType: string | null
  readonly lastModified: number | null
  readonly origin: FileOrigin | null
  readonly handling: FileHandling | null
  readonly danger: boolean
  readonly unsure: boolean
  readonly hidden: 'withdrawn' | 'superseded' | 'moved' | null
  readonly supersededBy: string | null
}

export interface RebuiltPlatform {
  readonly incidents: readonly RebuiltIncident[]
  readonly submissions: readonly RebuiltSubmission[]
  readonly uploads: readonly RebuiltUpload[]
  readonly documents: readonly RebuiltDocument[]
  /** An item comes before any item that was moved from it. */
  readonly items: readonly RebuiltItem[]
}
