import { randomBytes } from 'node:crypto'
import type { Database } from '@firsthand/database/command'
import {
  type Attempt,
  acceptCode,
  beginAttempt,
  forgiveAttempt,
  hashPassword,
  keepDevice,
  openSession,
  readSecrets,
  recordLockOut,
  verifyPassword,
} from '@firsthand/database/command/sign-in'
import { err, makeId, type OfficersRefusalCode, ok, parseOfficerName } from '@firsthand/domain'
import type { Clock, Logger } from '@firsthand/runtime'
import { openSecondFactor } from '@firsthand/sealing'
import type { Credentials, SignedIn, SignIn } from '../door/ports/sign-in.ts'
import { tokenHash } from '../door/token-hash.ts'
import { createScryptQueue, type ScryptQueue } from './scrypt-queue.ts'
import type { SecondFactors } from './second-factors.ts'
import { stepOfCode } from './totp.ts'
import { waitForWholeStep } from './wait-for-whole-step.ts'

export interface SignInDeps {
  readonly db: Database
  readonly clock: Clock
  readonly log: Logger
  readonly secondFactors: SecondFactors
  /** Hashes the decoy at the same cost as officers' own hashes, so that an unknown name takes as long. */
  readonly hash?: (password: string) => Promise<string>
  /** Refusals are delayed to a multiple of this, in ms, which hides how long the check took. */
  readonly refusalStepMs?: number
  /** The queue for password hashing, which other parts of the service share. */
  readonly line?: ScryptQueue
}

/**
 * Two checks at a time, so that guessing does not starve the rest of the service. Known devices have their own places.
 */
export const createPasswordQueue = (): ScryptQueue =>
  createScryptQueue({ width: 2, places: { device: 16, officer: 64 }, sampleEveryMs: 1_000 })

const REFUSAL_STEP_MS = 500
/** An officer's id that does not exist. */
const NOBODY = ''
const newToken = (): string => randomBytes(32).toString('base64url')

/** Sign-in by password and single-use TOTP code. An unknown name gets the same answers after the same time. */
export async function createSignIn({ db, clock, log, secondFactors, ...deps }: SignInDeps): Promise<SignIn> {
  const { hash = hashPassword, refusalStepMs = REFUSAL_STEP_MS, line = createPasswordQueue() } = deps
  const decoyHash = await hash(newToken())
  // Runs one real check. The first pretended checks take as long as this one.
  await line.enter('officer', () => verifyPassword('', decoyHash))

  const refuse = (code: OfficersRefusalCode, retryAfter?: number) => {
    log.event('sign-in.refused', { code })
    return err(retryAfter === undefined ? { code } : { code, retryAfter })
  }

  async function checkCredentials(name: string, { password, totp }: Credentials, { officer, device }: OfficersAttempt) {
    const [key, secrets] = [await secondFactors.key(), await readSecrets(db, officer)]
    const isPassword = await verifyPassword(password, secrets?.passwordHash ?? decoyHash)
    const step = key && secrets && stepOfCode(openSecondFactor(key.identity, secrets.totpSealed), totp, clock())
    if (!isPassword || step === undefined) {
      await recordLockOut(db, officer, device)
      return refuse('sign-in-failed')
    }
    if (await acceptCode(db, { officer, step, device })) return ok(officer)
    await forgiveAttempt(db, name, device)
    return refuse('code-spent')
  }

  /** Costs as much as a known officer's wrong password, including the database queries. */
  async function checkUnknownName({ password }: Credentials): Promise<void> {
    await readSecrets(db, NOBODY)
    await verifyPassword(password, decoyHash)
    await recordLockOut(db, NOBODY, undefined)
  }

  /** Undefined if the queue is full. */
  async function checkInQueue(name: string, credentials: Credentials, begun: Exclude<Attempt, { kind: 'locked' }>) {
    if (begun.kind === 'officer')
      return line.enter(begun.device ? 'device' : 'officer', () => checkCredentials(name, credentials, begun))
    const hasStood = await line.pretend(() => checkUnknownName(credentials))
    return hasStood ? refuse('sign-in-failed') : undefined
  }

  async function attempt(credentials: Credentials, device: string | undefined) {
    // Checked before the name is read. So the answer is the same for all names, and it does not count as a failed
    // attempt.
    if (!(await secondFactors.key())) return refuse('officers-key-missing')
    const name = parseOfficerName(credentials.name) ?? ''
    const begun = await beginAttempt(db, name, device === undefined ? undefined : tokenHash(device))
    if (begun.kind === 'locked') return refuse('locked-out', begun.retryAfter)
    const judged = await checkInQueue(name, credentials, begun)
    if (judged) return judged
    await forgiveAttempt(db, name, begun.kind === 'officer' ? begun.device : undefined)
    return refuse('busy', 5)
  }

  return async (credentials, device) => {
    const began = performance.now()
    const judged = await attempt(credentials, device)
    if (judged.ok) return ok(await letIn({ db, log }, judged.value, device))
    await waitForWholeStep(refusalStepMs, began)
    return judged
  }
}

/** Starts a session, after a complete sign-in or a used link. */
export async function letIn(
  { db, log }: Pick<SignInDeps, 'db' | 'log'>,
  officer: string,
  device: string | undefined,
): Promise<SignedIn> {
  const signedIn = { token: newToken(), device: device ?? newToken() }
  const id = makeId('session', randomBytes(16))
  await openSession(db, { id, tokenHash: tokenHash(signedIn.token), officer })
  await keepDevice(db, officer, tokenHash(signedIn.device))
  log.event('session.opened', { officer, session: id })
  return signedIn
}

type OfficersAttempt = Extract<Attempt, { kind: 'officer' }>
