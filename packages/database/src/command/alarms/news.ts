import { sql, type Transaction } from 'kysely'
import type { Database } from '../../pool.ts'
import type { Schema } from '../../schema.ts'
import { notifyIncident } from '../../work/notify-incident.ts'
import { countDemonstrated, isReal, type More, noteDemonstrated, type PlaceCell } from './news-real.ts'
import { noteStuck } from './standing-work.ts'

/** Ordinary news: one row stays open until somebody looks. Times in epoch ms. */
export interface AlertRow {
  readonly id: string
  readonly seq: number
  readonly openedAt: number
  readonly items: number
  readonly submissions: number
  readonly conflicts: number
  readonly words: number
  readonly scenes: number
  readonly places: number
  /** Queues that do not move although work of this incident waits in them. */
  readonly stuck: readonly string[]
  /**
   * Rises when a new scene, a new place or a stalled queue makes the news ring again. A screen sounds once for each.
   */
  readonly rings: number
  readonly rangAt: number
  readonly cause: 'items' | 'submissions' | 'conflicts' | 'words' | 'scene' | 'place' | 'stuck'
}

/** The news since somebody last looked; undefined if there is none. */
export async function readAlert(db: Database, incident: string): Promise<AlertRow | undefined> {
  const { rows } = await sql<AlertRow>`
    select id, seq, items, submissions, conflicts, words, scenes, places, to_jsonb(stuck) as stuck, rings, cause,
      floor(extract(epoch from opened_at) * 1000)::bigint as "openedAt", floor(extract(epoch from rang_at) * 1000)::bigint as "rangAt"
    from evidence.alert where incident_id = ${incident} and looked_at is null`.execute(db)
  return rows[0]
}

/** An officer looks, so the open row is closed: whatever comes next is news again. */
export const lookAtNews = (
  db: Database,
  { incident, officer }: { readonly incident: string; readonly officer: string },
) =>
  db.transaction().execute(async (trx) => {
    const { rows } = await sql`update evidence.alert set looked_at = clock_timestamp(), looked_by = ${officer}
      where incident_id = ${incident} and looked_at is null returning id`.execute(trx)
    if (rows.length > 0) await notifyIncident(trx, incident)
    return rows.length > 0
  })

export interface News {
  readonly alert: string
  /** Whether a call is due. It is due for the first news since somebody looked that is not only a demonstration's. */
  readonly owesCall: boolean
}

interface Counting {
  readonly incident: string
  /** The id for a row, if one is opened now. */
  readonly newId: string
  /** For this many seconds after somebody looked, only a new scene or a new place opens the next row. */
  readonly restSeconds: number
  /** Queues that are stalled for this incident (`watchWork`). */
  readonly stuck: readonly string[]
}

/**
 * Compares the present state with what was last reported, one process at a time for each incident. Returns the row that
 * was opened, or that rang again because of a new scene, a new place or a stalled queue. Returns undefined if nothing
 * rings.
 */
export const raiseNews = (db: Database, { incident, newId, restSeconds, stuck }: Counting): Promise<News | undefined> =>
  db.transaction().execute(async (trx) => {
    const { rows: got } = await sql<{ got: boolean }>`
      select pg_try_advisory_xact_lock(hashtextextended(${`alarm news ${incident}`}, 38)) as got`.execute(trx)
    if (got[0]?.got !== true) return undefined
    const more = await countMore(trx, incident)
    const [scenes, places] = [await newScenes(trx, incident), await newPlaces(trx, incident)]
    const fresh = { scenes: scenes.length, places: places.count, stuck: await noteStuck(trx, { incident, stuck }) }
    const breaks = fresh.scenes + fresh.places + fresh.stuck > 0
    const isNews = more.items + more.submissions + more.conflicts + more.words > 0
    if (!breaks && (!isNews || (await isQuietPeriod(trx, { incident, restSeconds })))) return undefined
    const made = await countDemonstrated(trx, incident)
    const news = { more, scenes, places: places.cells, stuck: fresh.stuck }
    const real = await isReal(trx, { incident, news, made })
    if (made.any) await noteDemonstrated(trx, { incident, words: made.words })
    return storeNews(trx, { incident, newId, more, fresh, stuck, real })
  })

/**
 * How much each count rose since the news was last reported. A lower count (something was withdrawn) is no news, and
 * later news is measured from it.
 */
async function countMore(trx: Transaction<Schema>, incident: string): Promise<More> {
  await sql`insert into evidence.alarm_state (incident_id) values (${incident}) on conflict do nothing`.execute(trx)
  const { rows } = await sql<More>`
    with now as (
      select coalesce((select sum(items) from evidence.tally where incident_id = ${incident}), 0)::bigint as items,
        coalesce((select submissions from evidence.tally_of_submissions where incident_id = ${incident}), 0)::bigint as submissions,
        (select count(*) from evidence.counted k where k.incident_id = ${incident} and k.conflicts > 0)::bigint as conflicts)
    select (n.items - s.items)::integer as items, (n.submissions - s.submissions)::integer as submissions,
      (n.conflicts - s.conflicts)::integer as conflicts, s.words::integer as words
    from evidence.alarm_state s cross join now n where s.incident_id = ${incident}`.execute(trx)
  const [found] = rows
  const upward = (count: number | undefined): number => Math.max(0, count ?? 0)
  return {
    items: upward(found?.items),
    submissions: upward(found?.submissions),
    conflicts: upward(found?.conflicts),
    words: upward(found?.words),
  }
}

