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
