import { useMutation, useQueryClient } from '@tanstack/react-query'
import { PHONE_WORDS } from '../evidence/alarm-words/duty-words.ts'
import { answerOf, api, asJson, inBackground } from '../shared/api/client.ts'
import type { IncidentFacts } from '../shared/api/types.ts'
import { useFresh } from '../shared/live/use-fresh.ts'
import { notify } from '../shared/parts/notices.tsx'
import { Trouble } from '../shared/parts/trouble.tsx'
import { dayAndTime } from '../shared/words/time.ts'
import { callOutcome } from './call-outcome.ts'

/** Settings of the phone that is called while no console is open, and the latest calls. */
export function PhonePanel({ incident, mayTry }: { readonly incident: IncidentFacts; readonly mayTry: boolean }) {
  const param = { incident: incident.id }
  const queries = useQueryClient()
  const queryKey = ['alarm-calls', incident.id]
  const asked = useFresh({
    queryKey,
    queryFn: () => answerOf(api.incidents[':incident']['alarm-calls'].$get({ param }, inBackground)),
  })
  const tried = useMutation({
    mutationFn: () => answerOf(api.incidents[':incident']['alarm-calls'].$post({ param }, asJson)),
    onSuccess: () => {
      notify({ text: PHONE_WORDS.tried })
      return queries.invalidateQueries({ queryKey })
    },
  })
  const { phone, calls = [] } = asked.data ?? {}
  return (
    <div className="phone">
      {asked.error && <Trouble cause={asked.error} again={() => void asked.refetch()} />}
      {phone && !phone.hasAlarm && <p className="phone-none">{PHONE_WORDS.none}</p>}
      {phone?.hasAlarm && (
        <>
          <p>
            {PHONE_WORDS.there} {phone.hasEscalation ? PHONE_WORDS.second : PHONE_WORDS.again}{' '}
            {phone.isSigned ? PHONE_WORDS.signed : PHONE_WORDS.unsigned}
          </p>
          <p className="muted">{PHONE_WORDS.says}</p>
          {mayTry && (
            <button type="button" disabled={tried.isPending} onClick={() => tried.mutate()}>
              {PHONE_WORDS.try}
            </button>
          )}
        </>
      )}
      {tried.error && <Trouble cause={tried.error} />}
      <h2>{PHONE_WORDS.last}</h2>
      {asked.data && calls.length === 0 && <p className="muted">{PHONE_WORDS.noCalls}</p>}
      <ul className="phone-calls">
        {calls.map((call) => (
          <li key={call.id} data-call={call.state}>
            <span>{dayAndTime(call.madeAt, incident.zone)}</span> <strong>{PHONE_WORDS[call.step]}</strong>{' '}
            <span>{callOutcome(call, incident.zone)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
