/**
 * Every way in which we say no, as a stable code with its HTTP status. Who says it decides what a new code needs: the
 * public door its words in five languages, the officers' door its sentence and the console's words. What lacks one does
 * not compile (decision 088).
 */

/** Said by the public door alone. */
const PUBLIC_ONLY = {
  'no-incident-open': 503,
  'incident-not-found': 404,
  'capability-unknown': 404,
  // all of it was asked not to be used: nothing new begins there
  'sending-withdrawn': 410,
  // one preview for each file
  'preview-there': 409,
  'upload-expired': 410,
  'offset-mismatch': 409,
  'length-unknown': 400,
  'length-changed': 400,
  // more came than the size that was told
  'beyond-length': 413,
  // its size was not told, and what fits is kept
  'cut-at-limit': 413,
  'piece-too-large': 413,
  'text-too-long': 413,
  'too-many-files': 413,
  'too-much-said': 413,
  'sending-full': 413,
  'collection-full': 507,
  'opened-too-often': 429,
  'header-too-large': 431,
  'checksum-mismatch': 460,
  'checksum-unsupported': 400,
  // tus `Upload-Concat`: RFC 9110 §15.6.2, as other tus servers without that extension say it.
  'concat-unsupported': 501,
  'protocol-version': 412,
  'method-not-allowed': 405,
  'proof-needed': 428,
  'ticket-needed': 428,
  'ticket-early': 503,
  // Of a plain form that made as many files as it may wait for.
  'files-early': 503,
  'body-too-short': 400,
  'too-slow': 408,
} as const

/** Said by the officers' door alone. */
const OFFICERS_ONLY = {
  'sign-in-needed': 401,
  'sign-in-failed': 401,
  'code-spent': 401,
  'locked-out': 429,
  // command cannot read the key that second factors are sealed to: its people have to attach it
  'officers-key-missing': 503,
  // the account was ended, rests or was begun anew: this session is over, and not for having been left alone
  'access-ended': 401,
  // a one-time link: there is none, it was used, or its day is over
  'link-unknown': 404,
  'link-used': 410,
  'link-over': 410,
  'password-weak': 400,
  // a code that does not fit the secret it shall prove
  'code-wrong': 400,
  // nobody takes from the platform the last person who can open an incident
  'last-opener': 409,
  'origin-mismatch': 403,
  'not-allowed': 403,
  'not-found': 404,
  'reason-needed': 400,
  'view-needed': 403,
  'range-not-satisfiable': 416,
  'item-erased': 410,
  // opened by two named officers alone
  restricted: 403,
  // a colleague decided while this officer looked
  'decided-meanwhile': 409,
  // a real incident opens only where a person would hear its alarms
  'nobody-answers': 409,
  // what a demonstration sent goes to no real incident
  demonstration: 409,
  // the key of this press came before, with something else in it: nothing was done now
  'wish-spent': 409,
} as const

const SAID_BY_BOTH = {
  // the size that was told is too large: nothing of it was taken
  'too-large': 413,
  'nothing-sent': 400,
  'incident-closed': 410,
  'upload-gone': 410,
  malformed: 400,
  'media-type': 415,
  busy: 503,
  'store-unavailable': 503,
  'illegal-state': 409,
  'timed-out': 504,
  internal: 500,
} as const

export const PUBLIC_REFUSALS = { ...PUBLIC_ONLY, ...SAID_BY_BOTH } as const satisfies Statuses
export const OFFICERS_REFUSALS = { ...OFFICERS_ONLY, ...SAID_BY_BOTH } as const satisfies Statuses
export const REFUSALS = { ...PUBLIC_REFUSALS, ...OFFICERS_REFUSALS } as const

type Statuses = Readonly<Record<string, number>>

export type PublicRefusalCode = keyof typeof PUBLIC_REFUSALS
export type OfficersRefusalCode = keyof typeof OFFICERS_REFUSALS
export type RefusalCode = keyof typeof REFUSALS

/** What every API answers when it says no: `{ code, message, retryAfter? }`; `retryAfter` in whole seconds. */
export interface Refusal<C extends RefusalCode = RefusalCode> {
  readonly code: C
  readonly message: string
  readonly retryAfter?: number
}

/** The status as a literal: a door that cannot give it a body does not compile. */
export const statusOf = <C extends RefusalCode>(code: C): (typeof REFUSALS)[C] => REFUSALS[code]
