import { Hono } from 'hono'
import { z } from 'zod'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse } from '../door/refuse.ts'
import { validated } from '../door/validated.ts'
import { readDeviceCookie, writeDeviceCookie } from './device-cookie.ts'
import { writeSessionCookie } from './session-cookie.ts'

const MAX_PASSWORD = 1024

const linkRequest = z.object({ link: z.string().regex(/^[A-Za-z0-9_-]{43}$/) })
const setUpRequest = linkRequest.extend({
  password: z.string().max(MAX_PASSWORD),
  // 160 bits, as RFC 4226 §4 recommends.
  totpSecret: z.string().regex(/^[A-Z2-7]{32}$/),
  code: z
    .string()
    .max(20)
    .transform((code) => code.replaceAll(/\s/g, '')),
})

/** Routes without a session. The link comes in the body, because a URL would be logged. */
export const setUpRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .post('/look', validated('json', linkRequest), async (c) => {
      const found = await deps.setUp.look(c.req.valid('json').link)
      return found.ok ? c.json(found.value) : refuse(c, found.error.code, found.error.retryAfter)
    })
    .post('/', validated('json', setUpRequest), async (c) => {
      const done = await deps.setUp.finish(c.req.valid('json'), readDeviceCookie(c, deps.publicUrl))
      if (!done.ok) return refuse(c, done.error.code, done.error.retryAfter)
      writeSessionCookie(c, deps.publicUrl, done.value.token)
      writeDeviceCookie(c, deps.publicUrl, done.value.device)
      return c.json({ signedIn: true }, 201)
    })
