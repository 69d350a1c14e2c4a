import { INCIDENT_STATES, type IncidentKind, type IncidentState, type IncidentTexts } from '@firsthand/domain'
import { sql } from 'kysely'

export type { IncidentTexts } from '@firsthand/domain'

/** An incident as ops see it. Times are epoch ms. */
export interface IncidentFacts {
  readonly id: string
  readonly slug: string
  readonly kind: IncidentKind
  readonly state: IncidentState
  readonly exercise: boolean
  readonly title: string
  readonly place: string
  readonly zone: string
  readonly languages: readonly string[]
  readonly texts: IncidentTexts
  readonly maxFileBytes: number
  readonly maxFiles: number
  readonly lockMode: string
  readonly lockDays: number
  /** Until when its evidence is kept, which is never shortened. */
  readonly keepUntil: number
  readonly keyId: string
  readonly recipient: string
  /** Undefined: preserve has not opened the probe yet, so nothing is accepted. */
  readonly keyProvenAt: number | undefined
  readonly openedAt: number
  readonly closedAt: number | undefined
}

export interface IncidentRow {
  readonly id: string
  readonly slug: string
  readonly kind: string
  readonly state: string
  readonly exercise: boolean
  readonly title: string
  readonly place: string
  readonly zone: string
  readonly languages: readonly string[]
  readonly texts: IncidentTexts
  readonly max_file_bytes: number
  readonly max_files: number
  readonly lock_mode: string
  readonly lock_days: number
  readonly keep_until: Date
  readonly key_id: string
  readonly recipient: string
  readonly key_proven_at: Date | null
  readonly opened_at: Date
  readonly closed_at: Date | null
}

export const incidentColumns = sql`id, slug, kind, state, exercise, title, place, zone, languages, texts, max_file_bytes,
  max_files, lock_mode, lock_days, keep_until, key_id, recipient, key_proven_at, opened_at, closed_at`

export function parseIncidentRow(row: IncidentRow): IncidentFacts {
  const state = INCIDENT_STATES.find((name) => name === row.state)
  if (!state) throw new Error('an incident in an unknown state')
  const { id, slug, exercise, title, place, zone, languages, texts, recipient } = row
  return {
    ...{ id, slug, exercise, title, place, zone, languages, texts, recipient, state },
    kind: row.kind === 'check' ? 'check' : 'event',
    maxFileBytes: row.max_file_bytes,
    maxFiles: row.max_files,
    lockMode: row.lock_mode,
    lockDays: row.lock_days,
    keepUntil: row.keep_until.getTime(),
    keyId: row.key_id,
    keyProvenAt: row.key_proven_at?.getTime(),
    openedAt: row.opened_at.getTime(),
    closedAt: row.closed_at?.getTime(),
  }
}
