import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { At } from './column-types.ts'

/** The contents of the vault: items, their keys and locks, and what is done to them as a whole. */
export interface VaultTables {
  'evidence.item': ItemTable
  'evidence.item_key': { item_id: string; key_id: string; sealed_identity: Buffer; object_key: string }
  'evidence.tombstone': {
    item_id: string
    incident_id: string
    upload_id: string
    custody_seq: number
    why: string
    sealed: Buffer
  }
  'evidence.lock': {
    item_id: string
    incident_id: string
    /** The database refuses an earlier time than the stored one. */
    until: ColumnType<Date, Date, Date>
    sidecar_version: string | null
    pass: Generated<number>
    tries: Generated<number>
    refused: string | null
  }
  'evidence.lock_pass': LockPassTable
  'evidence.declaration': {
    item_id: string
    name: string | null
    media_type: string | null
    last_modified: number | null
    origin: string | null
    handling: string | null
    danger: Generated<boolean>
    unsure: Generated<boolean>
  }
  'evidence.arrival': ArrivalTable
  'evidence.exposure': {
    seq: GeneratedAlways<number>
    item_id: string
    incident_id: string
    officer_id: string
    kind: string
    created_at: At
  }
  'evidence.restriction': {
    seq: GeneratedAlways<number>
    incident_id: string
    item_id: string
    officer_id: string
    restricted: boolean
    readers: string[]
    created_at: At
  }
  'evidence.card': CardTable
  'evidence.review': {
    seq: GeneratedAlways<number>
    incident_id: string
    item_id: string
    officer_id: string
    decision: string
    created_at: At
    wish: string | null
    undoes: number | null
  }
}

/** One row for each incident with locks: the progress of its daily pass. */
interface LockPassTable {
  incident_id: string
  number: Generated<number>
  target: ColumnType<Date | null, Date | null | undefined, Date | null>
  began_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  next_at: At
  refused_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  refused_code: string | null
  tries: Generated<number>
}

interface ArrivalTable {
  item_id: string
  danger: Generated<boolean>
  seq: GeneratedAlways<number>
  incident_id: string
  upload_id: string
  submission_id: string
  number: number
  length: number | null
  recipient: string
  key_id: string
  sealed_identity: Buffer
  object_key: string
  sealed_still: Buffer | null
  still_key: string | null
  still_version: string | null
  still_bytes: number | null
  still_sealed_length: number | null
  still_width: number | null
  still_height: number | null
  still_outcome: string | null
  change: Generated<number>
  created_at: At
}

export interface ItemTable {
  id: string
  seq: GeneratedAlways<number>
  incident_id: string
  upload_id: string
  submission_id: string
  number: number
  partial: boolean
  source: string
  bytes: number
  sha256: Buffer
  received_at: ColumnType<Date, Date, never>
  vault_key: string
  vault_version: string | null
  sealed_length: number
  recipient: string
  moved_from: string | null
  created_at: At
}

interface CardTable {
  item_id: string
  incident_id: string
  kind: Generated<string>
  media_type: Generated<string>
  stage: Generated<string>
  hidden: string | null
  superseded_by: string | null
  width: number | null
  height: number | null
  duration_ms: number | null
  flags: Generated<string[]>
  has_thumb: Generated<boolean>
  sent: Generated<number>
  folded_into: string | null
  restricted: Generated<boolean>
  /** Whether the item's pictures are shown on all screens of the incident (`evidence.clearing`). */
  cleared: Generated<boolean>
  change: Generated<number>
}
