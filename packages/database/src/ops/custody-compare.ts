import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../pool.ts'
import { PLATFORM_CHAIN } from '../work/platform-chain.ts'

/** A row that custody does not mention, or an entry without its row. */
export type MismatchCode =
  | 'incident-without-opening'
  | 'item-without-entry'
  | 'hidden-without-entry'
  | 'erased-without-entry'
  | 'entry-without-item'
  | 'chain-of-no-incident'
  | 'officer-without-entry'
  | 'membership-without-entry'
  | 'look-without-entry'

export interface Mismatch {
  readonly code: MismatchCode
  /** The chain that should have the entry. */
  readonly incident: string
  readonly subject: string
}

/** How many rows of each kind were compared with their entries. */
export interface ComparedCounts {
  readonly incidents: number
  readonly items: number
  readonly hidden: number
  readonly officers: number
  readonly memberships: number
  /** Rows of custody.look, by which each look gets one entry in ten minutes. */
  readonly looks: number
}

export interface Comparison {
  readonly compared: ComparedCounts
  /** The first mismatches of each kind. */
  readonly mismatches: readonly Mismatch[]
}

const MOST_OF_A_KIND = 100

/** `only`: a single chain, an incident's or the platform's. */
export async function compareCustody(db: Database, only: string | undefined): Promise<Comparison> {
  const mismatches: Mismatch[] = []
  for (const [code, rows] of QUESTIONS) {
    const found = await sql<Pick<Mismatch, 'incident' | 'subject'>>`
      select q.incident, q.subject from (${rows}) q where ${only ?? null}::text is null or q.incident = ${only ?? null}
      order by 1, 2 limit ${MOST_OF_A_KIND}`.execute(db)
    mismatches.push(...found.rows.map((row) => ({ code, ...row })))
  }
  return { compared: await count(db, only ?? null), mismatches }
}

const told = (incident: RawBuilder<unknown>, subject: RawBuilder<unknown>, actions: RawBuilder<unknown>) =>
  sql`exists (select from custody.entry e where e.incident_id = ${incident} and e.subject = ${subject}
    and e.action = any(${actions}))`
const KEPT = sql`'{item.preserved,item.arrived,item.rebuilt}'::text[]`
// For each reason to hide an item: the actions whose custody entry may say that it is hidden. An item that was rebuilt,
// or that arrives already withdrawn, has no separate entry for the hiding. The entry for its existence also says that
// it is hidden. `superseded` is missing here, because the entry of the longer part names the shorter one.
const HIDDEN = sql`case c.hidden when 'withdrawn' then '{item.withdrawn,item.arrived,item.rebuilt}'::text[]
  when 'moved' then '{item.moved,item.rebuilt}'::text[] when 'check' then '{item.erased}'::text[] end`
const isCertain = (action: string, at: RawBuilder<unknown>) =>
  sql`${at} > (select s.at from custody.told_since s where s.action = ${action})`

const QUESTIONS: readonly (readonly [MismatchCode, RawBuilder<unknown>])[] = [
  [
    'incident-without-opening',
    sql`select p.id as incident, p.id as subject from platform.incident p
      where not ${told(sql`p.id`, sql`p.id`, sql`'{incident.opened}'::text[]`)}`,
  ],
  [
    'item-without-entry',
    sql`select i.incident_id as incident, i.id as subject from evidence.item i
      where not ${told(sql`i.incident_id`, sql`i.id`, KEPT)}`,
  ],
  [
    'hidden-without-entry',
    sql`select c.incident_id as incident, c.item_id as subject from evidence.card c
      where c.hidden in ('withdrawn', 'moved', 'check') and not ${told(sql`c.incident_id`, sql`c.item_id`, HIDDEN)}`,
  ],
  [
    'erased-without-entry',
    sql`select i.incident_id as incident, i.id as subject from evidence.item i
      where not exists (select from evidence.item_key k where k.item_id = i.id)
        and not ${told(sql`i.incident_id`, sql`i.id`, sql`'{item.erased}'::text[]`)}
      union all select t.incident_id, t.item_id from evidence.tombstone t
      where not ${told(sql`t.incident_id`, sql`t.item_id`, sql`'{item.erased}'::text[]`)}`,
  ],
  [
    'entry-without-item',
    sql`select e.incident_id as incident, e.subject from custody.entry e where e.action = any(${KEPT})
      and not exists (select from evidence.item i where i.id = e.subject and i.incident_id = e.incident_id)
      and not exists (select from evidence.tombstone t where t.item_id = e.subject and t.incident_id = e.incident_id)`,
  ],
  [
    'chain-of-no-incident',
    sql`select h.incident_id as incident, h.incident_id as subject
      from (select incident_id from custody.chain union select incident_id from custody.entry) h
      where h.incident_id <> ${PLATFORM_CHAIN} and not exists (select from platform.incident p where p.id = h.incident_id)`,
  ],
  [
    'officer-without-entry',
    sql`select ${PLATFORM_CHAIN}::text as incident, o.id as subject from staff.officer o
      where ${isCertain('officer.made', sql`o.created_at`)}
        and not ${told(sql`${PLATFORM_CHAIN}`, sql`o.id`, sql`'{officer.made}'::text[]`)}`,
  ],
  [
    'membership-without-entry',
    sql`select m.incident_id as incident, m.officer_id as subject from staff.membership m
      where ${isCertain('membership.given', sql`m.given_at`)}
        and not ${told(sql`m.incident_id`, sql`m.officer_id`, sql`'{membership.given}'::text[]`)}`,
  ],
  [
    'look-without-entry',
    sql`select l.incident_id as incident, l.item_id as subject
      from (select incident_id, officer_id, item_id, 'look.' || kind as action, count(*) as n from custody.look
        group by 1, 2, 3, 4) l
      left join (select incident_id, actor, subject, action, count(*) as n from custody.entry where action like 'look.%'
        group by 1, 2, 3, 4) e
        on e.incident_id = l.incident_id and e.actor = l.officer_id and e.subject = l.item_id and e.action = l.action
      where coalesce(e.n, 0) < l.n`,
  ],
]

async function count(db: Database, only: string | null): Promise<ComparedCounts> {
  const { rows } = await sql<ComparedCounts>`
    select (select count(*) from platform.incident where ${only}::text is null or id = ${only}) as incidents,
      (select count(*) from evidence.item where ${only}::text is null or incident_id = ${only}) as items,
      (select count(*) from evidence.card where hidden in ('withdrawn', 'moved', 'check')
        and (${only}::text is null or incident_id = ${only})) as hidden,
      (select count(*) from staff.officer where ${isCertain('officer.made', sql`created_at`)}
        and (${only}::text is null or ${only} = ${PLATFORM_CHAIN})) as officers,
      (select count(*) from staff.membership where ${isCertain('membership.given', sql`given_at`)}
        and (${only}::text is null or incident_id = ${only})) as memberships,
      (select count(*) from custody.look where ${only}::text is null or incident_id = ${only}) as looks`.execute(db)
  const [counts] = rows
  if (!counts) throw new Error('nothing was counted')
  return counts
}
