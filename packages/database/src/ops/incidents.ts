import { createHash } from 'node:crypto'
import { canonicalJson } from '@firsthand/custody'
import { canMoveIncident, err, type IncidentKind, type IncidentState, ok, type Result } from '@firsthand/domain'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../pool.ts'
import type { Schema } from '../schema.ts'
import { addWork } from '../work/add-work.ts'
import { appendCustody } from '../work/append-custody.ts'
import {
  type IncidentFacts,
  type IncidentRow,
  type IncidentTexts,
  incidentColumns,
  parseIncidentRow,
} from './incident-facts.ts'

/** Who writes to custody when a person at the command line does something. */
export const OPS_ACTOR = 'ops:cli'

/** Bounds beside those of one file; what is left out has the database's default, which for an incident is none. */
export interface IncidentLimits {
  /** Of all files of one submission together, bytes. */
  readonly maxSubmissionBytes?: number
  /** Of all files of the incident, bytes; asked when a file is begun. */
  readonly maxIncidentBytes?: number
  /** Files on their way at once. */
  readonly maxOpenUploads?: number
}

const SUBMISSION_BYTES = 50 * 1024 ** 3

/** All that makes an incident. Its identity must lie durably in the keyring before this is told to the database. */
export interface NewIncident {
  readonly id: string
  readonly kind: IncidentKind
  readonly slug: string
  readonly state: 'drill' | 'active'
  readonly title: string
  readonly place: string
  /** IANA. */
  readonly zone: string
  readonly at: { readonly lat: number; readonly lon: number } | undefined
  /** BCP 47, the first is the page's default. */
  readonly languages: readonly string[]
  readonly emergencyNumber: string
  /** None: the page uses its own words. */
  readonly texts?: IncidentTexts
  readonly maxFileBytes: number
  readonly maxFiles: number
  readonly limits?: IncidentLimits
  readonly lockMode: 'NONE' | 'GOVERNANCE' | 'COMPLIANCE'
  readonly lockDays: number
  readonly keyId: string
  /** age recipient. */
  readonly recipient: string
  /** 32 random bytes sealed to the recipient, and their SHA-256: preserve proves with it that it can open. */
  readonly keyProbe: Buffer
  readonly keyProbeSha256: Buffer
  /** Codes of what is not as it should be with a real incident, for custody. */
  readonly warnings: readonly string[]
}

/** Incident, custody and the work of proving its key in one transaction. It accepts nothing until the key is proven. */
export async function openIncident(db: Database, incident: NewIncident): Promise<Result<IncidentFacts, 'slug-taken'>> {
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<IncidentRow>`
      insert into platform.incident (id, slug, kind, state, exercise, title, place, zone, lat, lon, languages,
        emergency_number, texts, max_file_bytes, max_files, max_submission_bytes, max_incident_bytes, max_open_uploads,
        lock_mode, lock_days, key_id, recipient, key_probe, key_probe_sha256)
      values (${incident.id}, ${incident.slug}, ${incident.kind}, ${incident.state}, ${incident.state === 'drill'},
        ${incident.title}, ${incident.place}, ${incident.zone}, ${incident.at?.lat ?? null}, ${incident.at?.lon ?? null},
        ${[...incident.languages]}, ${incident.emergencyNumber}, ${JSON.stringify(incident.texts ?? {})}::jsonb, ${incident.maxFileBytes}, ${incident.maxFiles},
        ${incident.limits?.maxSubmissionBytes ?? SUBMISSION_BYTES}, ${incident.limits?.maxIncidentBytes ?? null}, ${incident.limits?.maxOpenUploads ?? null},
        ${incident.lockMode}, ${incident.lockDays}, ${incident.keyId}, ${incident.recipient}, ${incident.keyProbe},
        ${incident.keyProbeSha256})
      on conflict (slug) do nothing returning ${incidentColumns}`.execute(trx)
    const row = rows[0]
    if (!row) return err('slug-taken')
    await tellCustody(trx, incident)
    await addWork(trx, { task: 'prove-key', incident: incident.id, subject: incident.keyId, priority: 1 })
    return ok(parseIncidentRow(row))
  })
}