async function isQuietPeriod(
  trx: Transaction<Schema>,
  { incident, restSeconds }: { readonly incident: string; readonly restSeconds: number },
): Promise<boolean> {
  const { rows } = await sql<{ rests: boolean }>`
    select coalesce(looked_at > clock_timestamp() - make_interval(secs => ${restSeconds}), false) as rests
    from evidence.alert where incident_id = ${incident} order by seq desc limit 1`.execute(trx)
  return rows[0]?.rests === true
}

/**
 * Scenes that were not reported yet. The solve names a scene after its first item, so a scene that now begins earlier
 * has a new name. It is no news if it lies within the time and place of a reported scene that is gone.
 */
async function newScenes(trx: Transaction<Schema>, incident: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string; isNew: boolean }>`
    with gone as (
      delete from evidence.scene_told t where t.incident_id = ${incident} and not exists (
        select from evidence.scene s where s.incident_id = t.incident_id and s.id = t.scene_id)
      returning t.first_at, t.last_at, t.lat, t.lon),
    fresh as (
      select s.* from evidence.scene s where s.incident_id = ${incident} and not exists (
        select from evidence.scene_told t where t.incident_id = s.incident_id and t.scene_id = s.id)),
    told as (
      insert into evidence.scene_told select incident_id, id, first_earliest, last_latest, lat, lon from fresh
      on conflict do nothing)
    select f.id, not exists (select from gone g where g.first_at <= f.last_latest and g.last_at >= f.first_earliest
      and (g.lat is null or f.lat is null or (abs(g.lat - f.lat) < 0.02 and abs(g.lon - f.lon) < 0.04))) as "isNew"
    from fresh f`.execute(trx)
  return rows.filter(({ isNew }) => isNew).map(({ id }) => id)
}

interface NewPlaces {
  readonly count: number
  readonly cells: readonly PlaceCell[]
}

/** Cells (500 m) more than about 1.5 km from every reported cell. Several cells of one new place count as one. */
async function newPlaces(trx: Transaction<Schema>, incident: string): Promise<NewPlaces> {
  const { rows } = await sql<{ lat: number; lon: number; isNew: boolean }>`
    with fresh as (
      update evidence.place_cell set told = true where incident_id = ${incident} and not told returning lat_cell, lon_cell)
    select f.lat_cell as lat, f.lon_cell as lon, not exists (
      select from evidence.place_cell k where k.incident_id = ${incident} and k.told
        and abs(k.lat_cell - f.lat_cell) <= 3
        and abs(k.lon_cell - f.lon_cell) <= ceil(3 / greatest(0.1, cos(radians(f.lat_cell / 200.0))))) as "isNew"
    from fresh f limit 1000`.execute(trx)
  const cells = rows.filter(({ isNew }) => isNew)
  const places: PlaceCell[] = []
  for (const { lat, lon } of cells)
    if (!places.some((one) => Math.abs(one.lat - lat) <= 3 && Math.abs(one.lon - lon) <= 6)) places.push({ lat, lon })
  return { count: places.length, cells }
}

interface Putting extends Pick<Counting, 'incident' | 'newId' | 'stuck'> {
  readonly more: More
  readonly fresh: { readonly scenes: number; readonly places: number; readonly stuck: number }
  readonly real: boolean
}

async function storeNews(trx: Transaction<Schema>, putting: Putting): Promise<News> {
  const { incident, newId, more, fresh, stuck, real } = putting
  const breaks = fresh.scenes + fresh.places + fresh.stuck > 0
  const cause = causeOf(more, fresh)
  const { rows } = await sql<{ id: string; owesCall: boolean }>`
    with open as (select is_real from evidence.alert where incident_id = ${incident} and looked_at is null)
    insert into evidence.alert as a (id, incident_id, items, submissions, conflicts, words, scenes, places, stuck, cause, is_real)
    values (${newId}, ${incident}, ${more.items}, ${more.submissions}, ${more.conflicts}, ${more.words}, ${fresh.scenes},
      ${fresh.places}, ${[...stuck]}::text[], ${cause}, ${real})
    on conflict (incident_id) where looked_at is null do update set items = a.items + excluded.items,
      submissions = a.submissions + excluded.submissions, conflicts = a.conflicts + excluded.conflicts,
      words = a.words + excluded.words, scenes = a.scenes + excluded.scenes, places = a.places + excluded.places,
      stuck = excluded.stuck, rings = a.rings + ${breaks ? 1 : 0}, rang_at = case when ${breaks} then clock_timestamp() else a.rang_at end,
      cause = case when ${breaks} then excluded.cause else a.cause end, is_real = a.is_real or excluded.is_real
    returning id, a.is_real and not coalesce((select is_real from open), false) as "owesCall"`.execute(trx)
  await sql`update evidence.alarm_state s set
      items = coalesce((select sum(items) from evidence.tally where incident_id = ${incident}), 0),
      submissions = coalesce((select submissions from evidence.tally_of_submissions where incident_id = ${incident}), 0),
      conflicts = (select count(*) from evidence.counted k where k.incident_id = ${incident} and k.conflicts > 0),
      words = greatest(0, s.words - ${more.words}), counted_at = work.minute()
    where s.incident_id = ${incident}`.execute(trx)
  await notifyIncident(trx, incident)
  return { alert: rows[0]?.id ?? newId, owesCall: rows[0]?.owesCall === true }
}

function causeOf(more: More, fresh: Putting['fresh']): AlertRow['cause'] {
  if (fresh.stuck > 0) return 'stuck'
  if (fresh.scenes > 0) return 'scene'
  if (fresh.places > 0) return 'place'
  if (more.conflicts > 0 && more.items === 0) return 'conflicts'
  if (more.words > 0 && more.items === 0) return 'words'
  return more.submissions > 0 ? 'submissions' : 'items'
}
