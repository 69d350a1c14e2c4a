import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { api, told } from '../api/client.ts'
import type { IncidentFacts, OpenedContact } from '../api/types.ts'
import { Dialog } from '../parts/dialog.tsx'
import { troubleWords } from '../parts/trouble.tsx'
import { UntrustedText } from '../parts/untrusted-text.tsx'
import { dayAndTime } from '../words/time.ts'

interface ContactPanelProps {
  readonly incident: IncidentFacts
  readonly item: string
}

/** That a way was left, and no more, until an officer says why. What was opened is forgotten when the page is left. */
export function ContactPanel({ incident, item }: ContactPanelProps) {
  const [contacts, setContacts] = useState<readonly OpenedContact[]>()
  const [isAsking, setAsking] = useState(false)
  return (
    <section className="panel" aria-labelledby="contact">
      <h2 id="contact">Reaching the witness</h2>
      <p>A way to reach the witness was left.</p>
      {contacts?.map((contact) => (
        <Contact key={`${contact.receivedAt} ${contact.way}`} contact={contact} zone={incident.zone} />
      ))}
      {contacts === undefined && incident.may.includes('contact-open') && (
        <button type="button" onClick={() => setAsking(true)}>
          Open it…
        </button>
      )}
      {isAsking && (
        <AskDialog
          {...{ item, incident: incident.id }}
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
  readonly incident: string
  readonly item: string
  readonly onClose: () => void
  readonly onOpened: (contacts: readonly OpenedContact[]) => void
}

function AskDialog({ incident, item, onClose, onOpened }: AskDialogProps) {
  const id = useId()
  const [reason, setReason] = useState('')
  const queries = useQueryClient()
  const ask = useMutation({
    // Nothing of it stays in the page's memory of answers.
    gcTime: 0,
    mutationFn: () =>
      told(
        api.incidents[':incident'].items[':item'].contact.$post({
          param: { incident, item },
          json: { reason: reason.trim() },
        }),
      ),
    onSuccess: (answer) => {
      onOpened(answer.contacts)
      return queries.invalidateQueries({ queryKey: ['item', incident, item] })
    },
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
