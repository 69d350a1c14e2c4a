import { randomBytes } from 'node:crypto'
import { hashPassword, lookAtLink, makePassword, makeTotpSecret, useLink } from '@firsthand/database/command/sign-in'
import { err, type OfficersRefusalCode, ok, type Result } from '@firsthand/domain'
import { sealSecondFactor } from '@firsthand/sealing'
import type { SetUp, SetUpRequest } from '../door/ports/set-up.ts'
import type { SignInRefusal } from '../door/ports/sign-in.ts'
import { tokenHash } from '../door/token-hash.ts'
import type { ScryptQueue } from './scrypt-queue.ts'
import { letIn, type SignInDeps } from './sign-in.ts'
import { stepOfCode } from './totp.ts'
import { waitForWholeStep } from './wait-for-whole-step.ts'

interface SetUpDeps extends Omit<SignInDeps, 'line'> {
  readonly line: ScryptQueue
}

/**
 * NIST SP 800-63B §3.1.1.2 requires 8 characters beside a second factor. We require more, because these accounts open
 * evidence of who was where.
 */
const SHORTEST_PASSWORD = 12
const STATES = { used: 'link-used', void: 'link-over', expired: 'link-over' } as const

/**
 * A link holds 256 random bits, so nobody guesses one. A flood of wrong links costs one lookup each, but no password
 * hash.
 */
export function createSetUp({ db, clock, log, secondFactors, line, ...deps }: SetUpDeps): SetUp {
  const { hash = hashPassword, refusalStepMs = 500 } = deps
  const refuse = (code: OfficersRefusalCode, retryAfter?: number) => {
    log.event('sign-in.refused', { code })
    return err(retryAfter === undefined ? { code } : { code, retryAfter })
  }

  async function look(link: string) {
    const found = await lookAtLink(db, tokenHash(link))
    if (!found) return refuse('link-unknown')
    return found.state === 'open' ? ok(found) : refuse(STATES[found.state])
  }

  async function make({ link, password, totpSecret, code }: SetUpRequest): Promise<Result<string, SignInRefusal>> {
    const key = await secondFactors.key()
    if (!key) return refuse('officers-key-missing')
    const found = await look(link)
    if (!found.ok) return found
    if (isWeak(password, found.value.name)) return refuse('password-weak')
    const step = stepOfCode(totpSecret, code, clock())
    if (step === undefined) return refuse('code-wrong')
    const passwordHash = await line.enter('officer', () => hash(password))
    if (passwordHash === undefined) return refuse('busy', 5)
    const totpSealed = sealSecondFactor(key.recipient, totpSecret)
    const officer = await useLink(db, { link: tokenHash(link), passwordHash, totpSealed, step })
    return officer === undefined ? refuse('link-used') : ok(officer)
  }

  async function slowly<T>(work: Promise<Result<T, SignInRefusal>>): Promise<Result<T, SignInRefusal>> {
    const began = performance.now()
    const done = await work
    if (!done.ok) await waitForWholeStep(refusalStepMs, began)
    return done
  }

  return {
    async look(link) {
      const found = await slowly(look(link))
      return found.ok ? ok({ name: found.value.name, expiresAt: found.value.expiresAt }) : found
    },
    async finish(wish, device) {
      const made = await slowly(make(wish))
      return made.ok ? ok(await letIn({ db, log }, made.value, device)) : made
    },
    async begin() {
      const key = await secondFactors.key()
      if (!key) return refuse('officers-key-missing')
      const passwordHash = await line.enter('officer', () => hash(makePassword()))
      if (passwordHash === undefined) return refuse('busy', 5)
      const capability = randomBytes(32).toString('base64url')
      const totpSealed = sealSecondFactor(key.recipient, makeTotpSecret())
      return ok({ passwordHash, totpSealed, linkHash: tokenHash(capability), capability })
    },
  }
}

const isWeak = (password: string, name: string): boolean =>
  [...password].length < SHORTEST_PASSWORD || password.toLowerCase().includes(name.toLowerCase())
