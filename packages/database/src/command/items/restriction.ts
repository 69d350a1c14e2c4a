import type { ExposureKind } from '@firsthand/domain'
import { sql } from 'kysely'
import type { Database } from '../../pool.ts'
import { appendCustody } from '../../work/append-custody.ts'
import type { ItemScope } from '../scope/item-scope.ts'
import type { Note } from '../scope/looks.ts'

/** Who may open a restricted item, and who did. */
export interface Restriction {
  readonly restricted: boolean
  readonly readers: readonly { readonly id: string; readonly name: string }[]
  readonly by: string | null
  readonly exposures: readonly ExposureCount[]
}

/** `last` in epoch ms. */
export interface ExposureCount {
  readonly officer: string
  readonly kind: ExposureKind
  readonly count: number
  readonly last: number
}

/** Returns undefined if the item is not restricted. Checked before every byte of it is served. */
export async function readersOf(db: Database, { incident, item }: ItemScope): Promise<readonly string[] | undefined> {
  const { rows } = await sql<{ readers: string[] | null }>`
    select (select r.readers from evidence.restriction r where r.item_id = c.item_id order by r.seq desc limit 1) as readers
    from evidence.card c where c.item_id = ${item} and c.incident_id = ${incident} and c.restricted`.execute(db)
  const [row] = rows
  // A restricted card without a restriction row would be a fault: then nobody may open it.
  return row && (row.readers ?? [])
}

export async function readRestriction(db: Database, { incident, item }: ItemScope): Promise<Restriction | undefined> {
  const { rows } = await sql<Omit<Restriction, 'exposures'>>`
    select c.restricted, o.name as by, coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name) order by m.name)
      from staff.officer m where c.restricted and m.id = any(r.readers)), '[]') as readers
    from evidence.card c left join lateral (select * from evidence.restriction r where r.item_id = c.item_id
      order by r.seq desc limit 1) r on true left join staff.officer o on o.id = r.officer_id
    where c.item_id = ${item} and c.incident_id = ${incident} and c.hidden is distinct from 'check'`.execute(db)
  const [found] = rows
  if (!found) return undefined
  const exposures = await sql<ExposureCount>`
    select o.name as officer, x.kind, count(*)::integer as count, floor(extract(epoch from max(x.created_at)) * 1000)::bigint as last
    from evidence.exposure x join staff.officer o on o.id = x.officer_id
    where x.item_id = ${item} group by o.name, x.kind order by o.name, x.kind`.execute(db)
  return { ...found, exposures: exposures.rows }
}

export interface Restricting extends ItemScope {
  readonly officer: string
  readonly restricted: boolean
  /** The ids of two officers; none if the restriction is lifted. */
  readonly readers: readonly string[]
  readonly note: Note
  /** Whether the officer may also change what is restricted to others. */
  readonly isCommander: boolean
}

/**
 * Restricts the item and every twin of it, so that no copy of the picture stays open; or lifts the restriction. Twins
 * that are restricted to other officers are left unchanged, because a twin link must not give access to them. A
 * commander may change those too. Returns how many items changed.
 */
export const recordRestriction = (db: Database, request: Restricting): Promise<number> =>
  db.transaction().execute(async (trx) => {
    const { incident, item, officer, restricted, readers, note, isCommander } = request
    const { rows } = await sql<{ id: string }>`
      select t.id from evidence.same_picture(${item}) t(id) join evidence.card c on c.item_id = t.id
      where t.id = ${item} or (not c.restricted and ${restricted})
        or (c.restricted and (${isCommander} or ${officer} = any((select r.readers from evidence.restriction r
          where r.item_id = t.id order by r.seq desc limit 1)::text[])))
      order by 1`.execute(trx)
    for (const { id } of rows)
      await sql`select evidence.restrict_item(${incident}, ${id}, ${officer}, ${restricted}, ${[...readers]}::text[])`.execute(
        trx,
      )
    await trx
      .insertInto('staff.note')
      .values({ ...note, incident_id: incident, officer_id: officer, subject: item, purpose: 'restriction' })
      .execute()
    await appendCustody(trx, {
      incident,
      actor: officer,
      action: restricted ? 'item.restricted' : 'restriction.lifted',
      subject: item,
      detail: { readers, items: rows.map(({ id }) => id) },
      noteHash: note.hash.toString('hex'),
    })
    return rows.length
  })

export interface Exposure extends ItemScope {
  readonly officer: string
  readonly kind: ExposureKind
  /** Whether the request is for a later range of a file. Such a request continues a showing if one has begun. */
  readonly goesOn: boolean
}

/** A player requests the beginning of a file more than once. Within this time that is one showing. */
const ONE_SHOWING_SECONDS = 30
/** A later range belongs to a showing that began within this time; otherwise it is a showing of its own. */
const GOES_ON_SECONDS = 600

/**
 * Records each showing of a restricted item before its first byte is sent, and gives the entry in custody the number of
 * the item's showings so far.
 */
export const recordExposure = (db: Database, { incident, item, officer, kind, goesOn }: Exposure): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ seq: number }>`
      insert into evidence.exposure (item_id, incident_id, officer_id, kind)
      select ${item}, ${incident}, ${officer}, ${kind} where not exists (select from evidence.exposure
        where item_id = ${item} and officer_id = ${officer} and kind = ${kind}
          and created_at > clock_timestamp() - make_interval(secs => ${goesOn ? GOES_ON_SECONDS : ONE_SHOWING_SECONDS}))
      returning seq`.execute(trx)
    if (rows.length === 0) return
    const counted = await sql<{ count: number }>`select count(*)::integer as count from evidence.exposure
      where item_id = ${item}`.execute(trx)
    const detail = { kind, exposure: counted.rows[0]?.count ?? 1 }
    await appendCustody(trx, { incident, actor: officer, action: 'item.exposed', subject: item, detail })
  })

/** Who may be named as reader: members of the incident whose role opens items. */
export async function listReaders(db: Database, incident: string, roles: readonly string[]) {
  return await db
    .selectFrom('staff.membership as m')
    .innerJoin('staff.officer as o', 'o.id', 'm.officer_id')
    .select(['o.id', 'o.name', 'm.role'])
    .where('m.incident_id', '=', incident)
    .where('m.role', 'in', [...roles])
    .where(sql<boolean>`staff.may_act(o.id)`)
    .orderBy('o.name')
    .execute()
}
