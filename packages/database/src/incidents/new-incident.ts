import { createHash } from 'node:crypto'
import { canonicalJson } from '@firsthand/custody'
import { err, type IncidentKind, type IncidentTexts, ok, type Result } from '@firsthand/domain'
import { sql, type Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import { addWork } from '../work/add-work.ts'
import { appendCustody } from '../work/append-custody.ts'
import { setWatch } from './watch.ts'
import { isAnybodyThere, needsSomebody } from './who-answers.ts'

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
  /** From when nothing new is taken, epoch ms. */
  readonly closesAt?: number
  /** Until when its evidence is kept, epoch ms; a year where nothing is said. */
  readonly keepUntil?: number | undefined
  readonly keyId: string
  /** age recipient. */
  readonly recipient: string
  /** 32 random bytes sealed to the recipient, and their SHA-256: preserve proves with it that it can open. */
  readonly keyProbe: Buffer
  readonly keyProbeSha256: Buffer
  /** Codes of what is not as it should be with a real incident, for custody. */
  readonly warnings: readonly string[]
  /** The officer who watches its alarms: one whose alarm screen is open stands for an answered duty phone. */
  readonly watcher?: string | undefined
}

/** Who opens it: a person at the command line, or an officer with the right to. */
export type Opener = { readonly actor: string; readonly as: 'ops' | 'officer' }

export type NotOpened = 'slug-taken' | 'nobody-answers'

/**
 * Incident, custody and the work of proving its key in the given transaction. Refused, nothing is owed: the slug is taken, or
 * it is real and nobody would hear its alarms.
 */
export async function insertIncident(
  trx: Transaction<Schema>,
  incident: NewIncident,
  { actor, as }: Opener,
): Promise<Result<true, NotOpened>> {
  const { id, watcher } = incident
  if (needsSomebody(incident) && !(await isAnybodyThere(trx, { incident: id, watcher }))) return err('nobody-answers')
  const [facts, probe, sha256] = [JSON.stringify(rowOf(incident)), incident.keyProbe, incident.keyProbeSha256]
  const { rows } = await (as === 'ops'
    ? sql<{ made: boolean }>`select platform.make_incident(${facts}::jsonb, ${probe}, ${sha256}) as made`
    : sql<{ made: boolean }>`select platform.open_incident(${actor}, ${facts}::jsonb, ${probe}, ${sha256}) as made`
  ).execute(trx)
  if (rows[0]?.made !== true) return err('slug-taken')
  await tellOpening(trx, incident, actor)
  if (watcher !== undefined) await setWatch(trx, { incident: id, watcher, actor })
  await addWork(trx, { task: 'prove-key', incident: incident.id, subject: incident.keyId, priority: 1 })
  return ok(true)
}

const rowOf = (incident: NewIncident): Readonly<Record<string, unknown>> => ({
  ...{ id: incident.id, slug: incident.slug, kind: incident.kind, state: incident.state, title: incident.title },
  ...{ place: incident.place, zone: incident.zone, lat: incident.at?.lat ?? null, lon: incident.at?.lon ?? null },
  languages: incident.languages,
  emergency_number: incident.emergencyNumber,
  texts: incident.texts ?? {},
  max_file_bytes: incident.maxFileBytes,
  max_files: incident.maxFiles,
  max_submission_bytes: incident.limits?.maxSubmissionBytes ?? SUBMISSION_BYTES,
  max_incident_bytes: incident.limits?.maxIncidentBytes ?? null,
  max_open_uploads: incident.limits?.maxOpenUploads ?? null,
  lock_mode: incident.lockMode,
  lock_days: incident.lockDays,
  closes_at: incident.closesAt === undefined ? null : new Date(incident.closesAt).toISOString(),
  keep_until: incident.keepUntil === undefined ? null : new Date(incident.keepUntil).toISOString(),
  key_id: incident.keyId,
  recipient: incident.recipient,
})

async function tellOpening(trx: Transaction<Schema>, incident: NewIncident, actor: string): Promise<void> {
  const base = { incident: incident.id, actor }
  await appendCustody(trx, {
    ...base,
    action: 'key.made',
    subject: incident.keyId,
    detail: { recipient: incident.recipient },
  })
  const { kind, state, lockMode, lockDays, keyId, zone, closesAt, keepUntil } = incident
  const times = { ...(closesAt === undefined ? {} : { closesAt }), ...(keepUntil === undefined ? {} : { keepUntil }) }
  const detail = { kind, state, lockMode, lockDays, keyId, zone, ...times }
  await appendCustody(trx, { ...base, action: 'incident.opened', subject: incident.id, detail })
  if (incident.texts && Object.keys(incident.texts).length > 0)
    await tellTexts(trx, { incident: incident.id, texts: incident.texts, actor })
  for (const code of incident.warnings)
    await appendCustody(trx, { ...base, action: 'incident.warned', subject: incident.id, detail: { code } })
}

interface ToldTexts {
  readonly incident: string
  readonly texts: IncidentTexts
  readonly actor: string
}

/** Custody holds their digest and the languages: what witnesses were told can be proven from a kept file. */
export async function tellTexts(trx: Transaction<Schema>, { incident, texts, actor }: ToldTexts): Promise<void> {
  const sha256 = createHash('sha256').update(canonicalJson(texts)).digest('hex')
  const detail = { languages: Object.keys(texts).sort(), sha256 }
  await appendCustody(trx, { incident, actor, action: 'incident.texts-set', subject: incident, detail })
}
