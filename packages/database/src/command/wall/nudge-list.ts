import { sql } from 'kysely'
import type { Database } from '../../pool.ts'
import type { NudgeEffect } from '../pins/link-effect.ts'
import { type StandingLink, standingLinkOf } from '../pins/standing-links.ts'
import { type NudgePins, pinsOf } from './pins.ts'

/** A proposal as officers see it. Times in epoch ms. Reasons are null if the reader may not see them. */
export interface NudgeRow {
  readonly nudge: string
  readonly item: string
  readonly itemSeq: number
  readonly other: string
  readonly otherSeq: number
  /** `other` began this many ms after `item`. */
  readonly offsetMs: number
  readonly officer: string
  readonly officerId: string
  readonly at: number
  readonly reason: string | null
  readonly items: number
  readonly shiftMs: number
  /** Which of the two items is pinned now; null once the proposal has ended. */
  readonly pins: NudgePins | null
  /**
   * The officers' link that joins the two items now, which must be recalled first; null also once the proposal has
   * ended.
   */
  readonly standing: StandingLink | null
  /** Null while the proposal waits. */
  readonly ended: {
    readonly outcome: 'confirmed' | 'rejected' | 'taken-back' | 'expired'
    readonly why: 'item-left' | 'effect-differs' | 'proposer-gone' | null
    readonly officer: string | null
    readonly at: number
    readonly reason: string | null
    readonly now: NudgeEffect | null
  } | null
}

interface NudgeQuery {
  readonly incident: string
  readonly item?: string
  readonly withReasons: boolean
}

const COLUMNS = {
  ...{ incident: sql.ref('n.incident_id'), item: sql.ref('n.item_id'), other: sql.ref('n.other_id') },
  shiftMs: sql.ref('n.shift_ms'),
}

const MOST = 50
/**
 * Ended proposals are listed for a day, so that the officer who made one, or who was away, still learns the outcome.
 */
const ENDED_LISTED_HOURS = 24

/** Waiting proposals first, the oldest first; then ended ones, the newest first. */
export async function listNudges(db: Database, query: NudgeQuery): Promise<readonly NudgeRow[]> {
  const ofItem = query.item === undefined ? sql`` : sql`and ${query.item} in (n.item_id, n.other_id)`
  // A reason may tell what a restricted or withdrawn item shows.
  const reasonOf = (note: string) =>
    query.withReasons
      ? sql`(select t.text from staff.note t where t.id = ${sql.ref(note)} and not ic.restricted and not oc.restricted
        and ic.hidden is distinct from 'withdrawn' and oc.hidden is distinct from 'withdrawn')`
      : sql`null::text`
  const { rows } = await sql<NudgeRow>`
    select n.id as nudge, n.item_id as item, i.seq as "itemSeq", n.other_id as other, b.seq as "otherSeq",
      n.offset_ms as "offsetMs", o.name as officer, o.id as "officerId",
      floor(extract(epoch from n.created_at) * 1000)::bigint as at, ${reasonOf('n.reason_note')} as reason,
      n.items, n.shift_ms as "shiftMs", case when e.nudge_id is null then ${pinsOf(COLUMNS)} end as pins,
      case when e.nudge_id is null then ${standingLinkOf(COLUMNS)} end as standing,
      case when e.nudge_id is not null then jsonb_build_object('outcome', e.outcome, 'why', e.why, 'officer', eo.name,
        'at', floor(extract(epoch from e.created_at) * 1000)::bigint, 'reason', ${reasonOf('e.reason_note')},
        'now', case when e.items is null then null
          else jsonb_build_object('items', e.items, 'shiftMs', e.shift_ms) end) end as ended
    from evidence.nudge n join staff.officer o on o.id = n.officer_id
    join evidence.item i on i.id = n.item_id join evidence.card ic on ic.item_id = i.id
    join evidence.item b on b.id = n.other_id join evidence.card oc on oc.item_id = b.id
    left join evidence.nudge_end e on e.nudge_id = n.id left join staff.officer eo on eo.id = e.officer_id
    where n.incident_id = ${query.incident} ${ofItem}
      and (e.nudge_id is null or e.created_at > clock_timestamp() - make_interval(hours => ${ENDED_LISTED_HOURS}))
    order by e.nudge_id is not null, case when e.nudge_id is null then n.seq end, e.created_at desc limit ${MOST}`.execute(
    db,
  )
  return rows
}

/** The two items of a proposal, who made it, and why it ended by itself. Undefined if there is no such proposal. */
export async function findNudge(
  db: Database,
  { incident, nudge }: { readonly incident: string; readonly nudge: string },
): Promise<FoundNudge | undefined> {
  const { rows } = await sql<FoundNudge>`select n.item_id as item, n.other_id as other, n.officer_id as officer, e.why
    from evidence.nudge n left join evidence.nudge_end e on e.nudge_id = n.id
    where n.id = ${nudge} and n.incident_id = ${incident}`.execute(db)
  return rows[0]
}

interface FoundNudge {
  readonly item: string
  readonly other: string
  readonly officer: string
  readonly why: NonNullable<NudgeRow['ended']>['why']
}
