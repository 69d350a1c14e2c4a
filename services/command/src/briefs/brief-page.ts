import { Hono } from 'hono'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse } from '../door/refuse.ts'

/** Its own: one script, one style, a picture that the script fetched; it sends to us alone and stands in no frame. */
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

/** The file's own name, too: its page has one policy, however it is asked for. */
const ADDRESSES = ['/brief', '/brief/', '/brief/index.html']

/** The page for patrols: the same for everybody; what it shows is in its address behind the `#`. */
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
