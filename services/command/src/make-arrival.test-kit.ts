import { randomBytes } from 'node:crypto'
import type { Pool } from '@firsthand/database/command'
import { encodeDocument, type IdKind, type ItemId, makeId, type SubmissionFacts } from '@firsthand/domain'
import { renditionKey, type Stores } from '@firsthand/object-store'
import {
  codeFromBytes,
  generateIdentity,
  hashCapability,
  parseRecipient,
  type ReceiptCode,
  replyKeyOf,
  sealBytes,
  sealIdentity,
} from '@firsthand/sealing'

export interface MadeUpload {
  readonly incident: string
  readonly submission: string
  readonly number?: number
  readonly length?: number | null
  readonly offset?: number
  readonly state?: 'open' | 'complete' | 'withdrawn' | 'expired'
  /** Minutes since the upload's last byte. */
  readonly quietMinutes?: number
  /** The plaintext of the phone's still, as inspect stores it. Null: sent, but not yet inspected. */
  readonly still?: Buffer | null
  /** The still's 16 × 9 colours. */
  readonly field?: Buffer
}

export interface ArrivalMaker {
  /** Adds a submission as intake stores it. Its code opens the replies. */
  addSubmission(incident: string): Promise<{ submission: string; code: ReceiptCode }>
  /** Adds an upload as intake stores it, with the arrival that preserve and inspect derive from a phone's still. */
  addUpload(made: MadeUpload): Promise<{ upload: string; item: string }>
  addContact(incident: string, submission: string, said: { way: string; safeTime?: string }): Promise<void>
  /** Withdraws one file or all: the witness's "Ask us not to use this". */
  withdraw(submission: string, number?: number): Promise<void>
}

const id = (kind: IdKind): string => makeId(kind, randomBytes(16))

export function createArrivalMaker({ owner, stores }: { owner: Pool; stores: Stores }): ArrivalMaker {
  const keyOf = async (incident: string) => {
    const { rows } = await owner.query<{ recipient: string; key_id: string }>(
      'select recipient, key_id from platform.incident where id = $1',
      [incident],
    )
    const recipient = parseRecipient(rows[0]?.recipient)
    if (!recipient || !rows[0]) throw new Error('no such incident')
    return { recipient, keyId: rows[0].key_id }
  }
  interface Arriving extends MadeUpload {
    readonly upload: string
    readonly item: ItemId
    readonly still: Buffer | null
  }
  const addArrival = async (made: Arriving, { recipient, keyId }: Awaited<ReturnType<typeof keyOf>>) => {
    const { upload, item, number, length } = made
    const pair = generateIdentity()
    const key = renditionKey(made.incident as Parameters<typeof renditionKey>[0], item, 'phone-preview', '1')
    const sealed = made.still === null ? undefined : sealBytes([pair.recipient], made.still)
    if (sealed) await stores.vault.put(key, sealed, { length: sealed.length })
    await owner.query(
      `insert into evidence.arrival (item_id, incident_id, upload_id, submission_id, number, length, recipient, key_id,
         sealed_identity, object_key, still_key, still_bytes, still_sealed_length, still_outcome)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, '', $10, $11, $12, $13)`,
      [
        ...[item, made.incident, upload, made.submission, number, length, pair.recipient, keyId],
        ...[sealIdentity(pair.identity, recipient), sealed ? key : null, made.still?.length ?? null],
        ...[sealed?.length ?? null, sealed ? 'made' : null],
      ],
    )
    if (made.field)
      await owner.query(`insert into evidence.field values ($1, $2, 'phone', 'v1', $3)`, [
        ...[item, made.incident, sealBytes([pair.recipient], made.field)],
      ])
  }
  return {
    async addSubmission(incident) {
      const submission = id('submission')
      const code = codeFromBytes(randomBytes(32))
      await owner.query(
        `insert into public_zone.submission (id, incident_id, source, url_hash, code_hash, reply_recipient)
         values ($1, $2, 'witness', $3, $4, $5)`,
        [submission, incident, randomBytes(32), hashCapability(code), replyKeyOf(code).recipient],
      )
      return { submission, code }
    },
    async addUpload(made) {
      const upload = id('upload')
      const item = makeId('item', randomBytes(16))
      const { recipient, keyId } = await keyOf(made.incident)
      const { state = 'open', length = 1000, number = 1 } = made
      await owner.query(
        `insert into public_zone.upload (id, submission_id, incident_id, number, state, length, "offset", salt, key_id, appended_at, expires_at, received_at)
         values ($1, $2, $3, $4, $5, $6, $7, '', $8, now() - make_interval(mins => $9), now() + interval '1 day', $10)`,
        [
          ...[upload, made.submission, made.incident, number, state, length],
          ...[made.offset ?? 0, keyId, made.quietMinutes ?? 0, state === 'complete' ? new Date() : null],
        ],
      )
      if (made.still === undefined) return { upload, item }
      await addArrival({ ...made, still: made.still, upload, item, number, length }, { recipient, keyId })
      return { upload, item }
    },
    async addContact(incident, submission, { way, safeTime }) {
      const { recipient, keyId } = await keyOf(incident)
      const contact = id('note')
      const receivedAt = Date.UTC(2026, 5, 1, 9)
      const from: SubmissionFacts = {
        ...{ incident, submission, source: 'witness', urlHash: '', codeHash: '', replyRecipient: '' },
      }
      const said = { way, safeTime: safeTime ?? null, language: 'fi', receivedAt, from }
      const text = encodeDocument({ v: 1, type: 'contact', id: contact, ...said })
      await owner.query('insert into evidence.contact values ($1, default, $2, $3, $4, $5, $6)', [
        ...[contact, submission, incident, sealBytes([recipient], Buffer.from(text)), keyId, new Date(receivedAt)],
      ])
    },
    async withdraw(submission, number) {
      await owner.query(
        `insert into public_zone.document (id, submission_id, kind, number, sealed, object_key, key_id)
         values ($1, $2, 'withdrawal', $3, '', $4, 'ke_x')`,
        [id('note'), submission, number ?? null, id('note')],
      )
    },
  }
}
