import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Database } from '../../pool.ts'
import type { Schema } from '../../schema.ts'
import { foldBefore, isAll, type Narrowing, wantedOf } from '../counted/narrowing.ts'

/** A lease that is not renewed for this long lapses: a closed browser's item goes to the next officer. */
export const LEASE_SECONDS = 60
/** Upper bound of the items that one page holds at once: the one on screen and the next, and one more after an undo. */
export const MOST_HELD = 3

export type Why = 'alarm' | 'flagged' | 'new-scene' | 'waiting'

export interface Leased {
  readonly item: string
  readonly seq: number
  /** Which part of the queue the item came from. */
  readonly why: Why
  readonly restricted: boolean
}

export interface Taking extends Narrowing {
  readonly incident: string
  readonly officer: string
  readonly holder: string
  readonly want: number
  /** This item comes first if it waits and nobody holds it: its decision was undone a moment ago. */
  readonly first?: string
  /** Whether to include items that were put off and are not due yet. */
  readonly isPutOffToo: boolean
}

/**
 * The items that this page already holds, then the most urgent ones that nobody holds. Rows of the queue are locked
 * when chosen and locked rows are skipped, so that two officers never wait for each other and never get the same item.
 */
export async function takeItems(db: Database, taking: Taking): Promise<readonly Leased[]> {
  await foldBefore(db, taking)
  await sweepLeases(db)
  return db.transaction().execute(async (trx) => {
    const held = await renew(trx, taking)
    const taken: Leased[] = [...held]
    for (const { why, next } of ORDER) {
      if (next === asked && taking.first === undefined) continue
      // The item of an undone decision is added at once, beyond the wanted number: the officer corrects that decision
      // next.
      const missing = next === asked ? 1 : Math.min(taking.want, MOST_HELD) - taken.length
      if (missing <= 0) break
      taken.push(...(await leaseAll(trx, taking, { why, next }, missing)))
    }
    return taken
  })
}

async function renew(trx: Transaction<Schema>, { incident, officer, holder }: Taking): Promise<readonly Leased[]> {
  const { rows } = await sql<Leased>`
    with held as (update staff.lease set until = clock_timestamp() + make_interval(secs => ${LEASE_SECONDS})
      where incident_id = ${incident} and officer_id = ${officer} and holder = ${holder} and until > clock_timestamp()
      returning item_id, why, taken_at)
    select h.item_id as item, i.seq, h.why, c.restricted from held h join evidence.item i on i.id = h.item_id
    join evidence.card c on c.item_id = h.item_id and c.hidden is null order by h.taken_at, i.seq`.execute(trx)
  return rows
}

/** Retries while colleagues are faster. Items that are left after these come with the next request. */
const TRIES = 8

/**
 * Retries when a colleague leases the same items at the same moment: both requests choose them, and one gets none.
 * Reporting an empty queue then would send an officer home while items wait.
 */
async function leaseAll(
  trx: Transaction<Schema>,
  taking: Taking,
  { why, next }: Order,
  missing: number,
): Promise<readonly Leased[]> {
  const taken: Leased[] = []
  for (let tries = 0; tries < TRIES && taken.length < missing; tries += 1) {
    const chosen = await lease(trx, taking, { why, next: next(taking, missing - taken.length) })
    for (const { isOurs, ...one } of chosen) if (isOurs) taken.push(one)
    if (chosen.every(({ isOurs }) => isOurs)) break
  }
  return taken
}

