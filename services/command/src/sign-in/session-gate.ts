import { findSession, touchSession, wasCut } from '@firsthand/database/command/sign-in'
import { createMiddleware } from 'hono/factory'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse } from '../door/refuse.ts'
import { tokenHash } from '../door/token-hash.ts'
import { clearSessionCookie, readSessionCookie } from './session-cookie.ts'

/** The console marks its background requests, so that an unattended screen still reaches its idle limit. */
const BACKGROUND_HEADER = 'firsthand-background'

/** Nothing behind this gate is reached without a live session. */
export const sessionGate = ({ db, publicUrl }: Pick<CommandDeps, 'db' | 'publicUrl'>) =>
  createMiddleware<CommandEnv>(async (c, next) => {
    const token = readSessionCookie(c, publicUrl)
    if (!token) return refuse(c, 'sign-in-needed')
    const session = await findSession(db, tokenHash(token))
    if (!session) {
      // A sign-out deletes the cookie. Until then every answer to this screen gives the reason.
      if (c.req.method === 'DELETE') clearSessionCookie(c, publicUrl)
      return refuse(c, await whyOver(db, token))
    }
    // Thumbs and the live feed are the screen's requests, too, not the person's.
    const isPerson = c.req.header(BACKGROUND_HEADER) === undefined && !/\/(?:thumb|events)$/.test(c.req.path)
    if (isPerson) await touchSession(db, session.session)
    c.set('token', token)
    c.set('session', session)
    return next()
  })

const whyOver = async (db: CommandDeps['db'], token: string) =>
  (await wasCut(db, tokenHash(token))) ? 'access-ended' : 'sign-in-needed'
