import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../pool.ts'

/** Which of two items an officer's pin fixes in time. `moves`: the free one, if exactly one is fixed. */
export interface NudgePins {
  readonly pinned: 'both' | 'one' | 'none'
  readonly moves: 'item' | 'other' | null
}

interface PinnedPair {
  readonly incident: RawBuilder<unknown>
  readonly item: RawBuilder<unknown>
  readonly other: RawBuilder<unknown>
  /**
   * How far the free item would move, ms. A pin whose interval reaches farther than this to each side (and farther than
   * `EXACT_MS`) does not hold its item, because the item can move that far inside the interval.
   */
  readonly shiftMs: RawBuilder<unknown>
}

/**
 * A pin fixes its item if its interval reaches at most this many ms to each side, even if the officer's proposal would
 * move the item by less than that.
 */
const EXACT_MS = 1000

/**
 * One column, `{ pinned, moves }`. A pin of any member fixes its whole rig; within one rig only each item's own pin
 * counts.
 */
export function pinsOf({ incident, item, other, shiftMs }: PinnedPair): RawBuilder<unknown> {
  const rigOf = (one: RawBuilder<unknown>) =>
    sql`(select p.rig from evidence.current_placement p where p.item_id = ${one})`
  // Only an officer's pinned time has this form; a pinned place and a file's claim have not. The check stands here
  // because the planner chooses what is evaluated first.
  const ms = (part: number) => sql`case when pc.about = 'time' and pc.source = 'officer.anchor'
    then extract(epoch from split_part(pc.raw, '/', ${sql.lit(part)})::timestamptz) * 1000 end`
  const held = (one: RawBuilder<unknown>, another: RawBuilder<unknown>) => sql`exists (
    select from evidence.anchor pa join evidence.claim pc on pc.id = pa.claim_id
    join evidence.card pk on pk.item_id = pc.item_id and pk.hidden is null
    left join evidence.current_placement pm on pm.item_id = pc.item_id
    where pa.incident_id = ${incident} and pc.about = 'time'
      and (pc.item_id = ${one} or (pm.rig = ${rigOf(one)} and pm.rig is distinct from ${rigOf(another)}))
      and not exists (select from evidence.anchor_recall pr where pr.anchor_id = pa.id)
      and (${ms(-1)} - ${ms(1)}) / 2 <= greatest(${sql.lit(EXACT_MS)}, abs(${shiftMs})))`
  return sql`(select jsonb_build_object(
      'pinned', case when h.item and h.other then 'both' when h.item or h.other then 'one' else 'none' end,
      'moves', case when h.item and not h.other then 'other' when h.other and not h.item then 'item' end)
    from (select ${held(item, other)} as item, ${held(other, item)} as other) h)`
}

/** Which of two items that are to be joined is pinned. `shiftMs` comes from `readNudgeEffect`. */
export async function readNudgePins(
  db: Database,
  { incident, item, other, shiftMs }: Readonly<Record<'incident' | 'item' | 'other', string>> & { shiftMs: number },
): Promise<NudgePins> {
  const pair = { incident: sql`${incident}::text`, item: sql`${item}::text`, other: sql`${other}::text` }
  const { rows } = await sql<{ pins: NudgePins }>`
    select ${pinsOf({ ...pair, shiftMs: sql`${shiftMs}::double precision` })} as pins`.execute(db)
  return rows[0]?.pins ?? { pinned: 'none', moves: null }
}

/** Which of a proposal's two items is pinned now. */
export async function readProposalPins(
  db: Database,
  { incident, nudge }: Readonly<Record<'incident' | 'nudge', string>>,
): Promise<NudgePins> {
  const columns = {
    incident: sql`n.incident_id`,
    item: sql`n.item_id`,
    other: sql`n.other_id`,
    shiftMs: sql`n.shift_ms`,
  }
  const { rows } = await sql<{ pins: NudgePins }>`select ${pinsOf(columns)} as pins from evidence.nudge n
    where n.id = ${nudge} and n.incident_id = ${incident}`.execute(db)
  return rows[0]?.pins ?? { pinned: 'none', moves: null }
}

/** How many proposals, and how many pins that count on one officer's word, wait for a second officer. */
export async function countWaitingNudges(db: Database, incident: string): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`select ((select count(*) from evidence.nudge n
      where n.incident_id = ${incident} and not exists (select from evidence.nudge_end e where e.nudge_id = n.id))
    + (select count(*) from evidence.pin_effect p join evidence.anchor a on a.id = p.anchor_id
      join evidence.claim c on c.id = a.claim_id join evidence.card k on k.item_id = c.item_id and k.hidden is null
      where p.incident_id = ${incident} and p.needs_second
        and not exists (select from evidence.pin_second s where s.anchor_id = p.anchor_id)
        and not exists (select from evidence.anchor_recall r where r.anchor_id = p.anchor_id)))::integer as waiting`.execute(
    db,
  )
  return rows[0]?.waiting ?? 0
}
