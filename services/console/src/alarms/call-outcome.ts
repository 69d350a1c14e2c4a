import type { Calls } from '../evidence/alarm-words/alarm-types.ts'
import { PHONE_WORDS } from '../evidence/alarm-words/duty-words.ts'
import { shortTime } from '../shared/words/time.ts'

export type CallRow = Calls['calls'][number]

/**
 * The outcome of a phone call, in words. `sent` does not mean answered: a person is named only if an officer took the
 * alarm.
 */
export function callOutcome({ state, step, attempt, code, takenBy, takenAt }: CallRow, zone: string): string {
  if (state === 'sent') {
    if (takenBy !== null && takenAt !== null) return PHONE_WORDS.takenBy(takenBy, shortTime(takenAt, zone))
    return step === 'alarm' || step === 'escalation' ? PHONE_WORDS.sent : PHONE_WORDS.sentAlone
  }
  const why = code === null ? '' : `: ${whyOf(code)}`
  return `${PHONE_WORDS[state](attempt)}${why}`
}

function whyOf(code: string): string {
  if (code === 'redirected' || code === 'timed-out' || code === 'unreachable') return PHONE_WORDS[code]
  return PHONE_WORDS.refused(code.replace('status-', ''))
}
