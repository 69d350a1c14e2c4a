import { pagePolicy } from '@firsthand/page-files'
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

/** The browser asks the witness for place and microphone only after a tap. */
export const pageHeaders = (styleHash: string): Readonly<Record<string, string>> => ({
  ...STRICT_HEADERS,
  'Content-Security-Policy': pagePolicy(styleHash),
  'Permissions-Policy': 'camera=(), microphone=(self), geolocation=(self), browsing-topics=()',
})

/**
 * The crest may be an SVG, which a browser can also open as a document of its own. It may then style itself, and do
 * nothing else.
 */
export const CREST_POLICY = `sandbox; style-src 'unsafe-inline'; ${STRICT_HEADERS['Content-Security-Policy']}`

/** `styleHash`: base64 of the stylesheet's SHA-256. */
export function securityHeaders(styleHash: string): MiddlewareHandler {
  const ofPage = Object.entries(pageHeaders(styleHash))
  const ofOthers = Object.entries(STRICT_HEADERS)
  return async (c, next) => {
    await next()
    const { headers } = c.res
    // A content-addressed file may be cached for ever and has its own header. Nothing else is cached. The crest has its
    // own policy.
    const kept = headers.get('Cache-Control') ?? 'no-store'
    const policy = headers.get('Content-Security-Policy')
    for (const [name, value] of isPage(headers) ? ofPage : ofOthers) headers.set(name, value)
    headers.set('Cache-Control', kept)
    if (policy === CREST_POLICY) headers.set('Content-Security-Policy', policy)
  }
}

const isPage = (headers: Headers): boolean => (headers.get('Content-Type') ?? '').startsWith('text/html')
