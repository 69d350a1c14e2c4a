import { sql } from 'kysely'
import type { Database } from '../pool.ts'

export interface Erasure {
  readonly item: string
  readonly incident: string
  readonly upload: string
  readonly why: 'check' | 'order'
}

/** The entry of an erasure in its incident's chain. */
export interface ErasedEntry {
  readonly seq: number
  readonly hash: string
}

/**
 * One transaction deletes all rows of the item, appends the custody entry, and inserts the tombstone that `seal` makes
 * of the entry. `gone`: another attempt was first. @throws what the database refuses (FH002)
 */
export const eraseItem = (
  db: Database,
  { item, incident, upload, why }: Erasure,
  seal: (entry: ErasedEntry) => Buffer,
): Promise<Buffer | 'gone'> =>
  db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ entry: ErasedEntry | null }>`
      select evidence.erase_item(${item}, ${why}) as entry`.execute(trx)
    const entry = rows[0]?.entry
    if (!entry) return 'gone'
    const sealed = seal(entry)
    await trx
      .insertInto('evidence.tombstone')
      .values({ item_id: item, incident_id: incident, upload_id: upload, custody_seq: entry.seq, why, sealed })
      .execute()
    return sealed
  })

export async function readTombstone(db: Database, item: string) {
  const row = await db
    .selectFrom('evidence.tombstone')
    .select(['incident_id as incident', 'sealed'])
    .where('item_id', '=', item)
    .executeTakeFirst()
  return row
}

/**
 * The uploads whose objects in the drop (the bucket of arriving files) contain only this item and its preview. Empty
 * while another item shares them.
 */
export async function uploadsInDrop(db: Database, item: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select u.id from evidence.item i join public_zone.upload u on i.upload_id in (u.id, u.preview_of)
    where i.id = ${item}
      and not exists (select from evidence.item o where o.upload_id = i.upload_id and o.id <> i.id)`.execute(db)
  return rows.map(({ id }) => id)
}
