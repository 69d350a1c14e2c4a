import { afterEach, describe, expect, test } from 'vitest'
import { type CallRow, callOutcome } from '../alarms/call-outcome.ts'
import { ESCALATION_WORDS } from '../evidence/alarm-words/alarm-words.ts'
import { PHONE_WORDS } from '../evidence/alarm-words/duty-words.ts'
import { DUTY_CALL_WORDS } from '../operations/duty-call-words.ts'
import { chooseLanguage } from '../shared/words/language.ts'

const call: CallRow = {
  ...{ id: 'ac_x', step: 'alarm', count: 1, attempt: 2, state: 'sent', code: null },
  ...{ madeAt: 0, takenBy: null, takenAt: null },
}

/** Words which claim that a person heard the call. */
const ANSWERED =
  /answer|heard|hear\b|reach|taken|took|received|vastan|vastaus|vastaanot|kuuli|tavoit|otti|otettu|svara|hörd|mottag|nådd|tagit|tog\b/i
/** After "nobody" these words say that no person heard the call. */
const NOBODY = /^.*\b(nobody|kukaan ei|kenenkään ei|ingen)\b/i

const states = (): readonly string[] => [
  ...(['alarm', 'escalation', 'ordinary', 'test'] as const).flatMap((step) => [
    callOutcome({ ...call, step }, 'UTC'),
    callOutcome({ ...call, step, state: 'pending' }, 'UTC'),
    ...['status-503', 'timed-out', 'unreachable', 'redirected', 'no-address'].map((code) =>
      callOutcome({ ...call, step, state: 'given-up', code }, 'UTC'),
    ),
  ]),
  ...[ESCALATION_WORDS.called, ESCALATION_WORDS.calling, ESCALATION_WORDS.failed],
  ...[DUTY_CALL_WORDS.pending, DUTY_CALL_WORDS.sent('14:03'), DUTY_CALL_WORDS.over('14:03')],
  DUTY_CALL_WORDS.failed('status-503'),
]

describe.each(['en', 'fi', 'sv'] as const)('in %s', (language) => {
  afterEach(() => chooseLanguage('en'))

  test('no state of a call that nobody answered says or hints that somebody did', () => {
    chooseLanguage(language)
    for (const sentence of states().flatMap((state) => state.split(/(?<=\.)\s/)))
      if (ANSWERED.test(sentence)) expect.soft(sentence).toMatch(NOBODY)
  })

  test('a sent call says that nobody answered, until an officer is named', () => {
    chooseLanguage(language)
    for (const sent of [
      callOutcome(call, 'UTC'),
      callOutcome({ ...call, step: 'test' }, 'UTC'),
      ESCALATION_WORDS.called,
    ])
      expect.soft(sent).toMatch(NOBODY)
    expect(DUTY_CALL_WORDS.sent('14:03')).toMatch(NOBODY)
    const taken = callOutcome({ ...call, takenBy: 'Wanda', takenAt: 3_600_000 }, 'UTC')
    expect(taken).toContain('Wanda')
    expect(taken).not.toMatch(NOBODY)
    expect(PHONE_WORDS.takenBy('Wanda', '01:00')).toBe(taken)
  })
})
