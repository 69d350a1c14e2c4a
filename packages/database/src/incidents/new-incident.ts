import { createHash } from 'node:crypto'
import { canonicalJson } from '@firsthand/custody'
import { err, type IncidentKind, type IncidentTexts, ok, type Result } from '@firsthand/domain'
import { sql, type Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import { addWork } from '../work/add-work.ts'
import { appendCustody } from '../work/append-custody.ts'
import { setWatch } from './watch.ts'
import { isAnybodyListening, needsListener } from './who-answers.ts'

/** Limits other than that of one file. An absent limit has the database's default: for an incident, none. */
export interface IncidentLimits {
  /** For all files of one submission together, bytes. */
  readonly maxSubmissionBytes?: number
  /** For all files of the incident, bytes. Checked when a file is begun. */
  readonly maxIncidentBytes?: number
  /** Files in progress at once. */
  readonly maxOpenUploads?: number
}

const SUBMISSION_BYTES = 50 * 1024 ** 3

/** Everything that makes an incident. The keyring must hold its identity durably before the incident is stored. */
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
  /** BCP 47. The first is the page's default. */
  readonly languages: readonly string[]
  readonly emergencyNumber: string
  /** If absent, the page uses its own words. */
  readonly texts?: IncidentTexts
  readonly maxFileBytes: number
  readonly maxFiles: number
  readonly limits?: IncidentLimits
  readonly lockMode: 'NONE' | 'GOVERNANCE' | 'COMPLIANCE'
  readonly lockDays: number
  /** From then on nothing new is taken, epoch ms. */
  readonly closesAt?: number
  /** Until when its evidence is kept, epoch ms; a year if absent. */
  readonly keepUntil?: number | undefined
  readonly keyId: string
  /** age recipient. */
  readonly recipient: string
  /**
   * 32 random bytes sealed to the recipient, and their SHA-256. Preserve proves with them that it can open what is
   * sealed to the key.
   */
  readonly keyProbe: Buffer
  readonly keyProbeSha256: Buffer
  /** Codes of what was not in order when a real incident was opened; each is recorded in custody. */
  readonly warnings: readonly string[]
  /** The officer who watches its alarms. If his alarm screen is open, it counts as much as an answered duty phone. */
  readonly watcher?: string | undefined
}

/** Who opens an incident: a person at the command line, or an officer with that right. */
export type Opener = { readonly actor: string; readonly as: 'ops' | 'officer' }

export type NotOpened = 'slug-taken' | 'nobody-answers'

/**
 * Inserts the incident, its custody entry and the work of proving its key in the given transaction. It is refused, and
 * nothing is written, if the slug is taken, or if the incident is real and nobody would hear its alarms.
 */
export async function insertIncident(
  trx: Transaction<Schema>,
  incident: NewIncident,
  { actor, as }: Opener,
): Promise<Result<true, NotOpened>> {
  const { id, watcher } = incident
  if (needsListener(incident) && !(await isAnybodyListening(trx, { incident: id, watcher })))
    return err('nobody-answers')
  const [facts, probe, sha256] = [JSON.stringify(rowOf(incident)), incident.keyProbe, incident.keyProbeSha256]
  const { rows } = await (as === 'ops'
    ? sql<{ made: boolean }>`select platform.make_incident(${facts}::jsonb, ${probe}, ${sha256}) as made`
    : sql<{ made: boolean }>`select platform.open_incident(${actor}, ${facts}::jsonb, ${probe}, ${sha256}) as made`
  ).execute(trx)
  if (rows[0]?.made !== true) return err('slug-taken')
  await recordOpening(trx, incident, actor)
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

async function recordOpening(trx: Transaction<Schema>, incident: NewIncident, actor: string): Promise<void> {
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
    await recordTexts(trx, { incident: incident.id, texts: incident.texts, actor })
  for (const code of incident.warnings)
    await appendCustody(trx, { ...base, action: 'incident.warned', subject: incident.id, detail: { code } })
}

interface ChangedTexts {
  readonly incident: string
  readonly texts: IncidentTexts
  readonly actor: string
}

/** Custody has the digest of the texts and their languages, so that a saved copy can prove what witnesses were told. */
export async function recordTexts(trx: Transaction<Schema>, { incident, texts, actor }: ChangedTexts): Promise<void> {
  const sha256 = createHash('sha256').update(canonicalJson(texts)).digest('hex')
  const detail = { languages: Object.keys(texts).sort(), sha256 }
  await appendCustody(trx, { incident, actor, action: 'incident.texts-set', subject: incident, detail })
}
