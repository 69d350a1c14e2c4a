import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { At, Json } from './column-types.ts'

/** Incidents, and what the processes report about themselves. */
export interface PlatformTables {
  'platform.incident': IncidentTable
  'platform.clock_check': ClockCheckTable
  'platform.ability': { store: string; abilities: Json<unknown>; probed_at: At }
  'platform.heartbeat': { process: string; instance: string; facts: Json<Record<string, unknown>>; at: At }
}

export interface IncidentTable {
  id: string
  seq: GeneratedAlways<number>
  slug: string
  kind: string
  state: string
  exercise: boolean
  title: string
  place: Generated<string>
  zone: Generated<string>
  lat: number | null
  lon: number | null
  languages: Generated<string[]>
  emergency_number: Generated<string>
  texts: ColumnType<Record<string, Record<string, string>>, string | undefined, string>
  max_file_bytes: Generated<number>
  max_files: Generated<number>
  max_submission_bytes: Generated<number>
  max_incident_bytes: number | null
  max_open_uploads: number | null
  lock_mode: Generated<string>
  lock_days: Generated<number>
  key_id: string
  recipient: string
  key_probe: Buffer
  key_probe_sha256: Buffer
  key_proven_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  opened_at: At
  closes_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  closed_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  /** The database refuses an earlier time. */
  keep_until: At
}

interface ClockCheckTable {
  seq: GeneratedAlways<number>
  at: At
  source: 'ntp' | 'https' | 'store' | 'no-reference'
  missed: boolean
  offset_ms: number | null
  uncertainty_ms: number | null
  is_off: GeneratedAlways<boolean>
}
