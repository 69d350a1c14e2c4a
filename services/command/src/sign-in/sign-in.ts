import { createHash, randomBytes } from 'node:crypto'
import {
  type Attempt,
  acceptCode,
  beginAttempt,
  type Database,
  forgiveAttempt,
  hashPassword,
  type OfficerSecrets,
  openSession,
  verifyPassword,
} from '@firsthand/database/command'
import { err, makeId, ok, parseOfficerName, type RefusalCode, type Result } from '@firsthand/domain'
import type { Clock, Logger } from '@firsthand/runtime'
import { stepOfCode } from './totp.ts'
import { createTurnstile } from './turnstile.ts'
import { createUnknownNames } from './unknown-names.ts'

export interface Credentials {
  readonly name: string
  readonly password: string
  readonly totp: string
}

export interface SignInRefusal {
  readonly code: RefusalCode
  readonly retryAfter?: number
}

/** The token goes into the cookie and nowhere else; the database has its SHA-256. */
export type SignIn = (credentials: Credentials) => Promise<Result<{ readonly token: string }, SignInRefusal>>

export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

interface SignInDeps {
  readonly db: Database
  readonly clock: Clock
  readonly log: Logger
  /** As dear as officers' own, so that a name that nobody has takes as long. */
  readonly hash?: (password: string) => Promise<string>
}

/** Password and single-use TOTP. A name that nobody has costs the same time and gets the same answers. */
export async function createSignIn({ db, clock, log, hash = hashPassword }: SignInDeps): Promise<SignIn> {
  const nobodysHash = await hash(randomBytes(16).toString('hex'))
  const unknown = createUnknownNames(clock)
  // Each guess costs 32 MiB and 0.1 s of a core: guessing must not starve the rest of the service.
  const enter = createTurnstile(2, 64)

  const refuse = (code: RefusalCode, retryAfter?: number) => {
    log.event('sign-in.refused', { code })
    return err(retryAfter === undefined ? { code } : { code, retryAfter })
  }

  async function judge(officer: OfficerSecrets, { password, totp }: Credentials) {
    const isPassword = await verifyPassword(password, officer.passwordHash)
    const step = stepOfCode(officer.totpSecret, totp, clock())
    if (!isPassword || step === undefined) return refuse('sign-in-failed')
    if (!(await acceptCode(db, officer.id, step))) {
      await forgiveAttempt(db, officer.id)
      return refuse('code-spent')
    }
    const token = randomBytes(32).toString('base64url')
    const id = makeId('session', randomBytes(16))
    await openSession(db, { id, tokenHash: tokenHash(token), officer: officer.id })
    log.event('session.opened', { officer: officer.id, session: id })
    return ok({ token })
  }

  return async (credentials) => {
    const name = parseOfficerName(credentials.name) ?? ''
    const attempt = await beginAttempt(db, name)
    const wait = waitOf(attempt, () => unknown.attempt(name))
    if (wait > 0) return refuse('locked-out', wait)
    const officer = attempt.kind === 'open' ? attempt.officer : undefined
    const judged = await enter(async () => {
      if (officer) return judge(officer, credentials)
      await verifyPassword(credentials.password, nobodysHash)
      return refuse('sign-in-failed')
    })
    if (judged) return judged
    if (officer) await forgiveAttempt(db, officer.id)
    return refuse('busy', 5)
  }
}

/** Seconds until the next attempt is judged, 0 for now. */
function waitOf(attempt: Attempt, ofNobody: () => number): number {
  if (attempt.kind === 'locked') return attempt.retryAfter
  return attempt.kind === 'unknown' ? ofNobody() : 0
}
