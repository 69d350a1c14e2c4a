import { err, type Operator, ok, type Result, type Task } from '@firsthand/domain'
import { sql, type Transaction } from 'kysely'
import { createDatabase, type Pool } from '../pool.ts'
import type { Schema } from '../schema.ts'
import { addWork } from '../work/add-work.ts'
import { appendCustody } from '../work/append-custody.ts'
import { opsActor } from './ops-actor.ts'
import type { RebuiltDocument, RebuiltItem, RebuiltPlatform, RebuiltUpload } from './rebuild-facts.ts'

const CHUNK = 200
const WEEK_MS = 7 * 24 * 3_600_000

type Trx = Transaction<Schema>

/**
 * Stores everything that was found in one transaction: rows, custody entries that say they were rebuilt, and the work
 * that they require. `pool`: the owner's, to a migrated database. `already-there`: the database has one of these
 * incidents; nothing was written.
 */
export const storeRebuilt = (
  pool: Pool,
  found: RebuiltPlatform,
  operator: Operator | undefined,
): Promise<Result<void, 'already-there'>> =>
  createDatabase(pool)
    .transaction()
    .execute(async (trx) => {
      const by = opsActor(operator)
      await sql`lock table platform.incident in share row exclusive mode`.execute(trx)
      if (await holdsAny(trx, found)) return err('already-there')
      await storeIncidents(trx, found, by)
      await storeSubmissions(trx, found)
      for (const uploads of chunked(found.uploads)) await storeUploads(trx, uploads)
      await storeDocuments(trx, found)
      for (const items of chunked(found.items)) await storeItems(trx, items, by)
      await addFollowingWork(trx, found)
      return ok(undefined)
    })

async function holdsAny(trx: Trx, { incidents }: RebuiltPlatform): Promise<boolean> {
  if (incidents.length === 0) return false
  const ids = incidents.map(({ id }) => id)
  return (await trx.selectFrom('platform.incident').select('id').where('id', 'in', ids).limit(1).execute()).length > 0
}

/**
 * Rebuilt incidents are `closing`: receipts open and uploads may finish. A person decides whether they take new files
 * again.
 */
async function storeIncidents(trx: Trx, { incidents }: RebuiltPlatform, by: string): Promise<void> {
  for (const { id, slug, title, zone, exercise, keyId, recipient, keyProbe, keyProbeSha256 } of incidents) {
    await trx
      .insertInto('platform.incident')
      .values({
        ...{ id, slug, title, zone, exercise, recipient },
        kind: 'event',
        state: 'closing',
        key_id: keyId,
        key_probe: keyProbe,
        key_probe_sha256: keyProbeSha256,
        lat: null,
        lon: null,
        texts: '{}',
      })
      .execute()
    const entry = { incident: id, actor: by, action: 'incident.opened' as const, subject: id }
    await appendCustody(trx, { ...entry, detail: { keyId, rebuilt: true, state: 'closing' } })
    await addWork(trx, { task: 'prove-key', incident: id, subject: keyId, priority: 1 })
  }
}

async function storeSubmissions(trx: Trx, { submissions }: RebuiltPlatform): Promise<void> {
  for (const chunk of chunked(submissions)) {
    await trx
      .insertInto('public_zone.submission')
      .values(
        chunk.map(({ id, incident, source, urlHash, codeHash, replyRecipient, createdAt }) => ({
          ...{ id, source },
          incident_id: incident,
          url_hash: urlHash,
          code_hash: codeHash,
          reply_recipient: replyRecipient,
          created_at: new Date(createdAt),
        })),
      )
      .execute()
  }
}

async function storeUploads(trx: Trx, uploads: readonly RebuiltUpload[]): Promise<void> {
  await trx.insertInto('public_zone.upload').values(uploads.map(uploadRow)).execute()
  const urls = uploads.flatMap(({ id, urlHash }) => (urlHash ? [{ url_hash: urlHash, upload_id: id }] : []))
  if (urls.length > 0)
    await trx
      .insertInto('public_zone.upload_url')
      .values(urls)
      .onConflict((one) => one.doNothing())
      .execute()
  const segments = uploads.flatMap(({ id, keyId, segments: all }) => all.map((segment) => ({ ...segment, id, keyId })))
  for (const chunk of chunked(segments)) {
    await trx
      .insertInto('public_zone.segment')
      .values(
        chunk.map(({ id, keyId, start, length, objectKey, version, random, saltedSha256, sealedSha256 }) => ({
          ...{ start, length, random },
          upload_id: id,
          object_key: objectKey,
          version_id: version ?? null,
          salted_sha256: saltedSha256,
          sealed_sha256: sealedSha256,
          key_id: keyId,
        })),
      )
      .execute()
  }
}

