import { closeSession } from '@firsthand/database/command/sign-in'
import { Hono } from 'hono'
import { z } from 'zod'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse } from '../door/refuse.ts'
import { validated } from '../door/validated.ts'
import { readDeviceCookie, writeDeviceCookie } from './device-cookie.ts'
import { clearSessionCookie, writeSessionCookie } from './session-cookie.ts'
import { sessionGate } from './session-gate.ts'

const MAX_PASSWORD = 1024

/** Codes may contain a space, because people often type one in the middle. */
const credentials = z.object({
  name: z.string().max(200).trim(),
  password: z.string().max(MAX_PASSWORD),
  totp: z
    .string()
    .max(20)
    .transform((code) => code.replaceAll(/\s/g, '')),
})

export const sessionRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .post('/session', validated('json', credentials), async (c) => {
      const signedIn = await deps.signIn(c.req.valid('json'), readDeviceCookie(c, deps.publicUrl))
      if (!signedIn.ok) return refuse(c, signedIn.error.code, signedIn.error.retryAfter)
      writeSessionCookie(c, deps.publicUrl, signedIn.value.token)
      writeDeviceCookie(c, deps.publicUrl, signedIn.value.device)
      return c.json({ signedIn: true }, 201)
    })
    .delete('/session', sessionGate(deps), async (c) => {
      const { session, officer } = c.get('session')
      await closeSession(deps.db, session)
      deps.log.event('session.closed', { officer, session, code: 'signed-out' })
      clearSessionCookie(c, deps.publicUrl)
      return c.json({ signedIn: false })
    })
    .get('/me', sessionGate(deps), (c) => {
      // The answer holds the session's id, which grants no access. By this id the tabs of one session find each other.
      const { session, officer, officerName, opens, expiresAt } = c.get('session')
      return c.json({ session, officer, name: officerName, opens, expiresAt })
    })
