import { sql } from 'kysely'
import type { Database } from '../../pool.ts'

/** A scene in the overview. Times in epoch ms. */
export interface SceneBrief {
  readonly scene: string
  readonly submissions: number
  readonly items: number
  /**
   * Items of the scene that have a decision. Counted only for the first `counted` scenes of the list; 0 for the others.
   */
  readonly reviewed: number
  readonly firstAt: number
  readonly peakAt: number
  readonly lastAt: number
  readonly lat: number | null
  readonly lon: number | null
  readonly radiusM: number | null
}

const MOST_SCENES = 500

/**
 * The newest scene first. Decisions are counted only for the scenes that are shown, item by item, not over all
 * decisions.
 */
export async function listSceneBriefs(
  db: Database,
  { incident, counted }: { readonly incident: string; readonly counted: number },
): Promise<readonly SceneBrief[]> {
  const { rows } = await sql<SceneBrief>`
    with told as materialized (select s.*, row_number() over (order by s.last_latest desc, s.id) as place from evidence.scene s
      where s.incident_id = ${incident} order by s.last_latest desc, s.id limit ${MOST_SCENES})
    select s.id as scene, s.submissions, s.items, least(s.items, coalesce(d.reviewed, 0)) as reviewed, s.first_earliest as "firstAt",
      s.peak_at as "peakAt", s.last_latest as "lastAt", s.lat, s.lon, s.radius_m as "radiusM"
    from told s left join lateral (
      select count(*)::integer as reviewed from evidence.scene_item x
      cross join lateral (select from evidence.counted k where k.item_id = x.item_id and k.review is not null
        and k.review <> 'undecided' and not k.folded offset 0) k
      where s.place <= ${counted}::integer and x.incident_id = ${incident} and x.scene_id = s.id) d on true
    order by s.place`.execute(db)
  return rows
}

/** Items whose claims contradict one another. Twins count once. */
export async function countConflicts(db: Database, incident: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count from evidence.counted k
    where k.incident_id = ${incident} and k.conflicts > 0 and not k.folded`.execute(db)
  return rows[0]?.count ?? 0
}

/** Conversations with witnesses in which an answer is due. */
export interface Waiting {
  /** Conversations where the witness wrote again after an officer's answer, and nobody has answered since. */
  readonly followUps: number
  /** Conversations where the witness was never answered. At most `MOST_WAITING` are counted. */
  readonly unanswered: number
  readonly oldest: { readonly submission: string; readonly at: number } | null
}

const MOST_WAITING = 5000

export async function readWaiting(db: Database, incident: string): Promise<Waiting> {
  const { rows } = await sql<Waiting>`
    with wrote as (
      select s.submission_id, min(s.received_at) as since from (
        select submission_id, received_at from evidence.statement where incident_id = ${incident}
        order by received_at desc limit ${MOST_WAITING}) s
      where not exists (select from evidence.reply r where r.submission_id = s.submission_id and r.created_at >= s.received_at)
        and not exists (select from public_zone.document w where w.submission_id = s.submission_id
          and w.kind = 'withdrawal' and w.number is null)
      group by 1),
    judged as (
      select w.*, exists (select from evidence.reply r where r.submission_id = w.submission_id) as again from wrote w)
    select (count(*) filter (where again))::integer as "followUps", (count(*) filter (where not again))::integer as unanswered,
      (select jsonb_build_object('submission', o.submission_id, 'at', floor(extract(epoch from o.since) * 1000))
        from judged o where o.again order by o.since limit 1) as oldest
    from judged`.execute(db)
  return rows[0] ?? { followUps: 0, unanswered: 0, oldest: null }
}
