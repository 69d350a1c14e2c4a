import type { ReactNode } from 'react'
import { span } from '../words/time.ts'
import { AcknowledgeButton } from './acknowledge-button.tsx'
import { AlarmExcerpts } from './alarm-excerpts.tsx'
import { AlarmLink } from './alarm-link.tsx'
import { alarmTitle } from './alarm-title.ts'
import type { Alarm } from './alarm-types.ts'
import { ALARM_WORDS } from './alarm-words.ts'
import type { useAcknowledge } from './use-acknowledge.ts'

interface AlarmRowProps {
  readonly incident: string
  readonly alarm: Alarm
  readonly now: number
  readonly acknowledge: ReturnType<typeof useAcknowledge> | undefined
  /** How many more there are, beside the last one. */
  readonly more: ReactNode
}

/** One alarm in one line above the work: what rings, since when, how it was said, and the two answers to it. */
export function AlarmRow({ incident, alarm, now, acknowledge, more }: AlarmRowProps) {
  return (
    <li className="alarm-one" data-alarm={alarm.id}>
      <p className="alarm-what">
        <strong>
          <span aria-hidden="true">⚠ </span>
          {alarmTitle(alarm)}
        </strong>{' '}
        <span className="alarm-ago">{ALARM_WORDS.ago(span(Math.max(0, now - alarm.raisedAt)))}</span>
      </p>
      <div className="alarm-said">
        <AlarmExcerpts alarm={alarm} most={1} isLine={true} />
      </div>
      <div className="alarm-acts">
        {more}
        <AlarmLink incident={incident} of={alarm} />
        {acknowledge && <AcknowledgeButton {...{ alarm, acknowledge }} />}
      </div>
    </li>
  )
}
