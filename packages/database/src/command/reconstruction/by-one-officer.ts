/**
 * Finds times that rest on one officer's word. A pin that moves more than five items counts at once, for its whole rig.
 * Whatever it moved is marked until a second officer confirms the pin or anybody recalls it (decision 050).
 */
import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../pool.ts'
import type { ItemScope } from '../scope/item-scope.ts'

/** A pin that no second officer has confirmed, and that a time rests on. */
export interface ByOneOfficer {
  readonly anchor: string
  /** The pinned item: the item itself, or another one of its rig. */
  readonly item: string
  readonly itemSeq: number
  readonly officer: string
}

interface Asked {
  readonly incident: string
  /** The items of one screen: of the multi-video view (the wall) or of a page of cards. */
  readonly items: readonly string[]
}

/**
 * The largest error (`sdMs`) of a pin that fixes its item to within a second: 1000 ms / 1.645, where 1.645 standard
 * deviations to each side are the 90 % interval. Such an item stays where it was pinned, however its rig moves
 * (`EXACT_MS` of wall/pins.ts).
 */
const OWN_PIN_SD_MS = 608

/**
 * Pins that wait for a second officer. An incident has few of them, because a colleague has to confirm each one by
 * hand.
 */
const waiting = (incident: string): RawBuilder<unknown> => sql`
  select a.id, a.seq, c.item_id, i.seq as item_seq, o.name, p.rig
  from evidence.pin_effect e join evidence.anchor a on a.id = e.anchor_id join staff.officer o on o.id = a.officer_id
  join evidence.claim c on c.id = a.claim_id join evidence.item i on i.id = c.item_id
  join evidence.card k on k.item_id = c.item_id and k.hidden is null
  left join evidence.current_placement p on p.item_id = c.item_id
  where e.incident_id = ${incident} and e.needs_second
    and not exists (select from evidence.pin_second s where s.anchor_id = e.anchor_id)
    and not exists (select from evidence.anchor_recall r where r.anchor_id = e.anchor_id)`

/**
 * Condition on a claim `c` and its anchor `a`: a standing pin that fixes its own item, whatever the item's rig does.
 */
const holdsItsOwn = sql`c.about = 'time' and c.source = 'officer.anchor'
  and (c.error ->> 'sdMs')::double precision <= ${OWN_PIN_SD_MS}
  and not exists (select from evidence.anchor_recall r where r.anchor_id = a.id)`

/**
 * The items among these whose time rests on an unconfirmed pin, each with that pin. The item's own pin comes before one
 * of its rig, then the newest.
 */
export async function listByOneOfficer(
  db: Database,
  { incident, items }: Asked,
): Promise<ReadonlyMap<string, ByOneOfficer>> {
  if (items.length === 0) return new Map()
  const { rows } = await sql<{ of: string; pin: ByOneOfficer }>`
    with waits as materialized (${waiting(incident)})
    select distinct on (t.item_id) t.item_id as of,
      jsonb_build_object('anchor', w.id, 'item', w.item_id, 'itemSeq', w.item_seq, 'officer', w.name) as pin
    from evidence.current_placement t join waits w on w.item_id = t.item_id or w.rig = t.rig
    where t.item_id = any(${[...items]}) and t.incident_id = ${incident}
      and (w.item_id = t.item_id or not exists (select from evidence.claim c join evidence.anchor a on a.claim_id = c.id
        where c.item_id = t.item_id and ${holdsItsOwn}))
    order by t.item_id, w.item_id = t.item_id desc, w.seq desc`.execute(db)
  return new Map(rows.map(({ of, pin }) => [of, pin]))
}

/** Like `listByOneOfficer`, for one item. Null if the item's time rests on no unconfirmed pin. */
export async function findByOneOfficer(db: Database, { incident, item }: ItemScope): Promise<ByOneOfficer | null> {
  return (await listByOneOfficer(db, { incident, items: [item] })).get(item) ?? null
}

/**
 * A waiting pin and the times that rest on it: its own item, and those of its rig except the ones with pins of their
 * own.
 */
export interface WaitingPin extends ByOneOfficer {
  readonly rig: string | null
  readonly apart: readonly string[]
}

/** Upper bound of the listed pins; nobody leaves so many unconfirmed. Beyond it only the newest are listed. */
const MOST_WAITING = 200

/**
 * All pins of an incident that wait for a second officer, the newest first. A list reads them once, however many rows
 * it shows, and matches them to its rows by rig. So when a second officer confirms a pin, no row has to be sent again.
 */
export async function listWaitingPins(db: Database, incident: string): Promise<readonly WaitingPin[]> {
  const { rows } = await sql<WaitingPin>`
    with waits as materialized (select * from (${waiting(incident)}) w order by w.seq desc limit ${MOST_WAITING}),
    -- Made by hand, one by one: they are few beside the rigs that they hold, and none is looked for where nothing waits.
    pinned as materialized (select distinct c.item_id from evidence.anchor a join evidence.claim c on c.id = a.claim_id
      where a.incident_id = ${incident} and exists (select from waits) and ${holdsItsOwn}),
    own as materialized (select p.rig, p.item_id from pinned cross join lateral (select p.rig, p.item_id
      from evidence.current_placement p where p.item_id = pinned.item_id offset 0) p)
    select w.id as anchor, w.item_id as item, w.item_seq as "itemSeq", w.name as officer, w.rig,
      coalesce((select jsonb_agg(o.item_id) from own o where o.rig = w.rig), '[]') as apart
    from waits w order by w.seq desc`.execute(db)
  return rows
}
