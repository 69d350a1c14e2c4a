import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { alarmTitle } from '../evidence/alarm-words/alarm-title.ts'
import type { Duty } from '../evidence/alarm-words/alarm-types.ts'
import { DUTY_WORDS } from '../evidence/alarm-words/duty-words.ts'
import { answerOf, api, asJson, inBackground } from '../shared/api/client.ts'
import type { IncidentFacts } from '../shared/api/types.ts'
import { useFresh } from '../shared/live/use-fresh.ts'
import { Link } from '../shared/parts/link.tsx'
import { notify } from '../shared/parts/notices.tsx'
import { createPressKeys } from '../shared/parts/press-key.ts'
import { Trouble } from '../shared/parts/trouble.tsx'
import { shortTime, span } from '../shared/words/time.ts'
import { AlarmLink } from './alarm-link.tsx'
import { DutyForm } from './duty-form.tsx'
import { OutcomeButtons } from './outcome-buttons.tsx'
import { useRefetchAlarms } from './use-answer.ts'

/** Duties: each has an officer who answers for it until a time. Overdue duties stand first, in red. */
export function DutyList({ incident }: { readonly incident: IncidentFacts }) {
  const [assigning, setAssigning] = useState<{ readonly subject: string; readonly owner: string | null }>()
  const asked = useFresh({
    queryKey: ['duties', incident.id],
    queryFn: () => answerOf(api.incidents[':incident'].duties.$get({ param: { incident: incident.id } }, inBackground)),
  })
  const { duties = [], unowned = [], now = 0 } = asked.data ?? {}
  const may = new Set(incident.may)
  const maySet = may.has('duty-set')
  return (
    <div className="duties">
      {asked.error && <Trouble cause={asked.error} again={() => void asked.refetch()} />}
      {unowned.length > 0 && (
        <section aria-labelledby="unowned">
          <h2 id="unowned">{DUTY_WORDS.unowned}</h2>
          <ul className="duty-list">
            {unowned.map(({ item, by, at }) => (
              <li key={item} className="duty duty-unowned">
                <Link href={`/incidents/${incident.id}/items/${item}`}>{DUTY_WORDS.urgentItem}</Link>
                <span className="muted">{DUTY_WORDS.unownedSays(by, shortTime(at, incident.zone))}</span>
                {maySet && (
                  <button type="button" onClick={() => setAssigning({ subject: item, owner: null })}>
                    {DUTY_WORDS.assign}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="duties">
        <h2 id="duties">{DUTY_WORDS.open}</h2>
        {asked.data && duties.length === 0 && <p>{DUTY_WORDS.none}</p>}
        <ul className="duty-list">
          {duties.map((duty) => (
            <DutyRow
              key={duty.subject}
              {...{ duty, incident, now, maySet }}
              onAssign={() => setAssigning({ subject: duty.subject, owner: duty.owner })}
            />
          ))}
        </ul>
      </section>
      {assigning && <DutyForm {...{ incident, ...assigning }} onClose={() => setAssigning(undefined)} />}
    </div>
  )
}

interface DutyRowProps {
  readonly duty: Duty
  readonly incident: IncidentFacts
  readonly now: number
  readonly maySet: boolean
  readonly onAssign: () => void
}

function DutyRow({ duty, incident, now, maySet, onAssign }: DutyRowProps) {
  const { id, zone } = incident
  const refetch = useRefetchAlarms()
  const [keys] = useState(createPressKeys)
  const done = useMutation({
    mutationFn: () =>
      answerOf(
        api.incidents[':incident'].duties[':subject'].done.$post(
          { param: { incident: id, subject: duty.subject }, query: { wish: keys.of(duty.setAt) } },
          asJson,
        ),
      ),
    onSuccess: () => {
      notify({ text: DUTY_WORDS.ended })
      return refetch()
    },
  })
  const late = now - duty.dueAt
  const title = duty.alarm === null ? DUTY_WORDS.urgentItem : alarmTitle(duty)
  return (
    <li className={late > 0 ? 'duty duty-is-late' : 'duty'} data-duty={duty.subject}>
      <strong>{title}</strong>
      <span>
        {DUTY_WORDS.holds(duty.ownerName, shortTime(duty.dueAt, zone))},{' '}
        <b className={late > 0 ? 'duty-late' : undefined}>
          {late > 0 ? DUTY_WORDS.overdue(span(late)) : DUTY_WORDS.left(span(-late))}
        </b>
      </span>
      <span className="alarm-acts">
        <AlarmLink incident={id} of={duty} />
        {maySet && (
          <>
            <button type="button" aria-label={DUTY_WORDS.assignOf(title)} onClick={onAssign}>
              {DUTY_WORDS.assign}
            </button>
            {duty.alarm === null ? (
              <button
                type="button"
                className="primary"
                aria-label={DUTY_WORDS.doneOf(title)}
                disabled={done.isPending}
                onClick={() => done.mutate()}
              >
                {DUTY_WORDS.done}
              </button>
            ) : (
              <OutcomeButtons incident={id} alarm={{ ...duty, id: duty.alarm, alike: [duty.alarm] }} />
            )}
          </>
        )}
      </span>
      {done.error && <Trouble cause={done.error} />}
    </li>
  )
}
