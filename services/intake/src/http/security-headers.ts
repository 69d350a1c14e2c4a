import type { MiddlewareHandler } from 'hono'

/**
 * On every answer. No inline script; the one stylesheet is in the page and allowed by its hash; nothing from elsewhere, nothing kept, no referrer, no cookie.
 * `Date` and `Server` are never sent (http-server.ts): a precise clock helps to match a log elsewhere with a witness.
 */
const always = (styleHash: string): Readonly<Record<string, string>> => ({
  // blob: the witness's own pictures, videos and voice, shown to them before anything leaves.
  'Content-Security-Policy': `default-src 'none'; script-src 'self'; style-src 'sha256-${styleHash}'; img-src 'self' data: blob:; media-src blob:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'geolocation=(self), microphone=(self), camera=(), browsing-topics=()',
  'X-Robots-Tag': 'noindex, noarchive',
})

/** `styleHash`: base64 of the stylesheet's SHA-256. */
export function securityHeaders(styleHash: string): MiddlewareHandler {
  const headers = Object.entries(always(styleHash))
  return async (c, next) => {
    await next()
    for (const [name, value] of headers) c.res.headers.set(name, value)
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store')
  }
}
