import type { DutyPhone } from '../door/ports/duty-phone.ts'

export const NO_DUTY_PHONE: DutyPhone = {
  alarm: undefined,
  escalation: undefined,
  secret: undefined,
  isCalledForNews: false,
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Whether calls to this address are safe. Over the network only TLS is allowed, because an eavesdropper would learn
 * that somebody hides, and when.
 */
export function isSafeAddress(address: string): boolean {
  const url = URL.parse(address)
  return url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname)))
}
