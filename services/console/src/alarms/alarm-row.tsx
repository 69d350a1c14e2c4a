import type { ReactNode } from 'react'
import { alarmTitle } from '../evidence/alarm-words/alarm-title.ts'
import type { Alarm } from '../evidence/alarm-words/alarm-types.ts'
import { ALARM_WORDS } from '../evidence/alarm-words/alarm-words.ts'
import { countOf } from '../shared/words/number.ts'
import { span } from '../shared/words/time.ts'
import { AlarmChips } from './alarm-chips.tsx'
import { AlarmExcerpts } from './alarm-excerpts.tsx'
import { AlarmLink } from './alarm-link.tsx'
import { TakeButton } from './take-button.tsx'
import type { useTake } from './use-answer.ts'

interface AlarmRowProps {
  readonly incident: string
  readonly zone: string
  readonly alarm: Alarm
  readonly now: number
  readonly take: ReturnType<typeof useTake> | undefined
  /** How many more alarms wait; shown beside the last one. */
  readonly more: ReactNode
}

/**
 * One group of similar alarms as a line above the work: what rings, since when, the words with a link to them, and the
 * button that takes the alarms.
 */
export function AlarmRow({ incident, zone, alarm, now, take, more }: AlarmRowProps) {
  return (
    <li className="alarm-one" data-alarm={alarm.id}>
      <p className="alarm-what">
        <strong>
          <span aria-hidden="true">⚠ </span>
          {alarmTitle(alarm)}
          {alarm.alike.length > 1 && ` × ${countOf(alarm.alike.length)}`}
        </strong>{' '}
        <AlarmChips {...{ alarm, zone }} />{' '}
        <span className="alarm-ago">{ALARM_WORDS.ago(span(Math.max(0, now - alarm.raisedAt)))}</span>
      </p>
      <div className="alarm-said">
        <AlarmExcerpts alarm={alarm} most={1} isLine={true} />
      </div>
      <div className="alarm-acts">
        {more}
        <AlarmLink incident={incident} of={alarm} withdrawn={`/incidents/${incident}/alarms`} />
        {take && <TakeButton {...{ alarm, take }} />}
      </div>
    </li>
  )
}
