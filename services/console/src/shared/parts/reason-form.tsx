import { type FormEvent, type ReactNode, useId } from 'react'
import { useKeptInDialog } from './dialog-drafts.ts'
import { dropDrafts, useDraft } from './drafts.ts'
import { PARTS_WORDS } from './parts-words.ts'
import { troubleWords } from './trouble.tsx'
import { useSending } from './use-sending.ts'

interface ReasonFormProps {
  /**
   * Identifies the action and its object. The typed words are kept under this key until the service has stored them.
   * Further fields use `about/field`.
   */
  readonly about: string
  /** Explains what the action does, and that it is recorded. */
  readonly children: ReactNode
  readonly action: string
  readonly question?: string
  readonly isPending: boolean
  readonly isReady?: boolean
  /** True if the request has an idempotency key, so that sending the same words again is safe. */
  readonly isOnce?: boolean
  readonly error: unknown
  readonly onSubmit: (reason: string) => void
  readonly onClose: () => void
}

/** The form of every action that is recorded with a reason. */
export function ReasonForm({
  about,
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
  const [reason, setReason] = useDraft(about, '')
  const send = useSending(about)
  useKeptInDialog(about)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) send(() => onSubmit(reason.trim()))
  }
  const giveUp = () => {
    dropDrafts(about)
    onClose()
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
        <button type="button" onClick={giveUp}>
          {PARTS_WORDS.cancel}
        </button>
      </div>
    </form>
  )
}
