import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'

/** As long as the database knows the device (`staff.keep_device`). */
const DAYS = 90

const isSecure = (publicUrl: URL): boolean => publicUrl.protocol === 'https:'
const nameOf = (publicUrl: URL): string => (isSecure(publicUrl) ? '__Host-firsthand-device' : 'firsthand-device')

/**
 * Says that officers signed in wholly in this browser before: 32 random bytes, made here, that say nothing of the browser,
 * its address or its officers. It opens nothing; it is what keeps a stranger's wrong tries from keeping an officer out.
 */
export function readDeviceCookie(c: Context, publicUrl: URL): string | undefined {
  const token = getCookie(c, nameOf(publicUrl))
  return token !== undefined && /^[A-Za-z0-9_-]{43}$/.test(token) ? token : undefined
}

export function writeDeviceCookie(c: Context, publicUrl: URL, token: string): void {
  const secure = isSecure(publicUrl)
  const maxAge = DAYS * 86_400
  setCookie(c, nameOf(publicUrl), token, { httpOnly: true, secure, sameSite: 'Strict', path: '/', maxAge })
}