const uploadRow = (upload: RebuiltUpload) => ({
  id: upload.id,
  submission_id: upload.submission,
  incident_id: upload.incident,
  number: upload.number,
  state: upload.state,
  length: upload.length,
  offset: upload.offset,
  segments: upload.segments.length,
  last_random: upload.segments.at(-1)?.random ?? null,
  salt: upload.salt,
  declaration: upload.declaration?.sealed ?? null,
  declaration_key: upload.declaration?.key ?? null,
  declaration_version: upload.declaration?.version ?? null,
  key_id: upload.keyId,
  partial_bytes: upload.owes === 'preserve-partial' ? upload.offset : 0,
  created_at: new Date(upload.createdAt),
  appended_at: new Date(upload.appendedAt),
  // Witnesses whose sending was interrupted get another week.
  expires_at: new Date(Math.ceil((Date.now() + WEEK_MS) / 60_000) * 60_000),
  received_at: upload.state === 'complete' || upload.state === 'withdrawn' ? new Date(upload.appendedAt) : null,
})

async function storeDocuments(trx: Trx, { documents }: RebuiltPlatform): Promise<void> {
  for (const chunk of chunked(documents)) {
    await trx
      .insertInto('public_zone.document')
      .values(
        chunk.map(({ id, submission, kind, number, sealed, objectKey, version, keyId, createdAt }) => ({
          ...{ id, kind, number, sealed },
          submission_id: submission,
          object_key: objectKey,
          version_id: version ?? null,
          key_id: keyId,
          created_at: new Date(createdAt),
        })),
      )
      .execute()
  }
}

async function storeItems(trx: Trx, items: readonly RebuiltItem[], by: string): Promise<void> {
  await trx.insertInto('evidence.item').values(items.map(itemRow)).execute()
  const keys = items.map(({ id, keyId, sealedIdentity, keyObject }) => ({
    item_id: id,
    key_id: keyId,
    sealed_identity: sealedIdentity,
    object_key: keyObject,
  }))
  await trx.insertInto('evidence.item_key').values(keys).execute()
  const declarations = items.map(({ id, name, mediaType, lastModified, origin, handling, danger, unsure }) => ({
    ...{ origin, handling, danger, unsure },
    item_id: id,
    name,
    media_type: mediaType,
    last_modified: lastModified,
  }))
  await trx.insertInto('evidence.declaration').values(declarations).execute()
  for (const { id, incident, sha256, bytes, upload, receivedAt, vaultVersion } of items) {
    const detail = { sha256: sha256.toString('hex'), bytes, upload, receivedAt, version: vaultVersion ?? null }
    await appendCustody(trx, { incident, actor: by, action: 'item.rebuilt', subject: id, detail })
  }
}

const itemRow = (item: RebuiltItem) => ({
  id: item.id,
  incident_id: item.incident,
  upload_id: item.upload,
  submission_id: item.submission,
  number: item.number,
  partial: item.partial,
  source: item.source,
  bytes: item.bytes,
  sha256: item.sha256,
  received_at: new Date(item.receivedAt),
  vault_key: item.vaultKey,
  vault_version: item.vaultVersion ?? null,
  sealed_length: item.sealedLength,
  recipient: item.recipient,
  moved_from: item.movedFrom,
})

/** Cards come last, because the item that superseded another must exist. */
async function addFollowingWork(trx: Trx, { uploads, documents, items }: RebuiltPlatform): Promise<void> {
  for (const chunk of chunked(items)) {
    const cards = chunk.map(({ id, incident, hidden, supersededBy }) => ({
      item_id: id,
      incident_id: incident,
      hidden,
      superseded_by: supersededBy,
    }))
    await trx.insertInto('evidence.card').values(cards).execute()
  }
  await linkTwins(trx, items)
  for (const { id, incident, hidden } of items) {
    if (hidden === 'moved') continue
    await addWork(trx, { task: 'inspect-item', incident, subject: id })
  }
  for (const { id, incident, owes } of uploads) {
    if (owes) await addWork(trx, { task: owes, incident, subject: id })
  }
  for (const { id, incident, kind } of documents) {
    await addWork(trx, { task: DOCUMENT_TASKS[kind], incident, subject: id })
  }
}

/**
 * The same rule as preserve's: each item is linked to the first one with the same bytes from another upload
 * (evidence.twin).
 */
async function linkTwins(trx: Trx, items: readonly RebuiltItem[]): Promise<void> {
  const incidents = [...new Set(items.map(({ incident }) => incident))]
  if (incidents.length === 0) return
  await sql`insert into evidence.twin (item_id, incident_id, twin_of, kind)
    select i.id, i.incident_id, f.id, 'exact' from evidence.item i join lateral (
      select o.id from evidence.item o join evidence.card c on c.item_id = o.id and c.hidden is distinct from 'moved'
      where o.incident_id = i.incident_id and o.sha256 = i.sha256 and o.bytes = i.bytes and o.upload_id <> i.upload_id
        and o.seq < i.seq order by o.seq limit 1) f on true
    where i.incident_id = any(${incidents}) and i.bytes > 0`.execute(trx)
}

const DOCUMENT_TASKS = {
  statement: 'read-statement',
  contact: 'keep-contact',
  withdrawal: 'apply-withdrawal',
} as const satisfies Record<RebuiltDocument['kind'], Task>

function* chunked<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += CHUNK) yield all.slice(at, at + CHUNK)
}
