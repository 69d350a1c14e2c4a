import { sql } from 'kysely'
import type { Database } from '../../pool.ts'

export interface OfficerSecrets {
  readonly passwordHash: string
  /** Sealed to the officers' key. */
  readonly totpSealed: Buffer
}

/**
 * `device`: the known browser that makes the attempt, which has a counter of its own. Undefined for any other browser.
 */
export type Attempt =
  | { readonly kind: 'officer'; readonly officer: string; readonly device: Buffer | undefined }
  | { readonly kind: 'locked'; readonly retryAfter: number }
  | { readonly kind: 'nobody' }

interface AttemptRow {
  readonly kind: string
  readonly officer: string | null
  readonly device: Buffer | null
  readonly seconds: number
}

/**
 * Counts an attempt before it is judged, including one for a name that nobody has. `acceptCode` and `forgiveAttempt`
 * undo the count. `token`: SHA-256 of the browser's device cookie.
 */
export async function beginAttempt(db: Database, name: string, token: Buffer | undefined): Promise<Attempt> {
  const { rows } = await sql<AttemptRow>`select * from staff.begin_attempt(${name}, ${token ?? null})`.execute(db)
  const [row] = rows
  if (!row) throw new Error('an attempt was not counted')
  if (row.officer !== null) return { kind: 'officer', officer: row.officer, device: row.device ?? undefined }
  return row.kind === 'locked' ? { kind: 'locked', retryAfter: row.seconds } : { kind: 'nobody' }
}

/** Undefined if the officer's account was ended meanwhile. */
export async function readSecrets(db: Database, officer: string): Promise<OfficerSecrets | undefined> {
  const row = await db
    .selectFrom('staff.officer')
    .select(['password_hash', 'totp_sealed'])
    .where('id', '=', officer)
    .where(sql<boolean>`staff.may_act(id)`)
    .executeTakeFirst()
  return row?.totp_sealed ? { passwordHash: row.password_hash, totpSealed: row.totp_sealed } : undefined
}

export interface AcceptedCode {
  readonly officer: string
  readonly step: number
  readonly device: Buffer | undefined
}

/**
 * False if this TOTP step, or a later one, was used already. A compare-and-set: of two concurrent requests one is
 * refused.
 */
export async function acceptCode(db: Database, { officer, step, device }: AcceptedCode): Promise<boolean> {
  const { rows } = await sql<{ accepted: boolean }>`
    select staff.accept_code(${officer}, ${step}, ${device ?? null}) as accepted`.execute(db)
  return rows[0]?.accepted === true
}

/**
 * Undoes the count of an attempt. A correct but used code does not count towards the lock-out, and neither does an
 * attempt for which there was no place in the queue.
 */
export async function forgiveAttempt(db: Database, name: string, device: Buffer | undefined): Promise<void> {
  await sql`select staff.forgive_attempt(${name}, ${device ?? null})`.execute(db)
}

/**
 * Called after a failed attempt. A lock-out is entered in custody once. `officer` is an id; what was typed is never
 * logged, and an id that nobody has takes the same path through the database.
 */
export async function recordLockOut(db: Database, officer: string, device: Buffer | undefined): Promise<void> {
  await sql`select staff.tell_lock_out(${officer}, ${device ?? null})`.execute(db)
}

/**
 * Called after a complete sign-in: from then on, attempts under this name from other browsers do not lock out this one.
 */
export async function keepDevice(db: Database, officer: string, token: Buffer): Promise<void> {
  await sql`select staff.keep_device(${officer}, ${token})`.execute(db)
}

/** Removes counts of earlier days, and devices that have expired. */
export async function sweepSignIn(db: Database): Promise<void> {
  await sql`select staff.sweep_sign_in()`.execute(db)
}
