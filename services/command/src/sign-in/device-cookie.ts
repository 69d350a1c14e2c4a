import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'

/** The cookie lives as long as the database keeps the device (`staff.keep_device`). */
const DAYS = 90

const isSecure = (publicUrl: URL): boolean => publicUrl.protocol === 'https:'
const nameOf = (publicUrl: URL): string => (isSecure(publicUrl) ? '__Host-firsthand-device' : 'firsthand-device')

/**
 * The device cookie marks a browser in which officers have signed in completely. It holds 32 random bytes, generated
 * here, that tell nothing about the browser, its address or its officers. It grants no access. A browser with this
 * cookie has its own count of wrong attempts. So the wrong attempts of a stranger do not lock an officer out.
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
