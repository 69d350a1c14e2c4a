import { Hono } from 'hono'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse } from '../door/refuse.ts'

/**
 * The Content-Security-Policy of the brief page: one script, one style, pictures that the script fetched. The page
 * sends to us alone and is never framed.
 */
const BRIEF_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'img-src blob:',
  'media-src blob:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** Includes the path of the file itself, so that the same policy applies at every address. */
const ADDRESSES = ['/brief', '/brief/', '/brief/index.html']

/** The page for patrols. It is the same for everybody; the code is the fragment of its URL. */
export const briefPage = ({ consoleFiles }: Pick<CommandDeps, 'consoleFiles'>) =>
  new Hono<CommandEnv>().on('GET', ADDRESSES, (c) => {
    const page = consoleFiles?.get('/brief/index.html')
    if (!page) return refuse(c, 'not-found')
    return c.body(new Uint8Array(page.body), 200, {
      'content-type': page.type,
      'content-security-policy': BRIEF_POLICY,
      'cache-control': 'no-store',
    })
  })
