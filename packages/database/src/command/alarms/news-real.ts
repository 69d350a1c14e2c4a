/**
 * Distinguishes real news from news that a demonstration caused. News is new items, words, scenes, places and stalled
 * queues. The duty phone is called only if some of the news is real (decision 094).
 */
import { sql, type Transaction } from 'kysely'
import { isDemonstrated } from '../../incidents/demonstrated.ts'
import type { Schema } from '../../schema.ts'

export interface More {
  readonly items: number
  readonly submissions: number
  readonly conflicts: number
  readonly words: number
}

/** A cell about 500 m wide (evidence.place_cell). */
export interface PlaceCell {
  readonly lat: number
  readonly lon: number
}

export interface FreshNews {
  readonly more: More
  /** Ids of the new scenes. */
  readonly scenes: readonly string[]
  readonly places: readonly PlaceCell[]
  readonly stuck: number
}

/** How much of the news a demonstration sent since the news was last reported. */
export interface DemonstratedMore extends More {
  /** Whether this is a drill to which a demonstration sent anything. */
  readonly any: boolean
}

const NOTHING: DemonstratedMore = { any: false, items: 0, submissions: 0, conflicts: 0, words: 0 }

/** Everything that a demonstration sent, counted as `evidence.tally` counts it. */
const made = (incident: string) => sql`
  select count(*) filter (where not k.folded)::bigint as items, count(distinct k.submission_id)::bigint as submissions,
    count(*) filter (where k.conflicts > 0)::bigint as conflicts
  from platform.demonstrated d join evidence.counted k on k.submission_id = d.submission_id and k.incident_id = ${incident}`

export async function countDemonstrated(trx: Transaction<Schema>, incident: string): Promise<DemonstratedMore> {
  const { rows } = await sql<DemonstratedMore>`
    select exists (select from platform.demonstrated d join public_zone.submission p on p.id = d.submission_id
        where p.incident_id = ${incident}) as any,
      greatest(0, m.items - s.made_items)::integer as items,
      greatest(0, m.submissions - s.made_submissions)::integer as submissions,
      greatest(0, m.conflicts - s.made_conflicts)::integer as conflicts, s.made_words::integer as words
    from evidence.alarm_state s cross join (${made(incident)}) m where s.incident_id = ${incident}`.execute(trx)
  return rows[0] ?? NOTHING
}

/** Stores how much of the reported news was a demonstration's. */
export async function noteDemonstrated(
  trx: Transaction<Schema>,
  { incident, words }: { readonly incident: string; readonly words: number },
): Promise<void> {
  await sql`update evidence.alarm_state s set made_items = m.items, made_submissions = m.submissions,
      made_conflicts = m.conflicts, made_words = greatest(0, s.made_words - ${words})
    from (${made(incident)}) m where s.incident_id = ${incident}`.execute(trx)
}

/** Whether any of the news is real. A scene, a place or a queue counts as a demonstration's only if all of it is. */
export async function isReal(
  trx: Transaction<Schema>,
  {
    incident,
    news,
    made: of,
  }: { readonly incident: string; readonly news: FreshNews; readonly made: DemonstratedMore },
): Promise<boolean> {
  if (!of.any) return true
  const { more } = news
  if (more.items > of.items || more.submissions > of.submissions) return true
  if (more.conflicts > of.conflicts || more.words > of.words) return true
  const { rows } = await sql<{ real: boolean }>`
    select exists (select from unnest(${news.scenes}::text[]) f(id) where coalesce((
        select bool_or(not ${isDemonstrated(sql`i.submission_id`)}) from evidence.scene_item s
        join evidence.item i on i.id = s.item_id where s.incident_id = ${incident} and s.scene_id = f.id), true))
      or exists (select from unnest(${news.places.map(({ lat }) => lat)}::integer[], ${news.places.map(({ lon }) => lon)}::integer[])
        f(lat, lon) where coalesce((select bool_or(not ${isDemonstrated(sql`p.submission_id`)}) from (
          select i.submission_id, l.lat, l.lon from evidence.placement l join evidence.item i on i.id = l.item_id
            where i.incident_id = ${incident}
          union all select s.submission_id, s.lat, s.lon from evidence.statement s where s.incident_id = ${incident}) p
          where floor(p.lat * 200) = f.lat and floor(p.lon * 200) = f.lon), true))
      or (${news.stuck} > 0 and exists (select from public_zone.submission q where q.incident_id = ${incident}
        and not ${isDemonstrated(sql`q.id`)})) as real`.execute(trx)
  return rows[0]?.real !== false
}
