import { Hono } from 'hono'
import { validator } from 'hono/validator'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse } from '../door/refuse.ts'
import { readDeviceCookie, writeDeviceCookie } from './device-cookie.ts'
import { writeSessionCookie } from './session-cookie.ts'
import type { SetUpWish } from './set-up.ts'

const MAX_PASSWORD = 1024

/** Of who has no session yet. The link comes in the body: an address would stand in logs. */
export const setUpRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .post(
      '/look',
      validator('json', (body, c) => parseLink(body) ?? refuse(c, 'malformed')),
      async (c) => {
        const found = await deps.setUp.look(c.req.valid('json').link)
        return found.ok ? c.json(found.value) : refuse(c, found.error.code, found.error.retryAfter)
      },
    )
    .post(
      '/',
      validator('json', (body, c) => parseWish(body) ?? refuse(c, 'malformed')),
      async (c) => {
        const done = await deps.setUp.finish(c.req.valid('json'), readDeviceCookie(c, deps.publicUrl))
        if (!done.ok) return refuse(c, done.error.code, done.error.retryAfter)
        writeSessionCookie(c, deps.publicUrl, done.value.token)
        writeDeviceCookie(c, deps.publicUrl, done.value.device)
        return c.json({ signedIn: true }, 201)
      },
    )

function parseLink(body: unknown): { readonly link: string } | undefined {
  if (typeof body !== 'object' || body === null || !('link' in body)) return undefined
  const { link } = body
  return typeof link === 'string' && /^[A-Za-z0-9_-]{43}$/.test(link) ? { link } : undefined
}

function parseWish(body: unknown): SetUpWish | undefined {
  const found = parseLink(body)
  if (!found) return undefined
  const { password, totpSecret, code } = body as Readonly<Record<string, unknown>>
  if (typeof password !== 'string' || typeof totpSecret !== 'string' || typeof code !== 'string') return undefined
  // 160 bits, as RFC 4226 §4 recommends.
  if (password.length > MAX_PASSWORD || !/^[A-Z2-7]{32}$/.test(totpSecret) || code.length > 20) return undefined
  return { ...found, password, totpSecret, code: code.replaceAll(/\s/g, '') }
}
