import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import type { OpenedContact } from '../api/types.ts'
import { Dialog } from '../parts/dialog.tsx'
import { troubleWords } from '../parts/trouble.tsx'
import { UntrustedText } from '../parts/untrusted-text.tsx'
import { dayAndTime } from '../words/time.ts'

interface ContactPanelProps {
  readonly zone: string
  readonly mayOpen: boolean
  readonly open: Open
}

type Open = (reason: string) => Promise<readonly OpenedContact[]>

/** That a way was left, and no more, until an officer says why. What was opened is forgotten when the page is left. */
export function ContactPanel({ zone, mayOpen, open }: ContactPanelProps) {
  const [contacts, setContacts] = useState<readonly OpenedContact[]>()
  const [isAsking, setAsking] = useState(false)
  return (
    <section className="panel" aria-labelledby="contact">
      <h2 id="contact">Reaching the witness</h2>
      <p>A way to reach the witness was left.</p>
      {contacts?.map((contact) => (
        <Contact key={`${contact.receivedAt} ${contact.way}`} contact={contact} zone={zone} />
      ))}
      {contacts === undefined && mayOpen && (
        <button type="button" onClick={() => setAsking(true)}>
          Open it…
        </button>
      )}
      {isAsking && (
        <AskDialog
          open={open}
          onClose={() => setAsking(false)}
          onOpened={(opened) => {
            setContacts(opened)
            setAsking(false)
          }}
        />
      )}
    </section>
  )
}

function Contact({ contact, zone }: { readonly contact: OpenedContact; readonly zone: string }) {
  return (
    <blockquote>
      <UntrustedText text={contact.way} lines />
      <p>
        {contact.safeTime === null ? (
          'No safe time was given: ask by a reply first.'
        ) : (
          <>
            Safe time: <UntrustedText text={contact.safeTime} lines />
          </>
        )}
      </p>
      <footer className="muted">left by {dayAndTime(contact.receivedAt, zone)}</footer>
    </blockquote>
  )
}

interface AskDialogProps {
  readonly open: Open
  readonly onClose: () => void
  readonly onOpened: (contacts: readonly OpenedContact[]) => void
}

function AskDialog({ open, onClose, onOpened }: AskDialogProps) {
  const id = useId()
  const [reason, setReason] = useState('')
  const ask = useMutation({
    // Nothing of it stays in the page's memory of answers.
    gcTime: 0,
    mutationFn: () => open(reason.trim()),
    onSuccess: onOpened,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    ask.mutate()
  }
  return (
    <Dialog title="Open how to reach the witness" onClose={onClose}>
      <form onSubmit={submit}>
        <p>
          It may bring somebody into danger. Keep to the safe time. That you opened it, and your reason, are recorded
          before it is shown.
        </p>
        <label htmlFor={id}>Why do you need it?</label>
        <textarea
          {...{ id, rows: 3, minLength: 3, maxLength: 2000, required: true, value: reason }}
          onChange={(event) => setReason(event.target.value)}
        />
        <p className="form-error" role="alert">
          {ask.error === null ? '' : troubleWords(ask.error)}
        </p>
        <div className="actions">
          <button type="submit" className="primary" disabled={ask.isPending}>
            Open
          </button>
          <button type="button" onClick={onClose}>
            Cancel
          </button>
        </div>
      </form>
    </Dialog>
  )
}
