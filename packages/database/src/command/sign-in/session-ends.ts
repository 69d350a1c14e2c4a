import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Database } from '../../pool.ts'
import type { Schema } from '../../schema.ts'
import { appendCustody } from '../../work/append-custody.ts'
import { PLATFORM_CHAIN } from '../../work/platform-chain.ts'
import { IDLE_MINUTES } from './sessions.ts'

/** Why a session ended, as its custody entry says. */
type SessionEnd = 'signed-out' | 'idle' | 'expired' | 'officer-ended' | 'officer-reset'

interface EndedSession {
  readonly id: string
  readonly officer: string
  readonly mayAct: boolean
  readonly why: SessionEnd
}

/** Upper bound of one sweep; the next one follows in seconds. */
const MOST_AT_ONCE = 200
/** The actor in custody for sessions that end by themselves. */
const SWEEPER = 'command'

/** Signs out in the officer's own name. A session that has already ended gets no second entry. */
export const closeSession = (db: Database, session: string): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const ended = await endWhere(trx, { which: sql`s.id = ${session}`, why: sql`'signed-out'`, busy: sql`` })
    for (const one of ended) await recordEnd(trx, one, one.mayAct ? one.officer : SWEEPER)
  })

/**
 * Ends sessions that reached their idle or total limit, or whose officer may act no more. Runs every few seconds. A
 * session is cut when its officer's account is ended, disabled or reset. A cut session stays for a minute, in which its
 * screen learns why.
 */
export const sweepSessions = (db: Database): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const isIdle = sql`s.seen_at < clock_timestamp() - make_interval(mins => ${IDLE_MINUTES})`
    const isExpired = sql`s.expires_at < clock_timestamp()`
    const ended = await endWhere(trx, {
      which: sql`(${isExpired} or ${isIdle} or (s.cut is null and not staff.may_act(s.officer_id)))`,
      why: sql`case when s.cut = 'reset' then 'officer-reset'
        when s.cut is not null or not staff.may_act(s.officer_id) then 'officer-ended'
        when ${isExpired} then 'expired' else 'idle' end`,
      // A locked session is being ended by another process, or was used just now.
      busy: sql`skip locked`,
    })
    for (const one of ended) await recordEnd(trx, one, SWEEPER)
  })

interface SessionsToEnd {
  readonly which: RawBuilder<unknown>
  readonly why: RawBuilder<unknown>
  /** How to treat rows that another transaction has locked. Empty: wait for them. */
  readonly busy: RawBuilder<unknown>
}

/**
 * Locks sessions first, then their views, custody last. The order is the same everywhere, so that no deadlock is
 * possible.
 */
async function endWhere(
  trx: Transaction<Schema>,
  { which, why, busy }: SessionsToEnd,
): Promise<readonly EndedSession[]> {
  const { rows } = await sql<EndedSession>`
    select s.id, s.officer_id as officer, staff.may_act(s.officer_id) as "mayAct", ${why} as why from staff.session s
    where ${which} order by s.id limit ${MOST_AT_ONCE} for update of s ${busy}`.execute(trx)
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  // A session's views are deleted with it; custody holds what was seen.
  await trx.deleteFrom('staff.view').where('session_id', 'in', ids).execute()
  await trx.deleteFrom('staff.session').where('id', 'in', ids).execute()
  return rows
}

const recordEnd = (trx: Transaction<Schema>, { id, officer, why }: EndedSession, actor: string): Promise<number> =>
  appendCustody(trx, {
    incident: PLATFORM_CHAIN,
    actor,
    action: 'session.closed',
    subject: officer,
    detail: { session: id, why },
  })
