import type { Secret } from '@firsthand/runtime'

/** Where alarms are called to, from the configuration alone. */
export interface DutyPhone {
  /** Grave alarms; without it nothing is called. */
  readonly alarm: Secret<string> | undefined
  /** Nobody acknowledged in time; else the same as `alarm`. */
  readonly escalation: Secret<string> | undefined
  /** Signs what is sent; without it nothing is signed. */
  readonly secret: Secret<string> | undefined
  /** Whether ordinary news rings there, too. */
  readonly isCalledForNews: boolean
}

export const NO_DUTY_PHONE: DutyPhone = {
  alarm: undefined,
  escalation: undefined,
  secret: undefined,
  isCalledForNews: false,
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Over the network only by TLS: who listens there would learn that somebody hides, and when. */
export function isSafeAddress(address: string): boolean {
  const url = URL.parse(address)
  return url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname)))
}
