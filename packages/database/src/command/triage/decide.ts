import { createHash } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../../pool.ts'
import type { Schema } from '../../schema.ts'
import { appendCustody } from '../../work/append-custody.ts'
import { clearItems, coverDecided } from '../scope/clearing.ts'
import { groupItems, type Whole } from './group.ts'

export type Decision = 'relevant' | 'not-relevant' | 'urgent' | 'undecided'

export interface DecisionRequest {
  readonly incident: string
  readonly officer: string
  /** The idempotency key: a repeated request does nothing and gets the same answer. */
  readonly wish: string
  readonly item: string
  readonly decision: Decision
  readonly whole: Whole
  /**
   * For a group: the newest item number when it was counted (`countGroup`). Items that came later are not decided on.
   */
  readonly upTo?: number
  /** The number of the newest review that the officer saw; 0: none. Absent: not checked. */
  readonly seen?: number
  /** The page that holds the leases: items that others hold are left out of a group. */
  readonly holder?: string
  /**
   * Whether to keep pictures covered with the decision `relevant`. Otherwise the pictures that this officer has shown
   * on his screen are cleared for all screens.
   */
  readonly keepsCovered?: boolean
}

export interface Decided {
  readonly decision: string
  readonly items: number
  /** Whether the same request came before. If so, nothing was done now. */
  readonly isRepeated: boolean
}

/** A colleague decided while this officer was looking. */
export interface Overtaken {
  readonly officer: string
  readonly decision: string
  readonly at: number
}

export type DecideOutcome = { readonly done: Decided } | { readonly overtaken: Overtaken } | NotDecided

/** `wish-spent`: the key came before with another request; nothing is done now. */
type NotDecided = 'not-found' | 'nothing-left' | 'wish-spent'

/**
 * Reviews, the custody entry and the end of the leases are one transaction. If the process is killed in the middle,
 * nothing was done, and the same request can be sent again. A correction is a new row. Both rows stay, with an entry
 * for each.
 */
export const decide = (db: Database, request: DecisionRequest): Promise<DecideOutcome> =>
  db.transaction().execute(async (trx) => {
    const before = await repeated(trx, { ...request, undoes: null })
    if (before) return before === 'wish-spent' ? before : { done: before }
    const overtaken = await overtakenBy(trx, request)
    if (overtaken) return { overtaken }
    return review(trx, request)
  })

async function review(trx: Transaction<Schema>, request: DecisionRequest): Promise<DecideOutcome> {
  const items = await lockGroup(trx, request)
  if (items.length === 0) return request.whole === 'item' ? 'not-found' : 'nothing-left'
  await sql`insert into evidence.review (incident_id, item_id, officer_id, decision, wish)
    select ${request.incident}, u.id, ${request.officer}, ${request.decision}, ${request.wish} from unnest(${[...items]}::text[]) u(id)`.execute(
    trx,
  )
  if (request.decision === 'urgent')
    await sql`select work.hurry(u.id) from unnest(${[...items]}::text[]) u(id)`.execute(trx)
  await settle(trx, items)
  if (request.decision === 'relevant' && request.keepsCovered !== true)
    await clearItems(trx, {
      incident: request.incident,
      officer: request.officer,
      items,
      why: 'decided',
      wish: request.wish,
    })
  await enter(trx, { ...request, items, undoes: null })
  return { done: { decision: request.decision, items: items.length, isRepeated: false } }
}

export interface UndoRequest {
  readonly incident: string
  readonly officer: string
  readonly wish: string
  /** The key of the decision to undo, which must be one of the officer's own. */
  readonly undoes: string
}

/**
 * A new row gives each item its earlier decision back. An item that somebody has decided on since then is left alone.
 */
export const undo = (db: Database, request: UndoRequest): Promise<{ readonly done: Decided } | NotDecided> =>
  db.transaction().execute(async (trx) => {
    const before = await repeated(trx, request)
    if (before) return before === 'wish-spent' ? before : { done: before }
    const found = await sql<{ whole: Whole; subject: string }>`select whole, subject from evidence.decision
      where wish = ${request.undoes} and incident_id = ${request.incident} and officer_id = ${request.officer} and undoes is null`.execute(
      trx,
    )
    const [first] = found.rows
    if (!first) return 'not-found'
    await lockCards(
      trx,
      (
        await sql<{
          id: string
        }>`select item_id as id from evidence.review where wish = ${request.undoes} order by 1`.execute(trx)
      ).rows.map(({ id }) => id),
    )
    const { rows } = await sql<{ item: string; decision: string }>`
      insert into evidence.review (incident_id, item_id, officer_id, decision, wish, undoes)
      select r.incident_id, r.item_id, ${request.officer}, coalesce(p.decision, 'none'), ${request.wish}, r.seq
      from evidence.review r left join lateral (select decision from evidence.review p
        where p.item_id = r.item_id and p.seq < r.seq order by p.seq desc limit 1) p on true
      where r.wish = ${request.undoes}
        and not exists (select from evidence.review n where n.item_id = r.item_id and n.seq > r.seq)
      order by r.item_id returning item_id as item, decision`.execute(trx)
    if (rows.length === 0) return 'nothing-left'
    const items = rows.map(({ item }) => item).sort()
    await settle(trx, items)
    await coverDecided(trx, request)
    const decision = rows.length === 1 ? (rows[0]?.decision ?? 'none') : 'none'
    await enter(trx, { ...request, ...first, item: first.subject, decision, items, undoes: request.undoes })
    return { done: { decision, items: items.length, isRepeated: false } }
  })

