import type { IncidentFacts } from '@firsthand/database/preserve'
import type { Abilities, Lock } from '@firsthand/object-store'
import { LockMissing } from './prove-lock.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 3_600_000
/** A lock that would end within this time counts as ended, because a store refuses a date that has just passed. */
const SOON_MS = 60_000

type Rule = Pick<IncidentFacts, 'kind' | 'exercise' | 'lockMode' | 'lockDays' | 'keepUntil'>
type Vault = Pick<Abilities, 'kind' | 'lock'>

/**
 * The lock for an object of this incident at `now`. Undefined in a drill, for the self-test, if the operator chose
 * NONE, or on a local disk, which has no locks. @throws LockMissing on an S3 store that should lock and cannot
 */
export function lockFor(incident: Rule, store: Vault, now: number): Lock | undefined {
  if (!locks(incident, store)) return undefined
  const { lockMode, lockDays } = incident
  // Checked before anything is written: without a lock each retry would store another version of the same object.
  if (!store.lock) throw new LockMissing('vault', `${lockMode.toLowerCase()}-${lockDays}-days`, undefined)
  // A file that arrives after the retention period is still locked for `lockDays`.
  return longestLock(incident, now) ?? { mode: modeOf(incident), until: daysAhead(now, lockDays) }
}

/**
 * The end of the longest lock that is allowed: `lock_days` ahead, but at most `keep_until` (decision 071). Undefined
 * once `keep_until` has passed.
 */
export function longestLock(incident: Rule, now: number): Lock | undefined {
  const { lockDays, keepUntil } = incident
  if (keepUntil <= now + SOON_MS) return undefined
  return { mode: modeOf(incident), until: new Date(Math.min(daysAhead(now, lockDays).getTime(), keepUntil)) }
}

/**
 * Rounded up to the minute. Otherwise the end of a lock of thirty days would reveal to the millisecond when a file
 * arrived.
 */
const daysAhead = (now: number, days: number): Date => new Date(Math.ceil(now / MINUTE_MS) * MINUTE_MS + days * DAY_MS)

/**
 * Whether locks of this incident are extended. A store that should lock and cannot is asked, too: its refusal raises an
 * alarm.
 */
export const isKept = (incident: Rule, store: Vault, now: number): boolean =>
  locks(incident, store) && longestLock(incident, now) !== undefined

/** How often locks are extended: daily, or four times within a lock of a few days. */
export const passEveryMs = ({ lockDays }: Pick<Rule, 'lockDays'>): number =>
  Math.min(DAY_MS, (Math.max(1, lockDays) * DAY_MS) / 4)

const locks = ({ kind, exercise, lockMode, lockDays }: Rule, store: Vault): boolean =>
  store.kind !== 'local-disk' && kind !== 'check' && !exercise && lockMode !== 'NONE' && lockDays > 0

const modeOf = ({ lockMode }: Rule): Lock['mode'] => (lockMode === 'COMPLIANCE' ? 'compliance' : 'governance')
