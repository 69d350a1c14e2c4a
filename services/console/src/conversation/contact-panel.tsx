import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { OpenedContact } from '../shared/api/types.ts'
import { Dialog } from '../shared/parts/dialog.tsx'
import { ReasonForm } from '../shared/parts/reason-form.tsx'
import { UntrustedText } from '../shared/parts/untrusted-text.tsx'
import { dayAndTime } from '../shared/words/time.ts'
import { CONTACT_WORDS } from './contact-words.ts'

interface ContactPanelProps {
  /** Identifies the contact. The typed reason is kept under this key. */
  readonly about: string
  readonly zone: string
  readonly mayOpen: boolean
  readonly open: Open
}

type Open = (reason: string) => Promise<readonly OpenedContact[]>

/**
 * Shows only that a contact was left, until an officer gives a reason to open it. The opened contact is forgotten when
 * the officer leaves the page.
 */
export function ContactPanel({ about, zone, mayOpen, open }: ContactPanelProps) {
  const [contacts, setContacts] = useState<readonly OpenedContact[]>()
  const [isAsking, setAsking] = useState(false)
  return (
    <section className="panel" aria-labelledby="contact">
      <h2 id="contact">{CONTACT_WORDS.title}</h2>
      <p>
        {CONTACT_WORDS.left} {!mayOpen && CONTACT_WORDS.onlyCommander}
      </p>
      {contacts?.map((contact) => (
        <Contact key={`${contact.receivedAt} ${contact.way}`} contact={contact} zone={zone} />
      ))}
      {contacts === undefined && mayOpen && (
        <button type="button" onClick={() => setAsking(true)}>
          {CONTACT_WORDS.openIt}
        </button>
      )}
      {isAsking && (
        <AskDialog
          {...{ about, open }}
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
          CONTACT_WORDS.noSafeTime
        ) : (
          <>
            {CONTACT_WORDS.safeTime} <UntrustedText text={contact.safeTime} lines />
          </>
        )}
      </p>
      <footer className="muted">{CONTACT_WORDS.leftBy(dayAndTime(contact.receivedAt, zone))}</footer>
    </blockquote>
  )
}

interface AskDialogProps {
  readonly about: string
  readonly open: Open
  readonly onClose: () => void
  readonly onOpened: (contacts: readonly OpenedContact[]) => void
}

function AskDialog({ about, open, onClose, onOpened }: AskDialogProps) {
  const ask = useMutation({
    // The contact must not stay in the query cache.
    gcTime: 0,
    mutationFn: (reason: string) => open(reason),
    onSuccess: onOpened,
  })
  return (
    <Dialog title={CONTACT_WORDS.dialog} onClose={onClose}>
      <ReasonForm
        about={about}
        {...{ action: CONTACT_WORDS.open, isPending: ask.isPending, error: ask.error, onSubmit: ask.mutate, onClose }}
      >
        <p>{CONTACT_WORDS.danger}</p>
      </ReasonForm>
    </Dialog>
  )
}
