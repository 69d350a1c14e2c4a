import { type ReactNode, useState } from 'react'
import { alarmTitle } from '../evidence/alarm-words/alarm-title.ts'
import type { Alarm } from '../evidence/alarm-words/alarm-types.ts'
import { ALARM_WORDS } from '../evidence/alarm-words/alarm-words.ts'
import { DUTY_WORDS } from '../evidence/alarm-words/duty-words.ts'
import type { IncidentFacts } from '../shared/api/types.ts'
import { countOf } from '../shared/words/number.ts'
import { shortTime, span } from '../shared/words/time.ts'
import { AlarmChips } from './alarm-chips.tsx'
import { AlarmExcerpts } from './alarm-excerpts.tsx'
import { AlarmLink } from './alarm-link.tsx'
import { AlarmState } from './alarm-state.tsx'
import { DutyForm } from './duty-form.tsx'
import { OutcomeButtons } from './outcome-buttons.tsx'
import { raisedTime } from './raised-time.ts'
import { TakeButton } from './take-button.tsx'
import type { useTake } from './use-answer.ts'
import { WithdrawnCall } from './withdrawn-call.tsx'

interface AlarmCardProps {
  readonly alarm: Alarm
  readonly incident: IncidentFacts
  readonly mayAnswer: boolean
  readonly take: ReturnType<typeof useTake>
  /** The other alarms of its group. */
  readonly children?: ReactNode
}

/** A group of similar alarms: its words, who took it, who answers for it until when, and its outcome. */
export function AlarmCard({ alarm, incident, mayAnswer, take, children }: AlarmCardProps) {
  const { zone } = incident
  const isRinging = alarm.takenAt === null
  const weight = alarm.class === 'grave' && isRinging ? ' alarm-card-grave' : ''
  return (
    <li className={`alarm-card${weight}`} data-alarm={alarm.id}>
      <p className="alarm-head">
        <strong>{alarmTitle(alarm)}</strong>
        {alarm.alike.length > 1 && <span className="chip">{ALARM_WORDS.alike(countOf(alarm.alike.length))}</span>}
        <span className={alarm.class === 'grave' ? 'chip chip-urgent' : 'chip'}>{ALARM_WORDS[alarm.class]}</span>
        <AlarmChips {...{ alarm, zone }} />
        {isRinging && alarm.escalatedAt !== null && (
          <span className="chip chip-urgent">{ALARM_WORDS.escalatedMark}</span>
        )}
        <span className="muted">
          {ALARM_WORDS.raised(raisedTime(alarm, zone), span(Math.max(0, Date.now() - alarm.raisedAt)))}
        </span>
      </p>
      <AlarmExcerpts alarm={alarm} />
      <WithdrawnCall alarm={alarm} />
      <p className="alarm-answers">
        <AlarmState alarm={alarm} zone={zone} />
        {alarm.outcome === null && <DutyState alarm={alarm} zone={zone} />}
      </p>
      <AlarmActs {...{ alarm, incident, mayAnswer, take }} />
      {children}
    </li>
  )
}

function AlarmActs({ alarm, incident, mayAnswer, take }: Omit<AlarmCardProps, 'children'>) {
  const [isAssigning, setAssigning] = useState(false)
  const isOpen = mayAnswer && alarm.outcome === null
  return (
    <div className="alarm-acts">
      <AlarmLink incident={incident.id} of={alarm} />
      {isOpen && alarm.takenAt === null && <TakeButton {...{ alarm, take }} />}
      {isOpen && alarm.takenAt !== null && <OutcomeButtons incident={incident.id} alarm={alarm} />}
      {isOpen && (
        <button type="button" aria-label={DUTY_WORDS.assignOf(alarmTitle(alarm))} onClick={() => setAssigning(true)}>
          {DUTY_WORDS.assign}
        </button>
      )}
      {isAssigning && (
        <DutyForm incident={incident} subject={alarm.id} owner={alarm.owner} onClose={() => setAssigning(false)} />
      )}
    </div>
  )
}

function DutyState({ alarm, zone }: { readonly alarm: Alarm; readonly zone: string }) {
  const { ownerName, dueAt } = alarm
  if (ownerName === null || dueAt === null) return <span className="muted">{DUTY_WORDS.nobody}</span>
  const late = Date.now() - dueAt
  return (
    <span className={late > 0 ? 'duty-late' : undefined}>
      {DUTY_WORDS.holds(ownerName, shortTime(dueAt, zone))}
      {late > 0 && `, ${DUTY_WORDS.overdue(span(late))}`}
    </span>
  )
}
