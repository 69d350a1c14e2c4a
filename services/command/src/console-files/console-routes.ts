import { Hono } from 'hono'
import type { CommandDeps, ConsoleFile } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse } from '../door/refuse.ts'

const NOT_BUILT = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Firsthand</title>
<h1>The console is not built</h1>
<p>The officers' API runs, but its pages are missing. Build them with
<code>npx --yes pnpm@10.34.8 --filter @firsthand/console build</code> and start command again.</p></html>`

/**
 * Matches paths from which the page may make links. A path that begins with two slashes would name another host (RFC
 * 3986 §4.2).
 */
const IS_OURS = /^\/(?![/\\]|%2f|%5c)/i

/** Serves the console's files. Every other path gets the page, which does its own routing. */
export const consoleRoutes = ({ consoleFiles }: Pick<CommandDeps, 'consoleFiles'>) =>
  new Hono<CommandEnv>().get('*', (c) => {
    if (!IS_OURS.test(c.req.path)) return refuse(c, 'not-found')
    if (/^\/(?:api|assets)(?:\/|$)/.test(c.req.path) && !consoleFiles?.has(c.req.path)) return refuse(c, 'not-found')
    if (!consoleFiles) return c.html(NOT_BUILT, 503)
    const file = consoleFiles.get(c.req.path) ?? consoleFiles.get('/index.html')
    return file ? sendFile(file) : refuse(c, 'not-found')
  })

function sendFile({ type, body, isImmutable }: ConsoleFile): Response {
  const cache = isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache'
  return new Response(new Uint8Array(body), { headers: { 'content-type': type, 'cache-control': cache } })
}
