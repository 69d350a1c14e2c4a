import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { useState } from 'react'
import { answerOf, api, asJson, inBackground } from '../shared/api/client.ts'
import { Field } from '../shared/parts/field.tsx'
import { Trouble } from '../shared/parts/trouble.tsx'
import { actorWords } from '../shared/words/actor.ts'
import { dayAndMinute, shortTime } from '../shared/words/time.ts'
import { DUTY_CALL_WORDS } from './duty-call-words.ts'
import { zoneHere } from './zones.ts'

const CALLS = ['duty-calls'] as const
const EVERY_MS = 2_000

type Calls = InferResponseType<(typeof api.platform)['duty-calls']['$get'], 200>
type Call = NonNullable<Calls['call']>

/** Tests whether a person hears the duty phone: the phone is called, and its digits are typed back. */
export function DutyCallPanel() {
  const queries = useQueryClient()
  const asked = useQuery({
    queryKey: CALLS,
    queryFn: () => answerOf(api.platform['duty-calls'].$get({}, inBackground)),
    refetchInterval: EVERY_MS,
  })
  const refetch = () => queries.invalidateQueries({ queryKey: CALLS })
  const call = useMutation({
    mutationFn: () => answerOf(api.platform['duty-calls'].$post({}, asJson)),
    onSettled: refetch,
  })
  const { data } = asked
  const isPending = call.isPending || data?.call?.state === 'pending'
  return (
    <section className="panel duty-call" aria-labelledby="duty-call">
      <h2 id="duty-call">{DUTY_CALL_WORDS.title}</h2>
      <p className="muted">{DUTY_CALL_WORDS.explain}</p>
      {asked.error && !data && <Trouble cause={asked.error} again={() => void asked.refetch()} />}
      {data && !data.hasPhone && <p className="operations-warning">{DUTY_CALL_WORDS.noPhone}</p>}
      {data && <States calls={data} />}
      {data?.hasPhone === true && (
        <button type="button" className="duty-call-press" disabled={isPending} onClick={() => call.mutate()}>
          {DUTY_CALL_WORDS.call}
        </button>
      )}
      {call.error && <Trouble cause={call.error} />}
      {data?.call && isAnswerable(data.call) && <TypeBack key={data.call.id} call={data.call.id} done={refetch} />}
    </section>
  )
}

const isAnswerable = ({ isOpen, state }: Call): boolean => isOpen && state === 'sent'

/** Shows an answered call until it expires, even while a newer call waits for its answer. */
function States({ calls: { call, answer } }: { readonly calls: Calls }) {
  const isWaiting = call !== null && call.answeredAt === null
  return (
    <div role="status">
      {answer !== null && (
        <p className="duty-call-state" data-state="answered">
          {answeredWords(answer)}
        </p>
      )}
      {isWaiting && (
        <p className="duty-call-state" data-state={call.state}>
          {stateWords(call)}
        </p>
      )}
      {answer === null && !isWaiting && (
        <p className="duty-call-state" data-state="none">
          {DUTY_CALL_WORDS.none}
        </p>
      )}
    </div>
  )
}

function answeredWords({ answeredAt, answeredBy, countsUntil }: Call): string {
  const zone = zoneHere()
  const until = dayAndMinute(countsUntil ?? 0, zone)
  return DUTY_CALL_WORDS.answered(shortTime(answeredAt ?? 0, zone), actorWords(answeredBy ?? ''), until)
}

function stateWords({ state, code, sentAt, madeAt, isOpen }: Call): string {
  if (state === 'failed') return DUTY_CALL_WORDS.failed(code ?? '')
  const at = shortTime(sentAt ?? madeAt, zoneHere())
  if (!isOpen) return DUTY_CALL_WORDS.over(at)
  return state === 'pending' ? DUTY_CALL_WORDS.pending : DUTY_CALL_WORDS.sent(at)
}

interface TypeBackProps {
  readonly call: string
  readonly done: () => Promise<void>
}

function TypeBack({ call, done }: TypeBackProps) {
  const [digits, setDigits] = useState('')
  const answer = useMutation({
    mutationFn: () =>
      answerOf(api.platform['duty-calls'][':call'].answers.$post({ param: { call }, json: { digits } })),
    onSettled: done,
  })
  const isWhole = /^\d{6}$/.test(digits.replaceAll(/\s/g, ''))
  const send = (): void => {
    if (isWhole && !answer.isPending) answer.mutate()
  }
  return (
    <div className="duty-call-answer">
      <Field
        {...{ label: DUTY_CALL_WORDS.digits, value: digits, set: setDigits }}
        {...{ inputMode: 'numeric', autoComplete: 'one-time-code', maxLength: 7 }}
        onKeyDown={(event) => {
          // This field may stand inside the form that opens an incident, and Enter must not submit that form.
          if (event.key !== 'Enter') return
          event.preventDefault()
          send()
        }}
      />
      <button type="button" disabled={!isWhole || answer.isPending} onClick={send}>
        {DUTY_CALL_WORDS.typeBack}
      </button>
      {answer.error && <Trouble cause={answer.error} />}
    </div>
  )
}
