import { findSession, touchSession, wasCut } from '@firsthand/database/command/sign-in'
import { createMiddleware } from 'hono/factory'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse } from '../door/refuse.ts'
import { tokenHash } from '../door/token-hash.ts'
import { clearSessionCookie, readSessionCookie } from './session-cookie.ts'

/** The console marks its background requests, so that an unattended screen still reaches its idle limit. */
const BACKGROUND_HEADER = 'firsthand-background'

/** Lets only requests with a live session pass. */
export const sessionGate = ({ db, publicUrl }: Pick<CommandDeps, 'db' | 'publicUrl'>) =>
  createMiddleware<CommandEnv>(async (c, next) => {
    const token = readSessionCookie(c, publicUrl)
    if (!token) return refuse(c, 'sign-in-needed')
    const session = await findSession(db, tokenHash(token))
    if (!session) {
      // Signing out deletes the cookie. Until then every answer to this screen says why the session is over.
      if (c.req.method === 'DELETE') clearSessionCookie(c, publicUrl)
      return refuse(c, await whySessionEnded(db, token))
    }
    // Thumbs and the live feed are requested by the screen, not by a person, so they do not extend the session.
    const isPerson = c.req.header(BACKGROUND_HEADER) === undefined && !/\/(?:thumb|events)$/.test(c.req.path)
    if (isPerson) await touchSession(db, session.session)
    c.set('token', token)
    c.set('session', session)
    return next()
  })

const whySessionEnded = async (db: CommandDeps['db'], token: string) =>
  (await wasCut(db, tokenHash(token))) ? 'access-ended' : 'sign-in-needed'
