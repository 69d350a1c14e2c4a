import type { Secret } from '@firsthand/runtime'

/** The addresses of the duty phone, from the configuration alone. */
export interface DutyPhone {
  /** For grave alarms. Without it nothing is called. */
  readonly alarm: Secret<string> | undefined
  /** For alarms that nobody acknowledged in time. Defaults to `alarm`. */
  readonly escalation: Secret<string> | undefined
  /** Signs the calls. Without it they are unsigned. */
  readonly secret: Secret<string> | undefined
  /** Whether ordinary news is also called. */
  readonly isCalledForNews: boolean
}