async function lease(
  trx: Transaction<Schema>,
  { incident, officer, holder }: Taking,
  { why, next }: { readonly why: Why; readonly next: RawBuilder<unknown> },
): Promise<readonly (Leased & { readonly isOurs: boolean })[]> {
  const { rows } = await sql<Leased & { isOurs: boolean }>`
    with next as materialized (${next}),
    got as (
      insert into staff.lease as l (item_id, incident_id, officer_id, holder, why, until)
      select n.item_id, ${incident}, ${officer}, ${holder}, ${why}, clock_timestamp() + make_interval(secs => ${LEASE_SECONDS})
      from next n
      -- A lease that lapsed goes to whom the item was locked for; one that a colleague just took stays theirs.
      on conflict (item_id) do update set incident_id = excluded.incident_id, officer_id = excluded.officer_id,
        holder = excluded.holder, why = excluded.why, taken_at = clock_timestamp(), until = excluded.until
        where l.until <= clock_timestamp()
      returning l.item_id)
    select n.item_id as item, i.seq, ${why} as why, c.restricted, g.item_id is not null as "isOurs"
    from next n left join got g on g.item_id = n.item_id join evidence.item i on i.id = n.item_id
    join evidence.card c on c.item_id = n.item_id order by n.place`.execute(trx)
  return rows
}

type Next = (taking: Taking, limit: number) => RawBuilder<unknown>

/** Conditions on `w`, a row of the queue, and on `c`, its card. */
const isOpen = (taking: Taking): RawBuilder<unknown> => sql`
  w.incident_id = ${taking.incident} ${taking.isPutOffToo ? sql`` : sql`and (w.back_at is null or w.back_at <= clock_timestamp())`}
  and not exists (select from staff.lease l where l.item_id = w.item_id and l.until > clock_timestamp())
  and (not c.restricted or ${taking.officer} = any((select r.readers from evidence.restriction r
    where r.item_id = c.item_id order by r.seq desc limit 1)::text[]))
  ${narrowing(taking)}`

const narrowing = (taking: Taking): RawBuilder<unknown> =>
  isAll(taking)
    ? sql``
    : sql`and exists (select from evidence.counted k where k.item_id = w.item_id ${wantedOf(taking.incident, taking)})`

const card = sql`join evidence.card c on c.item_id = w.item_id and c.hidden is null`

const asked: Next = (taking, limit) => sql`
  select w.item_id, w.seq as place from evidence.waiting w ${card}
  where w.item_id = ${taking.first ?? ''} and ${isOpen({ ...taking, filter: {}, window: undefined, isPutOffToo: true })}
  limit ${limit} for update of w skip locked`

/**
 * The number of candidates, so that this many officers at once find one each. Candidates beyond them come with the next
 * request.
 */
const CANDIDATES = 64

/**
 * Candidates are chosen first and locked afterwards, so that no more is locked than is taken. `candidates` has
 * `item_id` and `place`.
 */
const locked = (taking: Taking, candidates: RawBuilder<unknown>, limit: number): RawBuilder<unknown> => sql`
  select w.item_id, p.place from (${candidates} limit ${CANDIDATES}) p
  join evidence.waiting w on w.item_id = p.item_id ${card}
  where ${isOpen(taking)} order by p.place limit ${limit} for update of w skip locked`

/** For a grave alarm: its own item, then items that were sent with it. Alarms that somebody has answered come last. */
const ofAlarms: Next = (taking, limit) =>
  locked(
    taking,
    sql`select m.item_id, row_number() over (order by m.answered, m.raised_at, m.seq, m.other, m.item_id) as place from (
      select distinct on (i.id) i.id as item_id, a.taken_at is not null as answered, a.raised_at, a.seq,
        i.id is distinct from a.item_id as other
      from (select * from evidence.alarm where incident_id = ${taking.incident} and class = 'grave'
          and (taken_at is null or raised_at > clock_timestamp() - interval '12 hours')
        order by taken_at is not null, raised_at, seq limit 200) a
      join evidence.item i on i.submission_id = a.submission_id and i.incident_id = a.incident_id
      order by i.id, answered, a.raised_at, a.seq, other) m
    join evidence.waiting w on w.item_id = m.item_id ${card}
    where ${isOpen(taking)} order by place`,
    limit,
  )

const flagged: Next = (taking, limit) => sql`
  select w.item_id, w.seq as place from evidence.waiting w ${card}
  where w.flagged and ${isOpen(taking)} order by w.seq limit ${limit} for update of w skip locked`

