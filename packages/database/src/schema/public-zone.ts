import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { At } from './column-types.ts'

/** Everything before the vault: sealed, and with times in whole minutes. */
export interface PublicZoneTables {
  'public_zone.submission': {
    id: string
    seq: GeneratedAlways<number>
    incident_id: string
    source: string
    url_hash: Buffer
    code_hash: Buffer
    reply_recipient: string
    created_at: At
  }
  'public_zone.upload': UploadTable
  'public_zone.upload_url': { url_hash: Buffer; upload_id: string }
  'public_zone.submission_url': { url_hash: Buffer; submission_id: string; expires_at: ColumnType<Date, Date, Date> }
  'public_zone.segment': SegmentTable
  'public_zone.document': {
    id: string
    seq: GeneratedAlways<number>
    submission_id: string
    kind: string
    number: number | null
    sealed: Buffer
    object_key: string
    version_id: string | null
    key_id: string
    created_at: At
  }
  'public_zone.reply': {
    id: string
    seq: GeneratedAlways<number>
    submission_id: string
    sealed: Buffer
    created_at: At
  }
}

interface UploadTable {
  id: string
  seq: GeneratedAlways<number>
  submission_id: string
  incident_id: string
  number: number
  state: Generated<string>
  length: number | null
  offset: Generated<number>
  segments: Generated<number>
  last_random: string | null
  salt: Buffer
  declaration: Buffer | null
  declaration_key: string | null
  declaration_version: string | null
  key_id: string
  partial_bytes: Generated<number>
  preview_of: string | null
  max_bytes: number | null
  created_at: At
  appended_at: At
  expires_at: ColumnType<Date, Date, Date>
  received_at: Date | null
  holder: string | null
  closing_key: string | null
  closing_version: string | null
}

interface SegmentTable {
  upload_id: string
  start: number
  length: number
  object_key: string
  version_id: string | null
  random: string
  salted_sha256: Buffer
  sealed_sha256: Buffer
  key_id: string
  freed: Generated<boolean>
}
