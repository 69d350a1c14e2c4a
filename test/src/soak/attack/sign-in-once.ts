import type { Account } from '@firsthand/local'
import { freshCode } from '../../stack/officer.ts'

export interface Tried {
  /** `signed-in`, or the refusal's code. */
  readonly code: string
  readonly ms: number
  /** Cookies: `session`, and `device`, by which this browser is recognised from now on. */
  readonly session: string
  readonly device: string
}

/**
 * Waits for an unused code, then signs in once with it and the right password. `device`: the cookie of a known browser.
 */
export async function signInOnce(url: string, account: Account, device = ''): Promise<Tried> {
  const totp = await freshCode(account)
  const began = performance.now()
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { origin: new URL(url).origin, 'content-type': 'application/json', cookie: device },
    body: JSON.stringify({ name: account.name, password: account.password, totp }),
  })
  const body = parseBody(await answer.json().catch(() => ({})))
  const ms = performance.now() - began
  const cookies = answer.headers.getSetCookie().map((one) => one.split(';')[0] ?? '')
  const named = (name: string): string => cookies.find((pair) => pair.startsWith(`${name}=`)) ?? ''
  const code = answer.status === 201 ? 'signed-in' : (body.code ?? String(answer.status))
  return { code, ms, session: named('firsthand'), device: named('firsthand-device') }
}

const parseBody = (body: unknown) => body as { readonly code?: string }
