import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { At, Unread } from './column-types.ts'

/** What witnesses say beside their files, and what is said to them. */
export interface WitnessTables {
  'evidence.contact': {
    id: string
    seq: GeneratedAlways<number>
    submission_id: string
    incident_id: string
    sealed: Buffer
    key_id: string
    received_at: ColumnType<Date, Date, never>
  }
  'evidence.reply': {
    id: string
    seq: GeneratedAlways<number>
    incident_id: string
    submission_id: string
    officer_id: string
    text: string
    created_at: At
  }
  'evidence.statement': {
    id: string
    seq: GeneratedAlways<number>
    submission_id: string
    incident_id: string
    words: string | null
    where_words: string | null
    when_words: string | null
    lat: number | null
    lon: number | null
    language: string | null
    radius_m: number | null
    when_kind: string | null
    when_local: string | null
    now_words: string | null
    now_lat: number | null
    now_lon: number | null
    for_someone_else: Generated<boolean>
    danger: Generated<boolean>
    received_at: ColumnType<Date, Date, never>
    /** Postgres makes it of the words; search asks it, nothing reads it. */
    found: Unread
  }
}
