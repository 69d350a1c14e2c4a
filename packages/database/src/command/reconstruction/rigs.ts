import type { LinkKind, LinkReason, LinkVerdict } from '@firsthand/domain'
import { sql } from 'kysely'
import type { Database } from '../../pool.ts'
import type { ItemScope } from '../scope/item-scope.ts'

/**
 * A link of the item as its page shows it. `other` began `offsetMs` after the item. The verdict is from the newest
 * revision that solved the whole incident (a settled one). It is null if no such revision has judged the link yet.
 */
export interface LinkRow {
  readonly link: string
  readonly kind: LinkKind
  readonly other: string
  readonly otherSeq: number
  readonly offsetMs: number
  readonly sdMs: number
  readonly driftPpm: number | null
  readonly verdict: LinkVerdict | null
  readonly reason: LinkReason | null
  readonly residualMs: number | null
  /** An officer's nudge that was recalled. */
  readonly recalled: boolean
}

/** Another item of the same rig. Times in epoch ms. `total`: how many there are, of which the first are listed. */
export interface RigMemberRow {
  readonly item: string
  readonly seq: number
  readonly kind: string
  readonly earliest: number
  readonly estimate: number | null
  readonly latest: number
  readonly total: number
}

const MOST = 100

/** Lists the item's links: those that the solve uses first, then the clearest. */
export async function listLinks(db: Database, { incident, item }: ItemScope): Promise<readonly LinkRow[]> {
  const { rows } = await sql<LinkRow>`
    select l.id as link, l.kind, i.id as other, i.seq as "otherSeq",
      case when l.a = ${item} then l.offset_ms else -l.offset_ms end as "offsetMs", l.sd_ms as "sdMs",
      l.drift_ppm as "driftPpm", case when q.link_id is not null then 'rejected' else j.verdict end as verdict,
      case q.reason when 'replay' then 'replay' when 'claims' then 'claims-disagree' else j.reason end as reason,
      case when l.a = ${item} then j.residual_ms else -j.residual_ms end as "residualMs",
      exists (select from evidence.anchor a join evidence.anchor_recall r on r.anchor_id = a.id where a.link_id = l.id) as recalled
    from (select * from evidence.link where a = ${item} union all select * from evidence.link where b = ${item}) l
    join evidence.item i on i.id = case when l.a = ${item} then l.b else l.a end
    join evidence.card c on c.item_id = i.id
    left join evidence.judged_link j on j.link_id = l.id
    -- Dropped before a solve read it, or after: no solve will.
    left join evidence.link_dropped q on q.link_id = l.id
    where l.incident_id = ${incident} and i.incident_id = ${incident} and c.hidden is null
    order by array_position(array['used', 'tentative', 'rejected'], j.verdict), l.strength desc, l.id limit ${MOST}`.execute(
    db,
  )
  return rows
}

/** The other items that the solve holds in one rig with this one, in time order. */
export async function listRig(db: Database, { incident, item }: ItemScope): Promise<readonly RigMemberRow[]> {
  const { rows } = await sql<RigMemberRow>`
    select p.item_id as item, i.seq, c.kind, p.earliest, p.estimate, p.latest, (count(*) over ())::integer as total
    from evidence.current_placement own
    join evidence.current_placement p on p.rig = own.rig and p.incident_id = own.incident_id
    join evidence.item i on i.id = p.item_id join evidence.card c on c.item_id = p.item_id
    where own.item_id = ${item} and own.incident_id = ${incident} and p.item_id <> ${item} and c.hidden is null
    order by p.middle, p.item_id limit ${MOST}`.execute(db)
  return rows
}

/** Finds an item by its number, by which people call it. */
export async function findNumbered(
  db: Database,
  { incident, seq }: { readonly incident: string; readonly seq: number },
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from evidence.item where incident_id = ${incident} and seq = ${seq}::bigint`.execute(db)
  return rows[0]?.id
}
