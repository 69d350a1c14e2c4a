import { setTimeout as pause } from 'node:timers/promises'
import { Secret, TOTP } from 'otpauth'
import { CliError } from '../cli/cli-error.ts'
import { plainText } from '../cli/plain-text.ts'
import { refusalText } from '../cli/refusal-text.ts'
import type { Account } from '../stack/run-file.ts'
import { type ApiAnswer, callApi } from './call-api.ts'
import { officersWords } from './refusal-words.ts'

const STEP_MS = 30_000
/**
 * The number of tries. A try fails if another person has used the code of this TOTP step. After so many failures there
 * must be another cause.
 */
const MOST_STEPS = 4
/**
 * Milliseconds added to the wait for the next TOTP step. The clock of the command service may be a little behind ours,
 * so its step may end a little later.
 */
const GRACE_MS = 400

export interface SignInWorld {
  readonly base: URL
  readonly say: (message: string) => void
  readonly signal: AbortSignal
  /** The device cookie of an earlier sign-in. */
  readonly device?: string | undefined
}

/** The cookies as command set them, each `name=value`. */
interface SignedIn {
  readonly cookie: string
  readonly device?: string
}

/** Signs in. If the TOTP step was used already, waits for the next one. */
export async function signIn(account: Account, { base, say, signal, device }: SignInWorld): Promise<SignedIn> {
  const known = device === undefined ? {} : { cookie: device }
  for (let tries = 0; tries < MOST_STEPS; tries += 1) {
    const body = { name: account.name, password: account.password, totp: codeOf(account.totpSecret) }
    const answer = await callApi(base, { method: 'POST', path: '/api/session', body, signal, ...known })
    if (answer.status === 201) return cookiesOf(answer)
    if (answer.code !== 'code-spent') throw refused(answer, account.name)
    say('This sign-in code was used already; waiting for the next one (up to 30 s).')
    await pause(STEP_MS - (Date.now() % STEP_MS) + GRACE_MS, undefined, { signal })
  }
  throw new CliError(
    'sign-in-failed',
    'Each code was used by somebody else first. Is another command signing in all the time?',
  )
}

const codeOf = (secret: string): string => {
  try {
    return new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30 }).generate()
  } catch (cause) {
    throw new CliError('bad-setting', 'The TOTP secret is not base32', { cause })
  }
}

function cookiesOf({ cookies }: ApiAnswer): SignedIn {
  const pairs = cookies.map((one) => one.split(';')[0] ?? '')
  const cookie = pairs.find((pair) => /^(__Host-)?firsthand=./.test(pair))
  const device = pairs.find((pair) => /^(__Host-)?firsthand-device=./.test(pair))
  if (cookie === undefined) throw new CliError('sign-in-failed', 'Command signed us in and gave no session')
  return { cookie, ...(device === undefined ? {} : { device }) }
}

function refused(answer: ApiAnswer, name: string): CliError {
  const { code, retryAfter } = answer
  const officer = plainText(name)
  if (code === 'locked-out') {
    return new CliError('locked-out', `Too many wrong attempts for ${officer}: try again in ${retryAfter ?? 30} s.`)
  }
  if (code === 'sign-in-failed') {
    return new CliError(
      'sign-in-failed',
      `The name, password or TOTP secret of ${officer} is not right (or this machine's clock is wrong).`,
    )
  }
  return new CliError('refused', `Command refused to sign ${officer} in ${refusalText(answer, officersWords(code))}`)
}
