import {
  fillIn,
  type OfficersRefusalCode,
  type Refusal,
  statusOf,
  WHY,
  type Why,
  type WhyValues,
} from '@firsthand/domain'
import type { Context } from 'hono'

export interface RefusalBody extends Refusal<OfficersRefusalCode> {
  /** True if `message` says more than the code does, in the requested language. The console then shows it unchanged. */
  readonly particular?: true
  /** Code of the specific obstacle, for which the console has a sentence. `values` fill the numbers and names in it. */
  readonly why?: Why
  readonly values?: WhyValues | undefined
  /** Names of all invalid fields, so that a form marks them at once. */
  readonly fields?: readonly string[]
}

const MESSAGES = {
  'sign-in-needed': 'Sign in to continue.',
  'sign-in-failed': 'The name, the password or the code is not right.',
  'code-spent': 'This code was used already. Wait for the next one.',
  'locked-out': 'Too many wrong attempts. Wait, then try again.',
  'officers-key-missing':
    'Nobody can sign in: this service does not find the key of the officers’ second factors (officers.agekey in FIRSTHAND_KEYS, or FIRSTHAND_OFFICERS_KEY). Who runs it has to attach it.',
  'access-ended': 'Your access was ended.',
  'link-unknown': 'There is no such link. Open it exactly as you were given it.',
  'link-used': 'This link was used already. Sign in, or ask for a new one.',
  'link-over': 'This link is over. Ask for a new one.',
  'password-weak': 'Choose a password of at least 12 characters without your name in it.',
  'code-wrong': 'This code does not fit. Wait for the next one, and look whether the clock of the phone is right.',
  'last-opener': 'Nobody else can open an incident: first give another officer this right.',
  'origin-mismatch': 'This request did not come from the console.',
  'not-allowed': 'Your role in this incident does not allow this.',
  'not-found': 'There is nothing here.',
  'reason-needed': 'Write why you need this: at least a few words.',
  'nothing-sent': 'Write something first: up to 2,000 characters.',
  'view-needed': 'Open the list again: this view has ended.',
  'range-not-satisfiable': 'The file is shorter than that.',
  'item-erased': 'The key of this item was erased: its files can no longer be opened.',
  'illegal-state': 'There is nothing to do here: it is done, or on its way.',
  'decided-meanwhile': 'A colleague decided on it while you looked.',
  'nobody-answers':
    'Nobody would hear an alarm. Call the duty phone and type its digits back, or name an officer who has the alarm screen open.',
  demonstration: 'This was made for a demonstration: it goes to no real incident.',
  'wish-spent': 'Something else was kept by this press before. Look at what stands there, then send it anew.',
  restricted: 'This item is restricted: it is opened by two named officers alone.',
  'store-unavailable': 'The evidence store does not answer. Try again in a moment.',
  'media-type': 'Send JSON.',
  malformed: 'This request could not be read.',
  'too-large': 'This request is too large.',
  busy: 'Too many at once. Try again in a moment.',
  'incident-closed': 'This incident is closed: it takes nothing new.',
  'upload-gone': 'This file was ended. Add it again.',
  'timed-out': 'It took too long and was stopped. Try again.',
  internal: 'Something went wrong here. It was noted; try again.',
} as const satisfies Record<OfficersRefusalCode, string>

/** Refuses with the status and the message that belong to the code. `retryAfter` in whole seconds. */
export const refuse = (c: Context, code: OfficersRefusalCode, retryAfter?: number) =>
  answer(c, { code, message: MESSAGES[code], retryAfter })

interface Saying {
  readonly code: OfficersRefusalCode
  readonly message: string
  readonly retryAfter?: number | undefined
  readonly fields?: readonly string[]
}

/** Refuses with a specific sentence (domain's `why.ts`), where the general message of the code would not help. */
export const refuseBecause = (c: Context, why: Why, values: WhyValues = []) =>
  answer(c, { code: WHY[why].code, message: fillIn(WHY[why].message, values), why, values })

/** Like `refuseBecause`, with a sentence that the caller composed in `requestedLanguage(c)`. */
export const refuseInWords = (c: Context, saying: Saying) => answer(c, { ...saying, particular: true })

function answer(
  c: Context,
  {
    code,
    message,
    retryAfter,
    particular,
    fields,
    why,
    values,
  }: Saying & Pick<RefusalBody, 'particular' | 'why' | 'values'>,
) {
  if (retryAfter !== undefined) c.header('retry-after', String(retryAfter))
  c.set('refused', code)
  const body: RefusalBody = {
    ...{ code, message },
    ...(retryAfter === undefined ? {} : { retryAfter }),
    ...(particular === undefined ? {} : { particular }),
    ...(why === undefined ? {} : { why, values }),
    ...(fields === undefined ? {} : { fields }),
  }
  return c.json(body, statusOf(code))
}
