import { sql } from 'kysely'
import { KEPT } from '../../kept-statements.ts'
import type { Database } from '../../pool.ts'
import { placeIn } from './place.ts'
import type { SearchScope } from './scope.ts'

export type FoundSource = 'words' | 'document' | 'transcript' | 'translation' | 'note' | 'event' | 'item'

/**
 * One place that contains the words, or one item that matches the filter. `text`: the surroundings, untrusted; null if
 * the place is not known. Times in epoch ms.
 */
export interface Found {
  readonly source: FoundSource
  readonly ref: string
  /** For a statement: the first item of the same sender, if there is one. */
  readonly item: string | null
  readonly submission: string
  readonly text: string | null
  /**
   * `isLate`: there are more letters before `text`. `isCut`: there are more after it. A word on such an edge may be cut
   * in half.
   */
  readonly isLate: boolean
  readonly isCut: boolean
  readonly language: string | null
  readonly machine: boolean
  /** The position in the item: on its own timeline, or the page. */
  readonly atMs: number | null
  readonly page: number | null
  /** When it happened, as far as known: the interval of the item, or of the log's row. */
  readonly earliest: number | null
  readonly estimate: number | null
  readonly latest: number | null
  readonly state: string | null
  /** For an item's interval: the rig that the item is tied to. */
  readonly rig: string | null
  readonly receivedAt: number
  readonly lat: number | null
  readonly lon: number | null
  readonly kind: string | null
  readonly hasThumb: boolean
  readonly restricted: boolean
  readonly flags: readonly string[]
  readonly durationMs: number | null
  readonly review: string | null
  readonly device: string | null
  readonly isPolice: boolean
  /** The number of items of the same sending. */
  readonly items: number
  /** The author of a note, or the kind of a log's row. */
  readonly by: string | null
  /** The item's number, for the record of what was shown. */
  readonly seq: number | null
}

interface Describing extends Pick<SearchScope, 'incident' | 'words'> {
  readonly hits: readonly {
    readonly source: FoundSource
    readonly ref: string
    readonly item: string | null
    readonly submission: string | null
  }[]
}

/** The results of one page, in their order. */
export async function describeFound(db: Database, { incident, words, hits }: Describing): Promise<readonly Found[]> {
  if (hits.length === 0) return []
  const columns = (name: 'source' | 'ref' | 'item' | 'submission') => hits.map((hit) => hit[name])
  const { rows } = await sql<Found>`${sql.raw(KEPT)}
    with hit as materialized (select * from unnest(${columns('source')}::text[], ${columns('ref')}::text[], ${columns('item')}::text[],
      ${columns('submission')}::text[]) with ordinality u(source, ref, item, submission, n))
    select hit.source, hit.ref, i.id as item,
      coalesce(hit.submission, (select o.submission_id from evidence.item o where o.id = hit.item)) as submission,
      case hit.source when 'words' then left(concat_ws(' · ', s.words, s.where_words, s.when_words, s.now_words), 20000)
        when 'note' then left(o.text, 20000) when 'event' then concat_ws(' · ', e.words, e.unit, e.place_words)
        when 'item' then null else g.text end as text,
      coalesce(g.late, false) as "isLate", coalesce(g.cut, false) as "isCut",
      coalesce(s.language, t.language) as language, coalesce(t.machine, false) as machine, g.play_ms as "atMs", g.page,
      coalesce(e.earliest, p.earliest) as earliest, coalesce(e.at_ms, p.estimate) as estimate, coalesce(e.latest, p.latest) as latest,
      case when e.id is not null then 'placed' when i.id is null then null else coalesce(p.status, 'arriving') end as state,
      case when e.id is null then p.rig end as rig,
      floor(extract(epoch from coalesce(s.received_at, i.received_at)) * 1000)::bigint as "receivedAt",
      coalesce(e.lat, s.lat, q.lat) as lat, coalesce(e.lon, s.lon, q.lon) as lon,
      c.kind, coalesce(c.has_thumb and not c.restricted, false) as "hasThumb", coalesce(c.restricted, false) as restricted,
      coalesce(c.flags, '{}') as flags, c.duration_ms as "durationMs",
      (select r.decision from evidence.review r where r.item_id = i.id order by r.seq desc limit 1) as review,
      (select d.class from evidence.device d where d.item_id = i.id) as device,
      coalesce(i.source = 'police', false) as "isPolice", coalesce(i.items, 0) as items, coalesce(f.name, e.kind) as by, i.seq
    from hit
    left join evidence.statement s on hit.source = 'words' and s.id = hit.ref
    left join evidence.text t on hit.source in ('document', 'transcript', 'translation') and t.id = hit.ref
    left join staff.note o on hit.source = 'note' and o.id = hit.ref left join staff.officer f on f.id = o.officer_id
    left join evidence.event e on hit.source = 'event' and e.id = hit.ref
    left join lateral (
      select i.*, count(*) over ()::integer as items from evidence.item i join evidence.card c on c.item_id = i.id
      where ((hit.item is not null and i.id = hit.item) or (hit.item is null and i.submission_id = hit.submission))
        and i.incident_id = ${incident} and c.hidden is null
      order by c.has_thumb and not c.restricted desc, i.seq limit 1) i on true
    left join evidence.card c on c.item_id = i.id
    left join evidence.current_placement p on p.item_id = i.id
    left join evidence.placement q on q.item_id = p.item_id and q.revision = p.revision
    left join lateral ${placeIn(sql`t.segments`, words, hits.length)} g on true
    order by hit.n`.execute(db)
  return rows
}
