/**
 * Every refusal as a stable code with its HTTP status. Which words a new code needs depends on who answers with it: the
 * public door needs them in each of its languages; the officers' API needs an English sentence, and the console's words. A
 * code without its words does not compile (decision 088).
 */

/** Used by the public door alone. */
const PUBLIC_ONLY = {
  'no-incident-open': 503,
  'incident-not-found': 404,
  'capability-unknown': 404,
  // The submission was withdrawn: nothing new begins in it.
  'sending-withdrawn': 410,
  // The file already has a preview, and may have only one.
  'preview-there': 409,
  'upload-expired': 410,
  'offset-mismatch': 409,
  'length-unknown': 400,
  'length-changed': 400,
  // More bytes came than the declared size.
  'beyond-length': 413,
  // The file grew beyond the limit, but its size had not been declared, so the bytes that fit are kept.
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
  // The answer to tus `Upload-Concat`, an extension that this server does not have. Other tus servers without it also
  // answer 501 (RFC 9110 §15.6.2).
  'concat-unsupported': 501,
  'protocol-version': 412,
  'method-not-allowed': 405,
  'proof-needed': 428,
  'ticket-needed': 428,
  'ticket-early': 503,
  // While many people send, each file of a form without script has to wait, and a form may wait only for a limited time
  // (`WaitBudget`). This form has used up that time, so its remaining files have to be sent later.
  'files-early': 503,
  'body-too-short': 400,
  'too-slow': 408,
} as const

/** Only the officers' API answers with these. */
const OFFICERS_ONLY = {
  'sign-in-needed': 401,
  'sign-in-failed': 401,
  'code-spent': 401,
  'locked-out': 429,
  // Command cannot read the key that second factors are sealed to. The operator has to attach it.
  'officers-key-missing': 503,
  // The account was ended, paused or reset, so this session is over; it did not time out.
  'access-ended': 401,
  // A one-time link does not exist, was used, or has expired.
  'link-unknown': 404,
  'link-used': 410,
  'link-over': 410,
  'password-weak': 400,
  // The code does not match the secret that it has to prove.
  'code-wrong': 400,
  // Nobody removes the last person who can open an incident.
  'last-opener': 409,
  'origin-mismatch': 403,
  'not-allowed': 403,
  'not-found': 404,
  'reason-needed': 400,
  'view-needed': 403,
  'range-not-satisfiable': 416,
  'item-erased': 410,
  // Only two named officers together can open this item.
  restricted: 403,
  // A colleague decided while this officer was looking.
  'decided-meanwhile': 409,
  // A real incident opens only if a person would hear its alarms.
  'nobody-answers': 409,
  // Files of a demonstration never go into a real incident.
  demonstration: 409,
  // The idempotency key was already used with a different request. Nothing was done this time.
  'wish-spent': 409,
} as const

const SAID_BY_BOTH = {
  // The declared size is too large; no byte was accepted.
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

/** The body of every refusal of an API: `{ code, message, retryAfter? }`; `retryAfter` in whole seconds. */
export interface Refusal<C extends RefusalCode = RefusalCode> {
  readonly code: C
  readonly message: string
  readonly retryAfter?: number
}

/**
 * The status as a literal type, so that the compiler rejects a status whose response may have no body (such as 204).
 */
export const statusOf = <C extends RefusalCode>(code: C): (typeof REFUSALS)[C] => REFUSALS[code]
