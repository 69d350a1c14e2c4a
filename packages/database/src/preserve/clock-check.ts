import { sql } from 'kysely'
import type { Database } from '../pool.ts'
import { appendCustody } from '../work/append-custody.ts'
import { PLATFORM_CHAIN } from '../work/platform-chain.ts'
import { ACTOR } from './hide-cards.ts'

/** The result of one comparison. Only the kind of the source is stored, never its address. */
export interface ClockCheck {
  readonly source: 'ntp' | 'https' | 'store' | 'no-reference'
  /** A time source is configured but gave no answer. */
  readonly missed: boolean
  /** Positive: the database's clock is ahead. Both are null if there is no reference. */
  readonly offsetMs: number | null
  readonly uncertaintyMs: number | null
}

/** Whether nothing was compared in the last hour, or the clock was set back since. */
export async function isClockCheckDue(db: Database): Promise<boolean> {
  const { rows } = await sql<{ due: boolean }>`select platform.clock_check_due() as due`.execute(db)
  return rows[0]?.due === true
}

/** The present time by the clock that writes every stored time, epoch ms. */
export async function databaseNow(db: Database): Promise<number> {
  const { rows } = await sql<{ now: number }>`
    select (extract(epoch from clock_timestamp()) * 1000)::double precision as now`.execute(db)
  const now = rows[0]?.now
  if (now === undefined) throw new Error('the database told no time')
  return now
}

/**
 * Stores a check of the clock. In the same transaction custody gets its entry, and the bounds on when items were
 * received are widened if the clock was off. False if another check was faster.
 */
export const keepClockCheck = (db: Database, check: ClockCheck): Promise<boolean> =>
  db.transaction().execute(async (trx) => {
    const { source, missed, offsetMs, uncertaintyMs } = check
    const { rows } = await sql<{ kept: boolean }>`
      select platform.keep_clock_check(${source}, ${missed}, ${offsetMs}, ${uncertaintyMs}) as kept`.execute(trx)
    if (rows[0]?.kept !== true) return false
    await appendCustody(trx, {
      ...{ incident: PLATFORM_CHAIN, actor: ACTOR, action: 'clock.checked', subject: PLATFORM_CHAIN },
      detail: { source, missed, offsetMs, uncertaintyMs },
    })
    return true
  })
