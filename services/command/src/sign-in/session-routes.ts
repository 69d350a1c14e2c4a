import { closeSession } from '@firsthand/database/command'
import { Hono } from 'hono'
import { validator } from 'hono/validator'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse } from '../door/refuse.ts'
import { readDeviceCookie, writeDeviceCookie } from './device-cookie.ts'
import { clearSessionCookie, writeSessionCookie } from './session-cookie.ts'
import { sessionGate } from './session-gate.ts'
import type { Credentials } from './sign-in.ts'

const MAX_PASSWORD = 1024

export const sessionRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .post(
      '/session',
      validator('json', (body, c) => parseCredentials(body) ?? refuse(c, 'malformed')),
      async (c) => {
        const signedIn = await deps.signIn(c.req.valid('json'), readDeviceCookie(c, deps.publicUrl))
        if (!signedIn.ok) return refuse(c, signedIn.error.code, signedIn.error.retryAfter)
        writeSessionCookie(c, deps.publicUrl, signedIn.value.token)
        writeDeviceCookie(c, deps.publicUrl, signedIn.value.device)
        return c.json({ signedIn: true }, 201)
      },
    )
    .delete('/session', sessionGate(deps), async (c) => {
      const { session, officer } = c.get('session')
      await closeSession(deps.db, session)
      deps.log.event('session.closed', { officer, session, code: 'signed-out' })
      clearSessionCookie(c, deps.publicUrl)
      return c.json({ signedIn: false })
    })
    .get('/me', sessionGate(deps), (c) => {
      // The session's name, which opens nothing: tabs of one session find each other by it.
      const { session, officer, officerName, opens, expiresAt } = c.get('session')
      return c.json({ session, officer, name: officerName, opens, expiresAt })
    })

/** A code is often typed with a space in the middle. */
function parseCredentials(body: unknown): Credentials | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  const { name, password, totp } = body as Readonly<Record<string, unknown>>
  if (typeof name !== 'string' || typeof password !== 'string' || typeof totp !== 'string') return undefined
  if (name.length > 200 || password.length > MAX_PASSWORD || totp.length > 20) return undefined
  return { name: name.trim(), password, totp: totp.replaceAll(/\s/g, '') }
}
