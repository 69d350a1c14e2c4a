import { type FormEvent, type ReactNode, useId } from 'react'
import { useKeptInDialog } from './dialog-drafts.ts'
import { dropDrafts, useDraft } from './drafts.ts'
import { PARTS_WORDS } from './parts-words.ts'
import { troubleWords } from './trouble.tsx'
import { useSending } from './use-sending.ts'

interface ReasonFormProps {
  /** What is done to which: under this the words are kept until the service has them. Fields beside: `about/field`. */
  readonly about: string
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
