import { setTimeout as pause } from 'node:timers/promises'
import type { Account } from '@firsthand/local'
import { Secret, TOTP } from 'otpauth'
import type { Stack } from './start-stack.ts'

const STEP_MS = 30_000
const lastSteps = new Map<string, number>()

/**
 * Returns an unused TOTP code of `account`. A code belongs to a step of 30 s. Command accepts the codes of the current
 * step, of the one before and of the one after, each once. So three sign-ins need no waiting. The fourth waits for the
 * next step.
 */
export async function freshCode({ totpSecret }: Account): Promise<string> {
  const now = Math.floor(Date.now() / STEP_MS)
  // The previous step is used only in the first half of the current one. Later, the current step might end on a busy
  // machine before the request arrives.
  const oldest = Date.now() % STEP_MS < STEP_MS / 2 ? now - 1 : now
  const step = Math.max((lastSteps.get(totpSecret) ?? 0) + 1, oldest)
  const isTooEarly = step > now + 1
  lastSteps.set(totpSecret, step)
  if (isTooEarly) await pause((step - 1) * STEP_MS - Date.now() + 50)
  // The timestamp is in the middle of the step, because a step that is just ending may be refused.
  const totp = new TOTP({ secret: Secret.fromBase32(totpSecret), algorithm: 'SHA1', digits: 6, period: 30 })
  return totp.generate({ timestamp: step * STEP_MS })
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: unknown
}

/**
 * A client of the officers' API that behaves like the console: it has a session, and sends Origin and JSON on writes.
 */
export interface OfficerClient {
  readonly cookie: string
  get(path: string): Promise<Answer>
  post(path: string, body: unknown): Promise<Answer>
  bytes(path: string): Promise<Buffer>
}

/**
 * Signs in as the first officer.
 * @throws if the sign-in is refused
 */
export async function signIn(stack: Stack): Promise<OfficerClient> {
  const account = officerOf(stack)
  const totp = await freshCode(account)
  const answer = await call(stack, { method: 'POST', path: '/api/session', body: { ...account, totp } })
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0]
  if (answer.status !== 201 || cookie === undefined) {
    throw new Error(`sign-in was answered with ${answer.status} ${JSON.stringify(answer.body)}`)
  }
  return {
    cookie,
    get: (path) => call(stack, { method: 'GET', path, cookie }),
    post: (path, body) => call(stack, { method: 'POST', path, body, cookie }),
    async bytes(path) {
      const response = await fetch(new URL(path, stack.commandUrl), { headers: { cookie } })
      if (!response.ok) throw new Error(`${response.status} instead of bytes`)
      return Buffer.from(await response.arrayBuffer())
    },
  }
}

export function officerOf(stack: Stack): Account {
  const { officer } = stack.run()
  if (officer === undefined) throw new Error('the first start made no officer')
  return officer
}

interface Call {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly body?: unknown
  readonly cookie?: string
}

async function call(stack: Stack, { method, path, body, cookie }: Call): Promise<Answer> {
  const response = await fetch(new URL(path, stack.commandUrl), {
    method,
    redirect: 'error',
    headers: {
      origin: new URL(stack.commandUrl).origin,
      ...(cookie === undefined ? {} : { cookie }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const parsed: unknown = await response.json().catch(() => undefined)
  return { status: response.status, headers: response.headers, body: parsed }
}

/** A field of an answer; undefined if the answer is no object. */
export function fieldOf(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null
    ? new Map<string, unknown>(Object.entries(body)).get(name)
    : undefined
}

export const listOf = (body: unknown, name: string): readonly unknown[] => {
  const list = fieldOf(body, name)
  return Array.isArray(list) ? list : []
}
