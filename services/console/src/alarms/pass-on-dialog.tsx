import { type FormEvent, useId } from 'react'
import { ALARM_WORDS } from '../evidence/alarm-words/alarm-words.ts'
import { Dialog } from '../shared/parts/dialog.tsx'
import { useKeptInDialog } from '../shared/parts/dialog-drafts.ts'
import { dropDrafts, useDraft } from '../shared/parts/drafts.ts'
import { PARTS_WORDS } from '../shared/parts/parts-words.ts'
import { troubleWords } from '../shared/parts/trouble.tsx'
import { useSending } from '../shared/parts/use-sending.ts'
import type { OutcomeProps } from './outcome-buttons.tsx'

/** Asks who received the alarm, and under which reference number. */
export const PassOnDialog = (props: OutcomeProps) => (
  <Dialog title={ALARM_WORDS.passOnTitle} onClose={props.onClose}>
    <PassOnForm {...props} />
  </Dialog>
)

function PassOnForm({ alarm, end, onClose }: OutcomeProps) {
  const about = `alarm-passed-on:${alarm.id}`
  const [toId, referenceId] = [useId(), useId()]
  const [to, setTo] = useDraft(`${about}/to`, '')
  const [reference, setReference] = useDraft(`${about}/reference`, '')
  const send = useSending(about)
  useKeptInDialog(about)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const ending = { outcome: 'passed-on', to: to.trim(), reference: reference.trim() || null } as const
    if (ending.to !== '') send(() => end.mutate({ alarms: alarm.alike, ending }))
  }
  return (
    <form onSubmit={submit} className="reason-form">
      <p>{ALARM_WORDS.passOnSays}</p>
      <label htmlFor={toId}>{ALARM_WORDS.to}</label>
      <input
        {...{ id: toId, maxLength: 120, required: true, value: to, autoComplete: 'off' }}
        onChange={(event) => setTo(event.target.value)}
      />
      <label htmlFor={referenceId}>{ALARM_WORDS.reference}</label>
      <input
        {...{ id: referenceId, maxLength: 120, value: reference, autoComplete: 'off' }}
        onChange={(event) => setReference(event.target.value)}
      />
      <p className="form-error" role="alert">
        {end.error ? troubleWords(end.error, 'sending') : ''}
      </p>
      <div className="actions">
        <button type="submit" className="primary" disabled={end.isPending}>
          {ALARM_WORDS.passedOnIt}
        </button>
        <button
          type="button"
          onClick={() => {
            dropDrafts(about)
            onClose()
          }}
        >
          {PARTS_WORDS.cancel}
        </button>
      </div>
    </form>
  )
}
