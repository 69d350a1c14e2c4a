import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'

/**
 * RFC 6265bis §4.1.3: `__Host-` binds the cookie to this host, path `/` and HTTPS. The plain name is for HTTP on this
 * machine.
 */
const nameOf = (publicUrl: URL): string => (isSecure(publicUrl) ? '__Host-firsthand' : 'firsthand')
const isSecure = (publicUrl: URL): boolean => publicUrl.protocol === 'https:'

/** A token is 32 bytes in base64url. Any other cookie value is ignored. */
export function readSessionCookie(c: Context, publicUrl: URL): string | undefined {
  const token = getCookie(c, nameOf(publicUrl))
  return token !== undefined && /^[A-Za-z0-9_-]{43}$/.test(token) ? token : undefined
}

export function writeSessionCookie(c: Context, publicUrl: URL, token: string): void {
  const secure = isSecure(publicUrl)
  setCookie(c, nameOf(publicUrl), token, { httpOnly: true, secure, sameSite: 'Strict', path: '/' })
}

export function clearSessionCookie(c: Context, publicUrl: URL): void {
  const secure = isSecure(publicUrl)
  setCookie(c, nameOf(publicUrl), '', { httpOnly: true, secure, sameSite: 'Strict', path: '/', maxAge: 0 })
}
