import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { PARTS_WORDS } from './parts-words.ts'
import { troubleWords } from './trouble.tsx'

interface ReasonFormProps {
  /** What it does and that it is recorded. */
  readonly children: ReactNode
  readonly action: string
  readonly question?: string
  readonly isPending: boolean
  readonly isReady?: boolean
  /** The same words sent again after a cut line are done once: its key says so to the service. */
  readonly isOnce?: boolean
  readonly error: unknown
  readonly onSubmit: (reason: string) => void
  readonly onClose: () => void
}

/** Everything that leaves a trace with a reason is asked for in the same way. */
export function ReasonForm({
  children,
  action,
  isPending,
  isReady = true,
  isOnce = false,
  error,
  question = PARTS_WORDS.whyNeeded,
  onSubmit,
  onClose,
}: ReasonFormProps) {
  const id = useId()
  const [reason, setReason] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) onSubmit(reason.trim())
  }
  return (
    <form onSubmit={submit} className="reason-form">
      {children}
      <label htmlFor={id}>{question}</label>
      <textarea
        {...{ id, rows: 3, minLength: 3, maxLength: 2000, required: true, value: reason }}
        onChange={(event) => setReason(event.target.value)}
      />
      <p className="form-error" role="alert">
        {error === null || error === undefined ? '' : troubleWords(error, isOnce ? 'once' : 'sending')}
      </p>
      <div className="actions">
        <button type="submit" className="primary" disabled={isPending || !isReady}>
          {action}
        </button>
        <button type="button" onClick={onClose}>
          {PARTS_WORDS.cancel}
        </button>
      </div>
    </form>
  )
}
