import type { Alarm } from '../evidence/alarm-words/alarm-types.ts'
import { ALARM_WORDS } from '../evidence/alarm-words/alarm-words.ts'
import { UNSURE_WORDS } from '../evidence/item/unsure.ts'
import { shortTime } from '../shared/words/time.ts'
import { WITHDRAWN_WORDS } from './withdrawn-words.ts'

interface AlarmChipsProps {
  readonly alarm: Pick<Alarm, 'danger' | 'isRestricted' | 'unsure' | 'withdrawnAt' | 'made'>
  readonly zone: string
}

/** How it came: through which door, to an incident that nobody chose, withdrawn since, or made for a demonstration. */
export function AlarmChips({ alarm, zone }: AlarmChipsProps) {
  return (
    <>
      {alarm.danger && !alarm.isRestricted && <span className="chip chip-urgent">{ALARM_WORDS.throughDanger}</span>}{' '}
      {alarm.withdrawnAt !== null && (
        <span className="chip chip-doubt">{WITHDRAWN_WORDS.since(shortTime(alarm.withdrawnAt, zone))}</span>
      )}{' '}
      {alarm.unsure && <span className="chip chip-doubt">{UNSURE_WORDS.mark}</span>}{' '}
      {alarm.made && <span className="chip">{ALARM_WORDS.made}</span>}
    </>
  )
}
