import { sql } from 'kysely'
import type { Database } from '../../pool.ts'
import { appendCustody } from '../../work/append-custody.ts'
import { notifyIncident } from '../../work/notify-incident.ts'
import type { Note } from '../scope/looks.ts'

export const POLICE_ORIGINS = [
  ...(['cctv', 'seized-device', 'body-camera', 'helicopter', 'drone', 'dash-camera', 'emergency-calls'] as const),
  ...(['radio', 'web', 'other'] as const),
] as const
export type PoliceOrigin = (typeof POLICE_ORIGINS)[number]
export type MaterialKind = 'file' | 'web' | 'log'

export interface NewPoliceFile {
  readonly name: string
  readonly mediaType: string
  readonly lastModified: number | null
  readonly bytes: number
}

/**
 * What an officer adds in one go. It is stored as a submission of its own. `urlHash` and `codeHash` are the hashes of
 * the capabilities that open that submission. `secret` is sealed to the incident. The submission's token and the keys
 * of its uploads derive from it.
 */
export interface NewMaterial {
  readonly incident: string
  readonly officer: string
  readonly id: string
  readonly submission: string
  readonly kind: MaterialKind
  readonly origin: PoliceOrigin
  readonly note: Note
  /** For a web capture. Epoch ms. */
  readonly web: { readonly url: string; readonly seenAt: number; readonly pageTime: number | null } | undefined
  readonly files: readonly NewPoliceFile[]
  readonly key: string
  readonly secret: Buffer
  readonly urlHash: Buffer
  readonly codeHash: Buffer
  readonly replyRecipient: string
}

export type MaterialRefusal = 'not-allowed' | 'incident-closed' | 'busy' | 'too-large'

/** Undefined on success: its files can now be sent to intake. */
export async function openMaterial(db: Database, request: NewMaterial): Promise<MaterialRefusal | undefined> {
  const { incident, officer, id, note, kind, origin, web, files } = request
  const facts = {
    ...{ id, submission: request.submission, kind, origin, note: note.id, key: request.key },
    ...{ replyRecipient: request.replyRecipient, url: web?.url, seenAt: web?.seenAt, pageTime: web?.pageTime },
  }
  let refused: MaterialRefusal | undefined
  const rollback = new Error('refused')
  await db
    .transaction()
    .execute(async (trx) => {
      await trx
        .insertInto('staff.note')
        .values({ ...note, incident_id: incident, officer_id: officer, subject: id, purpose: 'police-origin' })
        .execute()
      const { rows } = await sql<{ code: string | null }>`select evidence.open_police_material(${incident}, ${officer},
        ${JSON.stringify(facts)}::jsonb, ${JSON.stringify(files)}::jsonb, ${request.urlHash}, ${request.codeHash}, ${request.secret}) as code`.execute(
        trx,
      )
      refused = parseRefusal(rows[0]?.code)
      if (refused) throw rollback
      await appendCustody(trx, {
        ...{ incident, actor: officer, action: 'police.added', subject: id },
        detail: { kind, origin, submission: request.submission, files: files.length },
        noteHash: note.hash.toString('hex'),
      })
      await notifyIncident(trx, incident)
    })
    .catch((cause: unknown) => {
      if (cause !== rollback) throw cause
    })
  return refused
}

const REFUSED = ['not-allowed', 'incident-closed', 'busy', 'too-large'] as const
const parseRefusal = (code: string | null | undefined): MaterialRefusal | undefined =>
  code === null || code === undefined ? undefined : (REFUSED.find((one) => one === code) ?? 'busy')

/** The key to which new secrets are sealed. */
export async function findIncidentKey(db: Database, incident: string) {
  const { rows } = await sql<{ key: string; recipient: string }>`
    select key_id as key, recipient from platform.incident where id = ${incident}`.execute(db)
  return rows[0]
}

export interface PoliceFileKey {
  readonly incident: string
  readonly material: string
  readonly number: number
}

export interface PoliceUpload extends NewPoliceFile {
  readonly officer: string
  readonly submission: string
  readonly key: string
  readonly secret: Buffer
  /** The number of the upload that intake opened for the file; null before that. */
  readonly uploadNumber: number | null
  readonly state: 'open' | 'complete' | 'gone' | null
  readonly offset: number
}

/** What is needed to continue sending a file. */
export async function findPoliceUpload(
  db: Database,
  { incident, material, number }: PoliceFileKey,
): Promise<PoliceUpload | undefined> {
  const { rows } = await sql<PoliceUpload>`
    select f.name, f.media_type as "mediaType", f.last_modified as "lastModified", f.bytes, m.officer_id as officer,
      m.submission_id as submission, m.key_id as key, m.secret, f.upload_number as "uploadNumber",
      case when u.state in ('reserved', 'open') then 'open' when u.state = 'complete' then 'complete' when u.state is null then null
        else 'gone' end as state, coalesce(u."offset", 0) as offset
    from evidence.police_material m join evidence.police_file f on f.material_id = m.id
    left join public_zone.upload u on u.submission_id = m.submission_id and u.number = f.upload_number
    where m.id = ${material} and m.incident_id = ${incident} and f.number = ${number}`.execute(db)
  return rows[0]
}

export async function noteUploadNumber(db: Database, key: PoliceFileKey, uploadNumber: number): Promise<void> {
  await sql`update evidence.police_file set upload_number = ${uploadNumber}
    where material_id = ${key.material} and number = ${key.number} and upload_number is null`.execute(db)
}

/** Records that all of a file was sent, with its size. */
export const recordPoliceSent = (
  db: Database,
  { incident, material, number, officer, bytes }: PoliceFileKey & { readonly officer: string; readonly bytes: number },
): Promise<void> =>
  appendCustody(db, {
    ...{ incident, actor: officer, action: 'police.sent', subject: material },
    detail: { file: number, bytes },
  }).then(() => undefined)
