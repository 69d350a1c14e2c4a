import type { OfficersRefusalCode } from '@firsthand/domain'

/**
 * Advice for each refusal by command, for the person who typed a command (decision 088: every code has its own words).
 */
const OFFICERS_WORDS = {
  'sign-in-needed': 'The session is over: type the command again.',
  'sign-in-failed':
    "The name, the password or the TOTP secret is not right: look at the account and at this machine's clock.",
  'code-spent': 'This sign-in code was used already: wait half a minute, then type the command again.',
  'locked-out': 'Too many wrong attempts: wait, then type the command again.',
  'officers-key-missing': 'Command does not find the key of the second factors: attach officers.agekey to it.',
  'access-ended': "This officer's access was ended: use another account.",
  'link-unknown': 'There is no such link: use it exactly as it was given.',
  'link-used': 'This link was used already: ask for a new one.',
  'link-over': 'This link is over: ask for a new one.',
  'password-weak': 'The password is weak: choose at least 12 characters without the name in them.',
  'code-wrong': "The code does not fit: look at this machine's clock, then take the next code.",
  'last-opener': 'Nobody else can open an incident: give another officer this right first.',
  'origin-mismatch': "The address is not the one that command knows as its own: use the officers' address.",
  'not-allowed': "This officer's role in the incident does not allow this: use an account whose role does.",
  'not-found': 'Command knows nothing there, or this officer is no member of the incident: look at the id.',
  'reason-needed': 'A reason is missing: give one of a few words.',
  'nothing-sent': 'There was nothing in it: give at least one word or one file.',
  'view-needed': 'What this belongs to was not opened before, or too long ago: open it again.',
  'range-not-satisfiable': 'The file is shorter than what was asked for: ask for less.',
  'item-erased': 'The key of this item was erased: its files cannot be opened any more.',
  restricted: 'This item is restricted: one of its two named officers has to do this.',
  'decided-meanwhile': 'A colleague decided meanwhile: look at the item again, then decide.',
  'nobody-answers':
    'Nobody would hear an alarm: call the duty phone first (duty-test), or name an officer who watches.',
  demonstration: 'This was made for a demonstration and goes to no real incident: choose a drill.',
  'wish-spent': 'Something else was kept under the same key: look at what stands there, then send it anew.',
  'too-large': 'It is larger than command takes: send less at once.',
  'incident-closed': 'This incident is closed: it takes nothing new.',
  'upload-gone': 'This upload was ended: send the file anew.',
  malformed: 'Command could not read the request: look at what was typed, and whether both are of one version.',
  'media-type': 'Command does not take this kind of request: look whether both are of one version.',
  busy: 'Command has too much to do at once: try again in a moment.',
  'store-unavailable': 'The evidence store does not answer: look at it (status), then try again.',
  'illegal-state': 'There is nothing to do here: it is done, or on its way.',
  'timed-out': 'It took too long and was stopped: try again.',
  internal: 'Something went wrong in command: look into its log, then try again.',
} as const satisfies Record<OfficersRefusalCode, string>

const isOurs = (code: string): code is OfficersRefusalCode => Object.hasOwn(OFFICERS_WORDS, code)

/** The advice for a code. Undefined if command is newer than this program, or if a proxy answered instead of it. */
export const officersWords = (code: string | undefined): string | undefined =>
  code !== undefined && isOurs(code) ? OFFICERS_WORDS[code] : undefined
