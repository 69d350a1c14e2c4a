import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { At } from './column-types.ts'

/** Officers, and what they may do. */
export interface StaffTables {
  'staff.officer': OfficerTable
  'staff.membership': {
    incident_id: string
    officer_id: string
    role: string
    created_at: At
    given_by: string | null
    given_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  }
  'staff.session': {
    id: string
    token_hash: Buffer
    officer_id: string
    created_at: At
    seen_at: At
    expires_at: ColumnType<Date, Date, Date>
    cut: string | null
  }
  'staff.note': {
    id: string
    seq: GeneratedAlways<number>
    incident_id: string
    officer_id: string
    subject: string
    purpose: string
    text: string
    salt: Buffer
    hash: Buffer
    created_at: At
  }
  'staff.view': ViewTable
}

interface OfficerTable {
  id: string
  seq: GeneratedAlways<number>
  name: string
  password_hash: string
  /** Empty if the secret is sealed. */
  totp_secret: Generated<string>
  totp_sealed: ColumnType<Buffer | null, Buffer | undefined, never>
  last_totp_step: Generated<number>
  failures: Generated<number>
  locked_until: ColumnType<Date | null, Date | null | undefined, Date | null>
  tried_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  /** Whether custody has an entry for the present lock-out. */
  lock_told: Generated<boolean>
  disabled: Generated<boolean>
  /** When the account ends; null: never by itself. */
  ends_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  /** Final: nothing brings the account back. */
  ended_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  awaits_link: Generated<boolean>
  let_go_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  opens: Generated<boolean>
  created_at: At
}

interface ViewTable {
  id: string
  incident_id: string
  officer_id: string
  session_id: string
  kind: string
  filter: string
  slot: number
  shown: Generated<number>
  first_seq: number | null
  last_seq: number | null
  renewed_at: At
}
