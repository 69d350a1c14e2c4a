import { sql } from 'kysely'
import type { Database } from '../../pool.ts'

/** A test call of the platform as it is sent. */
export interface DueDutyCall {
  readonly id: string
  /** Epoch ms. */
  readonly madeAt: number
  readonly attempt: number
}

interface Taking {
  readonly leaseSeconds: number
  /**
   * The salted hash of this attempt's digits. It is stored before the digits leave, so that even the quickest answer
   * finds it.
   */
  readonly salt: Buffer
  readonly digitsSha256: Buffer
}

const MOST_ATTEMPTS = 3

/** Leases one call for `leaseSeconds`. If the holder dies, another process takes it, with new digits. */
export async function takeDutyCall(db: Database, taking: Taking): Promise<DueDutyCall | undefined> {
  const { rows } = await sql<DueDutyCall>`
    update platform.duty_call c set attempt = c.attempt + 1, salt = ${taking.salt}, digits_sha256 = ${taking.digitsSha256},
      lease_until = clock_timestamp() + make_interval(secs => ${taking.leaseSeconds})
    where c.id = (select d.id from platform.duty_call d where d.state = 'pending' and d.attempt < ${MOST_ATTEMPTS}
        and d.made_at > clock_timestamp() - interval '15 minutes'
        and (d.lease_until is null or d.lease_until < clock_timestamp())
      order by d.seq limit 1 for update skip locked)
    returning c.id, floor(extract(epoch from c.made_at) * 1000)::bigint as "madeAt", c.attempt`.execute(db)
  return rows[0]
}

/**
 * There is one attempt only: a person waits for the call and can ask for another. `code`: why it failed; undefined if
 * it was accepted.
 */
export async function endDutyCall(db: Database, call: DueDutyCall, code: string | undefined): Promise<void> {
  await sql`update platform.duty_call set lease_until = null, state = ${code === undefined ? 'sent' : 'failed'},
    code = ${code ?? null}, ended_at = clock_timestamp()
    where id = ${call.id} and attempt = ${call.attempt} and state = 'pending'`.execute(db)
}
