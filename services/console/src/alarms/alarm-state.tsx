import type { Alarm } from '../evidence/alarm-words/alarm-types.ts'
import { ALARM_WORDS } from '../evidence/alarm-words/alarm-words.ts'
import { shortTime } from '../shared/words/time.ts'

/** Who took the alarm, who released it, and its outcome. */
export function AlarmState({ alarm, zone }: { readonly alarm: Alarm; readonly zone: string }) {
  const { takenAt, takenBy, droppedAt, droppedBy, outcome } = alarm
  return (
    <>
      {takenAt === null && droppedAt !== null && (
        <strong>{ALARM_WORDS.ringsAgain(droppedBy ?? '', shortTime(droppedAt, zone))}</strong>
      )}
      {takenAt !== null && outcome === null && (
        <span>{ALARM_WORDS.takenBy(takenBy ?? '', shortTime(takenAt, zone))}</span>
      )}
      {outcome !== null && <span>{outcomeWords(alarm, zone)}</span>}
    </>
  )
}

function outcomeWords({ outcome, outcomeAt, ...alarm }: Alarm, zone: string): string {
  const [who, at] = [alarm.outcomeBy ?? '', outcomeAt === null ? '' : shortTime(outcomeAt, zone)]
  if (outcome === 'acknowledged') return ALARM_WORDS.acknowledgedBy(who, at)
  if (outcome === 'no-action') return ALARM_WORDS.noActionBy(who, at, alarm.outcomeReason ?? '')
  const to = [alarm.outcomeTo, alarm.outcomeReference].filter((one) => one !== null).join(', ')
  return ALARM_WORDS.passedOnBy(who, at, to)
}
