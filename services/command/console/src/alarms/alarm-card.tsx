import { useState } from 'react'
import type { IncidentFacts } from '../api/types.ts'
import { clockTime, shortTime, span } from '../words/time.ts'
import { AcknowledgeButton } from './acknowledge-button.tsx'
import { AlarmExcerpts } from './alarm-excerpts.tsx'
import { AlarmLink } from './alarm-link.tsx'
import { alarmTitle } from './alarm-title.ts'
import type { Alarm } from './alarm-types.ts'
import { ALARM_WORDS } from './alarm-words.ts'
import { DutyForm } from './duty-form.tsx'
import { DUTY_WORDS } from './duty-words.ts'
import type { useAcknowledge } from './use-acknowledge.ts'

interface AlarmCardProps {
  readonly alarm: Alarm
  readonly incident: IncidentFacts
  readonly mayAnswer: boolean
  readonly acknowledge: ReturnType<typeof useAcknowledge>
}

/** One alarm: its words, who acknowledged it, who answers for it until when. */
export function AlarmCard({ alarm, incident, mayAnswer, acknowledge }: AlarmCardProps) {
  const [isAssigning, setAssigning] = useState(false)
  const title = alarmTitle(alarm)
  const { zone } = incident
  const isOpen = alarm.acknowledgedAt === null
  const weight = alarm.class === 'grave' && isOpen ? ' alarm-card-grave' : ''
  return (
    <li className={`alarm-card${weight}`} data-alarm={alarm.id}>
      <p className="alarm-head">
        <strong>{title}</strong>
        <span className={alarm.class === 'grave' ? 'chip chip-urgent' : 'chip'}>{ALARM_WORDS[alarm.class]}</span>
        {isOpen && alarm.escalatedAt !== null && <span className="chip chip-urgent">{ALARM_WORDS.escalatedMark}</span>}
        <span className="muted">
          {ALARM_WORDS.raised(clockTime(alarm.raisedAt, zone), span(Math.max(0, Date.now() - alarm.raisedAt)))}
        </span>
      </p>
      <AlarmExcerpts alarm={alarm} />
      <p className="alarm-answers">
        {alarm.acknowledgedAt !== null && (
          <span>{ALARM_WORDS.by(alarm.acknowledgedBy ?? '', shortTime(alarm.acknowledgedAt, zone))}</span>
        )}
        <DutyState alarm={alarm} zone={zone} />
      </p>
      <div className="alarm-acts">
        <AlarmLink incident={incident.id} of={alarm} />
        {mayAnswer && isOpen && <AcknowledgeButton {...{ alarm, acknowledge }} />}
        {mayAnswer && (
          <button type="button" aria-label={DUTY_WORDS.assignOf(title)} onClick={() => setAssigning(true)}>
            {DUTY_WORDS.assign}
          </button>
        )}
      </div>
      {isAssigning && (
        <DutyForm incident={incident} subject={alarm.id} owner={alarm.owner} onClose={() => setAssigning(false)} />
      )}
    </li>
  )
}

function DutyState({ alarm, zone }: { readonly alarm: Alarm; readonly zone: string }) {
  const { ownerName, dueAt, doneAt } = alarm
  if (ownerName === null || dueAt === null) return <span className="muted">{DUTY_WORDS.nobody}</span>
  if (doneAt !== null) return <span>{DUTY_WORDS.done}</span>
  const late = Date.now() - dueAt
  return (
    <span className={late > 0 ? 'duty-late' : undefined}>
      {DUTY_WORDS.holds(ownerName, shortTime(dueAt, zone))}
      {late > 0 && `, ${DUTY_WORDS.overdue(span(late))}`}
    </span>
  )
}
