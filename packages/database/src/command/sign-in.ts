import { sql } from 'kysely'
import type { Database } from '../pool.ts'

/** After this many wrong attempts in a row each further one closes the account for a while. */
const FREE_ATTEMPTS = 5
const FIRST_LOCK_SECONDS = 30
const LONGEST_LOCK_SECONDS = 900

export interface OfficerSecrets {
  readonly id: string
  readonly passwordHash: string
  readonly totpSecret: string
}

export type Attempt =
  | { readonly kind: 'open'; readonly officer: OfficerSecrets }
  | { readonly kind: 'locked'; readonly retryAfter: number }
  | { readonly kind: 'unknown' }

/**
 * Counts an attempt before it is judged, so that guesses made at the same moment can not outrun the lock-out.
 * `acceptCode` and `forgiveAttempt` take it back.
 */
export async function beginAttempt(db: Database, name: string): Promise<Attempt> {
  const { rows } = await sql<{ id: string; password_hash: string; totp_secret: string }>`
    update staff.officer set failures = failures + 1,
      locked_until = case when failures + 1 >= ${FREE_ATTEMPTS} then clock_timestamp() + make_interval(secs =>
        least(${LONGEST_LOCK_SECONDS}, ${FIRST_LOCK_SECONDS} * 2 ^ least(20, failures + 1 - ${FREE_ATTEMPTS}))) end
    where name = ${name} and not disabled and (locked_until is null or locked_until <= clock_timestamp())
    returning id, password_hash, totp_secret`.execute(db)
  const found = rows[0]
  if (found)
    return {
      kind: 'open',
      officer: { id: found.id, passwordHash: found.password_hash, totpSecret: found.totp_secret },
    }
  const locked = await sql<{ seconds: number }>`
    select ceil(extract(epoch from locked_until - clock_timestamp()))::integer as seconds from staff.officer
    where name = ${name} and not disabled`.execute(db)
  const seconds = locked.rows[0]?.seconds
  return seconds === undefined ? { kind: 'unknown' } : { kind: 'locked', retryAfter: Math.max(1, seconds) }
}

/** The same back-off for a name that nobody has, so that the answers do not tell which names exist. */
export const lockSeconds = (failures: number): number =>
  failures < FREE_ATTEMPTS
    ? 0
    : Math.min(LONGEST_LOCK_SECONDS, FIRST_LOCK_SECONDS * 2 ** Math.min(20, failures - FREE_ATTEMPTS))

/** False: this step, or a later one, was used already. A compare-and-set, so of two at once one is refused. */
export async function acceptCode(db: Database, officer: string, step: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('staff.officer')
    .set({ last_totp_step: step, failures: 0, locked_until: null })
    .where('id', '=', officer)
    .where('last_totp_step', '<', step)
    .where('disabled', '=', false)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** A right but spent code does not count towards lock-out (design §5 CLI). */
export async function forgiveAttempt(db: Database, officer: string): Promise<void> {
  await sql`update staff.officer set failures = greatest(0, failures - 1), locked_until = null
    where id = ${officer}`.execute(db)
}
