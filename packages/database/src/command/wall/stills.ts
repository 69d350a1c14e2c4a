import { sql, type Transaction } from 'kysely'
import type { Database } from '../../pool.ts'
import type { Schema } from '../../schema.ts'
import { appendCustody } from '../../work/append-custody.ts'
import type { ItemScope } from '../scope/item-scope.ts'
import { oncePerPress } from '../scope/presses.ts'

export interface NewStill extends ItemScope {
  readonly still: string
  readonly officer: string
  /** The instant on the wall's clock, and the offset of that instant in the item; ms. */
  readonly atMs: number
  readonly intoMs: number
  readonly rendition: string
  readonly recipe: string
  /** The idempotency key: the same key twice is one still. */
  readonly wish?: string | undefined
}

/** A still and the number and hash of its entry, which a printed page refers to. */
export interface StillReference {
  readonly still: string
  readonly seq: number
  readonly hash: string
  /** Epoch ms. */
  readonly at: number
}

/**
 * The entry is in custody before the officer's page draws anything: without an entry no bytes are sent. `spent`: the
 * same key took another still, or the item has moved in time since.
 */
export const recordStill = (db: Database, request: NewStill): Promise<StillReference | 'spent'> =>
  db.transaction().execute(async (trx) => {
    const { incident, officer, item, atMs, intoMs, rendition } = request
    const said = [item, atMs, intoMs, rendition]
    const press = { incident, officer, act: 'still-take', pressKey: request.wish, said } as const
    return oncePerPress(trx, press, () => take(trx, request))
  })

async function take(trx: Transaction<Schema>, request: NewStill): Promise<StillReference> {
  const { incident, item, officer, still, atMs, intoMs, rendition, recipe } = request
  const detail = { still, atMs, intoMs, rendition, recipe }
  const seq = await appendCustody(trx, { incident, actor: officer, action: 'still.taken', subject: item, detail })
  await sql`insert into evidence.still (id, incident_id, item_id, officer_id, at_ms, into_ms, rendition, recipe, custody_seq)
      values (${still}, ${incident}, ${item}, ${officer}, ${atMs}, ${intoMs}, ${rendition}, ${recipe}, ${seq})`.execute(
    trx,
  )
  const { rows } = await sql<Omit<StillReference, 'still'>>`select seq, hash, at from custody.entry
      where incident_id = ${incident} and seq = ${seq}`.execute(trx)
  const [entry] = rows
  if (!entry) throw new Error('an entry that was appended is not there')
  return { still, ...entry }
}

export interface StillDigest {
  readonly incident: string
  readonly still: string
  readonly officer: string
  readonly sha256: Buffer
  readonly bytes: number
}

/**
 * Records the digest of the picture that the page made of a still. It is recorded once, however often it is sent, only
 * from the officer who took the still and within ten minutes. `already`: another digest is recorded.
 */
export const recordStillDigest = (db: Database, request: StillDigest): Promise<'kept' | 'already' | 'not-found'> =>
  db.transaction().execute(async (trx) => {
    const { incident, still, officer, sha256, bytes } = request
    const { rows } = await sql<{ item: string }>`select item_id as item from evidence.still where id = ${still}
      and incident_id = ${incident} and officer_id = ${officer}
      and created_at > clock_timestamp() - interval '10 minutes'`.execute(trx)
    const [found] = rows
    if (!found) return 'not-found'
    const kept =
      await sql`insert into evidence.still_digest (still_id, sha256, bytes) values (${still}, ${sha256}, ${bytes})
      on conflict do nothing returning still_id`.execute(trx)
    if (kept.rows.length === 0) {
      const { rows: same } = await sql`select from evidence.still_digest
        where still_id = ${still} and sha256 = ${sha256} and bytes = ${bytes}`.execute(trx)
      return same.length > 0 ? 'kept' : 'already'
    }
    const detail = { still, digest: sha256.toString('hex'), bytes }
    await appendCustody(trx, { incident, actor: officer, action: 'still.made', subject: found.item, detail })
    return 'kept'
  })
