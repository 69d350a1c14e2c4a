import type { Database } from '../pool.ts'
import type { SegmentRow, UploadRow } from './facts.ts'
import { INCIDENT_COLUMNS, idOf, oneOf, toIncident } from './rows.ts'

const STATES = ['reserved', 'open', 'complete', 'withdrawn', 'expired'] as const

/** One upload with everything that preserve needs of it, from one snapshot. */
export const readUpload = (db: Database, id: string): Promise<UploadRow | undefined> =>
  // The offset and the segments must be of the same moment, because an open upload keeps growing.
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const upload = await trx.selectFrom('public_zone.upload').selectAll().where('id', '=', id).executeTakeFirst()
      if (!upload) return undefined
      const submission = await trx
        .selectFrom('public_zone.submission')
        .selectAll()
        .where('id', '=', upload.submission_id)
        .executeTakeFirstOrThrow()
      const incident = await trx
        .selectFrom('platform.incident')
        .select(INCIDENT_COLUMNS)
        .where('id', '=', upload.incident_id)
        .executeTakeFirstOrThrow()
      return {
        id: idOf('upload', upload.id),
        number: upload.number,
        previewOf: upload.preview_of === null ? undefined : idOf('upload', upload.preview_of),
        state: oneOf(STATES, upload.state),
        length: upload.length ?? undefined,
        offset: upload.offset,
        salt: upload.salt,
        declaration: upload.declaration ?? undefined,
        keyId: idOf('key', upload.key_id),
        // An incomplete upload has no time of its end, so the time at which its last bytes were appended is taken.
        receivedAt: (upload.state === 'complete' && upload.received_at
          ? upload.received_at
          : upload.appended_at
        ).getTime(),
        incident: toIncident(incident),
        submission: {
          id: idOf('submission', submission.id),
          source: oneOf(['witness', 'police', 'check'], submission.source),
          urlHash: submission.url_hash.toString('hex'),
          codeHash: submission.code_hash.toString('hex'),
          replyRecipient: submission.reply_recipient,
        },
        segments: await readSegments(trx, id),
      }
    })

async function readSegments(db: Database, upload: string): Promise<readonly SegmentRow[]> {
  const rows = await db
    .selectFrom('public_zone.segment')
    .select(['start', 'length', 'object_key', 'version_id', 'salted_sha256', 'key_id', 'freed'])
    .where('upload_id', '=', upload)
    .orderBy('start')
    .execute()
  return rows.map((row) => ({
    start: row.start,
    length: row.length,
    objectKey: row.object_key,
    versionId: row.version_id ?? undefined,
    saltedSha256: row.salted_sha256,
    keyId: idOf('key', row.key_id),
    freed: row.freed,
  }))
}
