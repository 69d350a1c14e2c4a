import { createMiddleware } from 'hono/factory'
import type { CommandEnv } from './command-env.ts'
import { isPiece, PIECE_TYPE } from './piece-path.ts'
import { refuse } from './refuse.ts'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Accepts writes only from our own page: the Origin must match, and the body must be JSON or a piece of an officer's
 * file. Over plain HTTP only this machine is served, whatever host name resolves to it.
 */
export const originGuard = (publicUrl: URL) =>
  createMiddleware<CommandEnv>(async (c, next) => {
    const expected = expectedOrigin(publicUrl, c.req.header('host'))
    if (expected === undefined) return refuse(c, 'origin-mismatch')
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    if (c.req.header('origin') !== expected) return refuse(c, 'origin-mismatch')
    const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
    const wanted = isPiece(c.req.method, c.req.path) ? PIECE_TYPE : 'application/json'
    if (c.req.method !== 'DELETE' && type !== wanted) return refuse(c, 'media-type')
    return next()
  })

function expectedOrigin(publicUrl: URL, host: string | undefined): string | undefined {
  if (publicUrl.protocol === 'https:') return publicUrl.origin
  const called = host === undefined ? null : URL.parse(`http://${host}`)
  return called !== null && LOOPBACK.has(called.hostname) ? called.origin : undefined
}
