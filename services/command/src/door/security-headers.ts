import { createMiddleware } from 'hono/factory'
import type { CommandEnv } from './command-env.ts'

/** No inline script or style, nothing from other hosts, no framing. A script in a hostile name or text cannot run. */
const CONSOLE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "media-src 'self'",
  "connect-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  // The map's worker is one of our files, not a blob made at run time.
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // The one Trusted Types policy, of services/console/src/map/worker-policy.ts. It allows only that worker file.
  'trusted-types default',
].join('; ')

/** No cache may keep evidence, in particular not the browser's. A route may have set its own header before. */
export const securityHeaders = createMiddleware<CommandEnv>(async (c, next) => {
  await next()
  const { headers } = c.res
  const defaults: Readonly<Record<string, string>> = {
    'content-security-policy': CONSOLE_POLICY,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  }
  for (const [name, value] of Object.entries(defaults)) if (!headers.has(name)) headers.set(name, value)
})

/** Policy for files made by witnesses. Even opened directly they may run nothing. */
export const EVIDENCE_POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'"
