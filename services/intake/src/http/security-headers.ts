import type { MiddlewareHandler } from 'hono'

/**
 * Set on every answer, also on answers that never reach the app (http-server.ts): no active content, no caching, no
 * referrer, no cookie. `Server` is never sent. `Date` is a whole minute (http-server.ts), because an exact time would
 * help to match an entry of another log with a witness. HSTS is left to the edge, which alone knows whether there is
 * TLS.
 */
export const STRICT_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Robots-Tag': 'noindex, noarchive',
  'Cache-Control': 'no-store',
}

/**
 * What a page may load: our scripts, the one inline stylesheet (allowed by its hash), our addresses. blob: is for the
 * witness's own pictures, videos and voice, shown to them before anything is sent. The browser asks the witness for
 * place and microphone only after a tap.
 */
export const pageHeaders = (styleHash: string): Readonly<Record<string, string>> => ({
  ...STRICT_HEADERS,
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'sha256-${styleHash}'`,
    "img-src 'self' data: blob:",
    'media-src blob:',
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Permissions-Policy': 'camera=(), microphone=(self), geolocation=(self), browsing-topics=()',
})

/** `styleHash`: base64 of the stylesheet's SHA-256. */
export function securityHeaders(styleHash: string): MiddlewareHandler {
  const ofPage = Object.entries(pageHeaders(styleHash))
  const ofOthers = Object.entries(STRICT_HEADERS)
  return async (c, next) => {
    await next()
    const { headers } = c.res
    // A content-addressed file may be cached for ever and has its own header. Nothing else is cached.
    const kept = headers.get('Cache-Control') ?? 'no-store'
    for (const [name, value] of isPage(headers) ? ofPage : ofOthers) headers.set(name, value)
    headers.set('Cache-Control', kept)
  }
}

const isPage = (headers: Headers): boolean => (headers.get('Content-Type') ?? '').startsWith('text/html')
