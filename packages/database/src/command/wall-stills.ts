import { sql } from 'kysely'
import type { Database } from '../pool.ts'
import { appendCustody } from '../work/append-custody.ts'
import type { ItemScope } from './items.ts'

export interface NewStill extends ItemScope {
  readonly still: string
  readonly officer: string
  /** The instant on the wall's clock, and how far into the item that is; ms. */
  readonly atMs: number
  readonly intoMs: number
  readonly rendition: string
  readonly recipe: string
}

/** The entry that tells of a still, by its number and hash: what a printed page refers to. */
export interface StillReference {
  readonly seq: number
  readonly hash: string
  /** Epoch ms. */
  readonly at: number
}

/** No entry, no bytes: it stands in custody before the officer's page draws anything. */
export const recordStill = (db: Database, wish: NewStill): Promise<StillReference> =>
  db.transaction().execute(async (trx) => {
    const { incident, item, officer, still, atMs, intoMs, rendition, recipe } = wish
    const detail = { still, atMs, intoMs, rendition, recipe }
    const seq = await appendCustody(trx, { incident, actor: officer, action: 'still.taken', subject: item, detail })
    await sql`insert into evidence.still (id, incident_id, item_id, officer_id, at_ms, into_ms, rendition, recipe, custody_seq)
      values (${still}, ${incident}, ${item}, ${officer}, ${atMs}, ${intoMs}, ${rendition}, ${recipe}, ${seq})`.execute(
      trx,
    )
    const { rows } = await sql<StillReference>`select seq, hash, at from custody.entry
      where incident_id = ${incident} and seq = ${seq}`.execute(trx)
    const [entry] = rows
    if (!entry) throw new Error('an entry that was appended is not there')
    return entry
  })

export interface StillDigest {
  readonly incident: string
  readonly still: string
  readonly officer: string
  readonly sha256: Buffer
  readonly bytes: number
}

/** What the page made of it. Once, by who took it, within ten minutes. */
export const recordStillDigest = (db: Database, wish: StillDigest): Promise<'kept' | 'already' | 'not-found'> =>
  db.transaction().execute(async (trx) => {
    const { incident, still, officer, sha256, bytes } = wish
    const { rows } = await sql<{ item: string }>`select item_id as item from evidence.still where id = ${still}
      and incident_id = ${incident} and officer_id = ${officer}
      and created_at > clock_timestamp() - interval '10 minutes'`.execute(trx)
    const [found] = rows
    if (!found) return 'not-found'
    const kept =
      await sql`insert into evidence.still_digest (still_id, sha256, bytes) values (${still}, ${sha256}, ${bytes})
      on conflict do nothing returning still_id`.execute(trx)
    if (kept.rows.length === 0) return 'already'
    const detail = { still, digest: sha256.toString('hex'), bytes }
    await appendCustody(trx, { incident, actor: officer, action: 'still.made', subject: found.item, detail })
    return 'kept'
  })
