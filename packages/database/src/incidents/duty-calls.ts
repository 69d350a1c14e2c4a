import { sql } from 'kysely'
import type { Database } from '../pool.ts'
import { appendCustody } from '../work/append-custody.ts'
import { PLATFORM_CHAIN } from '../work/platform-chain.ts'
import { ANSWER_HOURS } from './who-answers.ts'

/**
 * A call that tests the duty phone. `sent` only says that a gateway accepted it; `answeredAt` says that a person
 * answered.
 */
export interface DutyCall {
  readonly id: string
  readonly state: 'pending' | 'sent' | 'failed'
  /** Why the call failed. */
  readonly code: string | null
  /** Epoch ms. */
  readonly madeAt: number
  readonly sentAt: number | null
  readonly answeredAt: number | null
  /** An officer's name, or `ops:` and the name of whoever typed a command. */
  readonly answeredBy: string | null
  /** Until when an answer to the call counts, epoch ms. */
  readonly countsUntil: number | null
  readonly triesLeft: number
  /** Whether the call can still be answered. */
  readonly isOpen: boolean
}

const columns = sql`c.id, c.state, c.code, floor(extract(epoch from c.made_at) * 1000)::bigint as "madeAt",
  case when c.state = 'sent' then floor(extract(epoch from c.ended_at) * 1000)::bigint end as "sentAt",
  floor(extract(epoch from c.answered_at) * 1000)::bigint as "answeredAt",
  coalesce((select o.name from staff.officer o where o.id = c.answered_by), c.answered_by) as "answeredBy",
  floor(extract(epoch from c.answered_at + make_interval(hours => ${sql.lit(ANSWER_HOURS)})) * 1000)::bigint as "countsUntil",
  greatest(0, 5 - c.tries) as "triesLeft",
  c.answered_at is null and c.tries < 5 and c.made_at > clock_timestamp() - interval '15 minutes' as "isOpen"`

export const addDutyCall = (db: Database, { id, by }: { readonly id: string; readonly by: string }): Promise<void> =>
  db.transaction().execute(async (trx) => {
    await sql`insert into platform.duty_call (id, asked_by) values (${id}, ${by})`.execute(trx)
    const told = { incident: PLATFORM_CHAIN, actor: by, subject: id, detail: {} }
    await appendCustody(trx, { ...told, action: 'duty-call.asked' })
  })

/** The newest if no id is given. */
export async function findDutyCall(db: Database, id?: string): Promise<DutyCall | undefined> {
  const { rows } = await sql<DutyCall>`select ${columns} from platform.duty_call c
    where ${id ?? null}::text is null or c.id = ${id ?? null} order by c.seq desc limit 1`.execute(db)
  return rows[0]
}

/** The call that was answered last, while that answer counts. */
export async function findAnswer(db: Database): Promise<DutyCall | undefined> {
  const { rows } = await sql<DutyCall>`select ${columns} from platform.duty_call c
    where c.answered_at > clock_timestamp() - make_interval(hours => ${sql.lit(ANSWER_HOURS)})
    order by c.answered_at desc limit 1`.execute(db)
  return rows[0]
}

export type Answering = 'answered' | 'wrong' | 'spent' | 'over' | 'again' | 'unsent' | 'not-found'

/** Checks the digits that a person typed in, and returns the outcome. */
export const answerDutyCall = (
  db: Database,
  { id, digits, by }: { readonly id: string; readonly digits: string; readonly by: string },
): Promise<Answering> =>
  db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ came: Answering }>`
      select platform.answer_duty_call(${id}, ${digits}, ${by}) as came`.execute(trx)
    const came = rows[0]?.came ?? 'not-found'
    const told = { incident: PLATFORM_CHAIN, actor: by, subject: id, detail: {} }
    if (came === 'answered') await appendCustody(trx, { ...told, action: 'duty-call.answered' })
    return came
  })