async function tellCustody(trx: Transaction<Schema>, incident: NewIncident): Promise<void> {
  const base = { incident: incident.id, actor: OPS_ACTOR }
  await appendCustody(trx, {
    ...base,
    action: 'key.made',
    subject: incident.keyId,
    detail: { recipient: incident.recipient },
  })
  const { kind, state, lockMode, lockDays, keyId, zone } = incident
  const detail = { kind, state, lockMode, lockDays, keyId, zone }
  await appendCustody(trx, { ...base, action: 'incident.opened', subject: incident.id, detail })
  if (incident.texts && Object.keys(incident.texts).length > 0) await tellTexts(trx, incident.id, incident.texts)
  for (const code of incident.warnings) {
    await appendCustody(trx, { ...base, action: 'incident.warned', subject: incident.id, detail: { code } })
  }
}

/** Custody holds their digest and the languages: what witnesses were told can be proven from a kept file. */
async function tellTexts(trx: Transaction<Schema>, incident: string, texts: IncidentTexts): Promise<void> {
  const sha256 = createHash('sha256').update(canonicalJson(texts)).digest('hex')
  const detail = { languages: Object.keys(texts).sort(), sha256 }
  await appendCustody(trx, { incident, actor: OPS_ACTOR, action: 'incident.texts-set', subject: incident, detail })
}

/** Replaces all of them. @throws when there is no such incident */
export async function setIncidentTexts(db: Database, incident: string, texts: IncidentTexts): Promise<IncidentFacts> {
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<IncidentRow>`
      update platform.incident set texts = ${JSON.stringify(texts)}::jsonb where id = ${incident}
      returning ${incidentColumns}`.execute(trx)
    const row = rows[0]
    if (!row) throw new Error('no such incident')
    await tellTexts(trx, incident, texts)
    return parseIncidentRow(row)
  })
}

/** Newest first. The canary's incidents are in no list (design §5 Canary). */
export async function listIncidents(db: Database): Promise<readonly IncidentFacts[]> {
  const { rows } = await sql<IncidentRow>`
    select ${incidentColumns} from platform.incident where kind = 'event' order by seq desc`.execute(db)
  return rows.map(parseIncidentRow)
}

/** By id or slug. */
export async function findIncident(db: Database, name: string): Promise<IncidentFacts | undefined> {
  const { rows } = await sql<IncidentRow>`
    select ${incidentColumns} from platform.incident where id = ${name} or slug = ${name}`.execute(db)
  return rows[0] && parseIncidentRow(rows[0])
}

/** The newest incident of the canary that still accepts. */
export async function findCheckIncident(db: Database): Promise<IncidentFacts | undefined> {
  const { rows } = await sql<IncidentRow>`
    select ${incidentColumns} from platform.incident
    where kind = 'check' and state in ('drill', 'active') order by seq desc limit 1`.execute(db)
  return rows[0] && parseIncidentRow(rows[0])
}

const ACTION_OF = {
  drill: 'incident.activated',
  active: 'incident.activated',
  closing: 'incident.closing',
  closed: 'incident.closed',
} as const satisfies Record<Exclude<IncidentState, 'dormant'>, string>

export interface IncidentMove {
  readonly incident: string
  readonly from: IncidentState
  readonly to: IncidentState
}

/**
 * A compare-and-set along the legal moves: of two people who move it at once one is refused. A drill stays a drill and
 * a real incident real, so `exercise` never changes.
 */
export async function moveIncident(
  db: Database,
  { incident, from, to }: IncidentMove,
): Promise<Result<IncidentFacts, 'illegal-state'>> {
  if (to === 'dormant' || !canMoveIncident(from, to)) return err('illegal-state')
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<IncidentRow>`
      update platform.incident set state = ${to},
        closed_at = case when ${to} = 'closed' then clock_timestamp() else closed_at end
      where id = ${incident} and state = ${from}
        and (${to} not in ('drill', 'active') or exercise = (${to} = 'drill'))
      returning ${incidentColumns}`.execute(trx)
    const row = rows[0]
    if (!row) return err('illegal-state')
    const action = ACTION_OF[to]
    await appendCustody(trx, { incident, actor: OPS_ACTOR, action, subject: incident, detail: { from, to } })
    return ok(parseIncidentRow(row))
  })
}