/**
 * What the request with this key did when it first came. Of two concurrent repetitions the second waits for the first.
 */
async function repeated(
  trx: Transaction<Schema>,
  request: UndoRequest | (DecisionRequest & { readonly undoes: null }),
): Promise<Decided | 'wish-spent' | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${request.wish}, 39))`.execute(trx)
  // Another request with the same key is no repetition: it would get the answer to the first one.
  const same =
    request.undoes === null
      ? sql`undoes is null and subject = ${request.item} and decision = ${request.decision} and whole = ${request.whole}`
      : sql`undoes = ${request.undoes}`
  const { rows } = await sql<{ decision: string; items: number; same: boolean | null }>`
    select decision, items, (incident_id = ${request.incident} and officer_id = ${request.officer} and ${same}) as same
    from evidence.decision where wish = ${request.wish}`.execute(trx)
  const [row] = rows
  if (!row) return undefined
  return row.same ? { decision: row.decision, items: row.items, isRepeated: true } : 'wish-spent'
}

async function overtakenBy(trx: Transaction<Schema>, request: DecisionRequest): Promise<Overtaken | undefined> {
  if (request.seen === undefined || request.whole !== 'item') return undefined
  await lockCards(trx, [request.item])
  const { rows } = await sql<Overtaken & { own: boolean }>`
    select o.name as officer, r.decision, floor(extract(epoch from r.created_at) * 1000)::bigint as at,
      r.officer_id = ${request.officer} as own
    from evidence.review r join staff.officer o on o.id = r.officer_id
    where r.item_id = ${request.item} and r.incident_id = ${request.incident} and r.seq > ${request.seen} order by r.seq desc limit 1`.execute(
    trx,
  )
  const [row] = rows
  return row && !row.own ? { officer: row.officer, decision: row.decision, at: row.at } : undefined
}

/** Locks cards in a fixed order, so that two officers who decide on one group never deadlock. */
async function lockCards(trx: Transaction<Schema>, items: readonly string[]): Promise<void> {
  await sql`select evidence.lock_cards(${[...items]}::text[])`.execute(trx)
}

/** The items to decide on, locked. A colleague may have decided on some of a group while this waited for the locks. */
async function lockGroup(trx: Transaction<Schema>, request: DecisionRequest): Promise<readonly string[]> {
  const asked = await groupItems(trx, request)
  await lockCards(trx, asked)
  if (request.whole === 'item' || asked.length === 0) return asked
  const open = new Set(await groupItems(trx, request))
  return asked.filter((item) => open.has(item))
}

/**
 * Touching the cards brings the decision to the other screens. The leases end, because the items no longer have to be
 * looked at.
 */
async function settle(trx: Transaction<Schema>, items: readonly string[]): Promise<void> {
  await sql`delete from staff.lease where item_id = any(${[...items]}::text[])`.execute(trx)
  await sql`select evidence.touch_cards(${[...items]}::text[])`.execute(trx)
}

interface Entry extends Pick<DecisionRequest, 'incident' | 'officer' | 'wish' | 'item' | 'whole'> {
  readonly decision: string
  readonly items: readonly string[]
  readonly undoes: string | null
}

/** The chain stays locked until the transaction ends, so this comes last. */
async function enter(trx: Transaction<Schema>, entry: Entry): Promise<void> {
  const { incident, officer, wish, item, whole, decision, items, undoes } = entry
  const digest = createHash('sha256').update(items.join('\n')).digest('hex')
  const isGroup = whole !== 'item'
  const custodySeq = await appendCustody(trx, {
    incident,
    actor: officer,
    action: undoes === null ? (isGroup ? 'review.group-decided' : 'review.decided') : 'review.undone',
    subject: item,
    detail: isGroup ? { decision, whole, items: items.length, digest } : { decision },
  })
  await sql`insert into evidence.decision (wish, incident_id, officer_id, decision, whole, subject, items, digest, undoes, custody_seq)
    values (${wish}, ${incident}, ${officer}, ${decision}, ${whole}, ${item}, ${items.length}, ${digest}, ${undoes}, ${custodySeq})`.execute(
    trx,
  )
}
