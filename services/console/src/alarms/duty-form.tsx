import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { DUTY_WORDS } from '../evidence/alarm-words/duty-words.ts'
import { useOfficers } from '../evidence/item/use-officers.ts'
import { answerOf, api } from '../shared/api/client.ts'
import type { IncidentFacts } from '../shared/api/types.ts'
import { Dialog } from '../shared/parts/dialog.tsx'
import { createPressKeys } from '../shared/parts/press-key.ts'
import { Trouble, troubleWords } from '../shared/parts/trouble.tsx'
import { nextClock } from './next-clock.ts'
import { useRefetchAlarms } from './use-answer.ts'

interface DutyFormProps {
  readonly incident: IncidentFacts
  /** Id of an alarm or an item. */
  readonly subject: string
  readonly owner?: string | null
  readonly onClose: () => void
}

const PRESETS = [5, 15, 60] as const

/** Chooses the officer who answers for the subject, and until when: in some minutes, or at a time of day. */
export function DutyForm({ incident, subject, owner = null, onClose }: DutyFormProps) {
  const [ids, chosenId] = [useId(), useId()]
  const [chosen, setChosen] = useState(owner ?? '')
  const [due, setDue] = useState<number | 'clock'>(15)
  const [clock, setClock] = useState('')
  const param = { incident: incident.id }
  const officers = useOfficers(incident.id)
  // Viewers are not offered, because a viewer may not end a duty.
  const workers = (officers.data?.officers ?? []).filter(({ role }) => role !== 'viewer')
  const refetch = useRefetchAlarms()
  const [keys] = useState(createPressKeys)
  // A request that got no answer is sent again with the same `dueAt`: "in 15 minutes" counts from the first press.
  const [sent, setSent] = useState<{ readonly said: string; readonly dueAt: number }>()
  const set = useMutation({
    mutationFn: (dueAt: number) =>
      answerOf(
        api.incidents[':incident'].duties.$post({
          param,
          json: { subject, owner: chosen, dueAt, wish: keys.of(chosen, dueAt) },
        }),
      ),
    onSuccess: async () => {
      await refetch()
      onClose()
    },
  })
  const dueAt = due === 'clock' ? nextClock(clock, Date.now(), incident.zone) : Date.now() + due * 60_000
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (chosen === '' || dueAt === undefined) return
    const said = JSON.stringify([chosen, due, clock])
    const press = sent?.said === said && sent.dueAt > Date.now() ? sent : { said, dueAt }
    setSent(press)
    set.mutate(press.dueAt)
  }
  return (
    <Dialog title={DUTY_WORDS.assignTitle} onClose={onClose}>
      <form onSubmit={submit} className="duty-form">
        {officers.error && <Trouble cause={officers.error} again={() => void officers.refetch()} />}
        <label htmlFor={chosenId}>{DUTY_WORDS.owner}</label>
        <select id={chosenId} required value={chosen} onChange={(event) => setChosen(event.target.value)}>
          <option value="">{DUTY_WORDS.choose}</option>
          {workers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <fieldset>
          <legend>{DUTY_WORDS.due}</legend>
          {PRESETS.map((minutes) => (
            <label key={minutes} className="duty-choice">
              <input type="radio" name={ids} checked={due === minutes} onChange={() => setDue(minutes)} />
              {DUTY_WORDS.inMinutes(minutes)}
            </label>
          ))}
          <label className="duty-choice">
            <input type="radio" name={ids} checked={due === 'clock'} onChange={() => setDue('clock')} />
            {DUTY_WORDS.atClock}
          </label>
          <input
            type="time"
            aria-label={`${DUTY_WORDS.clock} (${incident.zone})`}
            value={clock}
            required={due === 'clock'}
            onChange={(event) => {
              setClock(event.target.value)
              setDue('clock')
            }}
          />
          <span className="muted">{incident.zone}</span>
        </fieldset>
        <p className="form-error" role="alert">
          {set.error ? troubleWords(set.error, 'once') : ''}
        </p>
        <div className="actions">
          <button type="submit" className="primary" disabled={set.isPending}>
            {DUTY_WORDS.assign}
          </button>
          <button type="button" onClick={onClose}>
            {DUTY_WORDS.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