/** How many of the newest scenes are considered, and how many items of each. */
const SCENES = 40
const OF_EACH_SCENE = 60

/**
 * One item of each scene on which nobody has decided yet, the newest scene first, so that every scene is seen once
 * before any is seen in full.
 */
const ofNewScenes: Next = (taking, limit) =>
  locked(
    taking,
    sql`select w.item_id, row_number() over (order by s.last_latest desc, s.id) as place from (
      select id, last_latest from evidence.scene where incident_id = ${taking.incident}
      order by last_latest desc limit ${SCENES}) s
    cross join lateral (select array(select x.item_id from evidence.scene_item x
      where x.incident_id = ${taking.incident} and x.scene_id = s.id order by x.item_id limit ${OF_EACH_SCENE}) as items) m
    join lateral (select w.item_id from evidence.waiting w ${card}
      where w.item_id = any(m.items) and ${isOpen(taking)} order by w.rank, w.seq limit 1) w on true
    where not exists (select from evidence.review r where r.item_id = any(m.items) and r.decision <> 'none'
        and not exists (select from evidence.review t where t.undoes = r.seq))
      and not exists (select from staff.lease l where l.item_id = any(m.items) and l.until > clock_timestamp())
    order by place`,
    limit,
  )

/**
 * Filters other than by kind are applied first: up to this many waiting items that match are found, and the queue then
 * chooses among these. A filter may match few of a million items.
 */
const MOST_NARROWED = 5000

/** Films and photos before sound, and sound before the rest; the longest waiting first. */
const longestWaiting: Next = (taking, limit) => {
  const { incident, window, filter } = taking
  const { kind, ...rest } = filter
  const open = isOpen({ ...taking, filter: {}, window: undefined })
  const order = sql`order by w.rank, w.seq limit ${limit} for update of w skip locked`
  const ofKind = kind === undefined ? sql`` : sql`and w.rank = ${RANKS[kind]} and c.kind = ${kind}`
  const ofRest = sql`and w.item_id = any(array(select k.item_id from evidence.counted k where k.incident_id = ${incident}
    and (k.review is null or k.review = 'undecided') and not k.folded ${wantedOf(incident, taking)} limit ${MOST_NARROWED}))`
  const isOfKindAlone = isAll({ filter: rest, window })
  return sql`select w.item_id, row_number() over () as place from (select w.item_id from evidence.waiting w ${card}
    where ${open} ${ofKind} ${isOfKindAlone ? sql`` : ofRest} ${order}) w`
}

const RANKS = { image: 0, video: 0, audio: 1, document: 2, archive: 2, other: 2 } as const

interface Order {
  readonly why: Why
  readonly next: Next
}

const ORDER: readonly Order[] = [
  { why: 'waiting', next: asked },
  { why: 'alarm', next: ofAlarms },
  { why: 'flagged', next: flagged },
  { why: 'new-scene', next: ofNewScenes },
  { why: 'waiting', next: longestWaiting },
]

export interface Holding {
  readonly incident: string
  readonly officer: string
  readonly holder: string
}

export async function returnLeases(db: Database, { incident, officer, holder }: Holding): Promise<void> {
  await sql`delete from staff.lease where incident_id = ${incident} and officer_id = ${officer} and holder = ${holder}`.execute(
    db,
  )
}

/** A lease that lapsed this long ago is of no use to anybody. Few are swept at once, so that nobody waits for it. */
const LAPSED_MINUTES = 10
const SWEPT_AT_ONCE = 100

/**
 * Runs before leases are taken, so that leases of closed pages do not pile up. A lease that a colleague takes now is
 * skipped.
 */
export async function sweepLeases(db: Database): Promise<void> {
  await sql`delete from staff.lease l using (select item_id from staff.lease
      where until < clock_timestamp() - make_interval(mins => ${LAPSED_MINUTES})
      order by until limit ${SWEPT_AT_ONCE} for update skip locked) old
    where l.item_id = old.item_id`.execute(db)
}
