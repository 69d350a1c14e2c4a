import type { OfficersRefusalCode } from './refusal.ts'

/**
 * Refusals with a specific obstacle. The console builds its sentence from `why` and `values`, in the language of the
 * page; the English sentence is for callers without a page. `{0}` stands for the first value.
 */
export const WHY = {
  withdrawn: {
    code: 'illegal-state',
    message: 'Its witness withdrew it: it is kept for the law alone, and nothing new is done with it.',
  },
  moved: {
    code: 'illegal-state',
    message: 'It was moved to another incident: nothing of it is shown or done here any more.',
  },
  'withdrawn-unseen': {
    code: 'not-allowed',
    message: 'Its witness withdrew it: it is kept for the law alone, and shown to analysts and commanders only.',
  },
  'not-shown': {
    code: 'illegal-state',
    message: 'Show it first: who clears a picture for everybody has seen it.',
  },
  'restricted-stays-covered': {
    code: 'restricted',
    message: 'A restricted item stays covered on all screens.',
  },
  'nothing-to-clear': { code: 'illegal-state', message: 'It has no picture that could be cleared.' },
  'tag-unreadable': { code: 'malformed', message: 'A tag is 1 to {0} letters, digits, spaces or hyphens.' },
  'tags-full': { code: 'illegal-state', message: 'An item has at most {0} tags. Take one off first.' },
  'beyond-recording': { code: 'malformed', message: 'The recording is shorter than that.' },
  'decided-again': { code: 'illegal-state', message: 'It was decided on again since then: it stays.' },
  'all-decided': { code: 'illegal-state', message: 'All of it was decided on meanwhile.' },
  'decided-by': {
    code: 'decided-meanwhile',
    message: '{0} decided on it while you looked. Look at their decision, then decide again if you see it differently.',
  },
  'brief-restricted': { code: 'restricted', message: 'A restricted item cannot be shown to patrols.' },
  'own-finding': {
    code: 'illegal-state',
    message: 'You wrote this yourself: a colleague agrees with it, or you add another way in which you found it.',
  },
  'alarms-apart': {
    code: 'malformed',
    message: 'These alarms are not of one group: each is taken by itself, so that nobody in danger is overlooked.',
  },
  'owner-works-not': {
    code: 'malformed',
    message: 'Who only looks cannot answer for it. Choose an analyst or a commander of this incident.',
  },
  'no-duty-phone': {
    code: 'illegal-state',
    message: 'There is no duty phone: who runs the service sets FIRSTHAND_ALARM_WEBHOOK and starts command again.',
  },
  'digits-wrong': {
    code: 'malformed',
    message: 'These are not the digits that the duty phone received. Type them again.',
  },
  'duty-call-unsent': { code: 'illegal-state', message: 'The call is not sent yet. Try again in a moment.' },
  'duty-call-over': { code: 'illegal-state', message: 'This call counts no more. Call the duty phone again.' },
  'code-over': {
    code: 'illegal-state',
    message: 'The witness’s code opens no longer: nobody would read it.',
  },
  'subjects-differ': {
    code: 'illegal-state',
    message: 'They are of different kinds: a person, a vehicle and an object are never the same.',
  },
  'merged-meanwhile': {
    code: 'illegal-state',
    message: 'One of them was taken for the same as another meanwhile. Look at the list and decide again.',
  },
  'pair-linked': {
    code: 'illegal-state',
    message:
      'An officer has linked the two already: № {0} began {1} s after № {2}, by {3}. While that link stands a second one moves nothing. Take that back first.',
  },
  'still-not-placed': { code: 'illegal-state', message: 'It is not placed yet: a still of it would have no time.' },
} as const satisfies Record<string, { readonly code: OfficersRefusalCode; readonly message: string }>

export type Why = keyof typeof WHY
/** Numbers and names, in the order of the placeholders. */
export type WhyValues = readonly (string | number)[]

/** A placeholder without a value stays, so that a sentence is never cut. */
export const fillIn = (sentence: string, values: WhyValues): string =>
  sentence.replaceAll(/\{(\d)\}/g, (place, at: string) => String(values[Number(at)] ?? place))
