import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId } from 'react'
import { VERIFICATION_WORDS } from '../evidence/verification/verification-words.ts'
import { answerOf, api } from '../shared/api/client.ts'
import type { IncidentFacts, ItemPage } from '../shared/api/types.ts'
import { announce } from '../shared/parts/announcer.tsx'
import { pressKeysOf } from '../shared/parts/draft-keys.ts'
import { useDraft } from '../shared/parts/drafts.ts'
import { troubleWords } from '../shared/parts/trouble.tsx'
import { UntrustedText } from '../shared/parts/untrusted-text.tsx'
import { useSending } from '../shared/parts/use-sending.ts'
import { dayAndTime } from '../shared/words/time.ts'

interface NotesPanelProps {
  readonly page: ItemPage
  readonly incident: IncidentFacts
}

/** Officers' notes on the item. Notes are never changed. */
export function NotesPanel({ page, incident }: NotesPanelProps) {
  return (
    <section className="panel" aria-labelledby="notes">
      <h2 id="notes">{VERIFICATION_WORDS.notes}</h2>
      {incident.may.includes('note-write') && <NoteForm incident={incident.id} item={page.item.item} />}
      <ol className="notes">
        {page.work.notes.map(({ note, text, officer, at }) => (
          <li key={note} data-note={note}>
            <p className="muted">
              <UntrustedText text={officer} />, {dayAndTime(at, incident.zone)}
            </p>
            <p>
              <UntrustedText text={text} lines />
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Typed text stays until it is stored, so that a lost connection or an ended session loses none of it. */
function NoteForm({ incident, item }: { readonly incident: string; readonly item: string }) {
  const about = `note:${item}`
  const [text, setText] = useDraft(about, '')
  const keys = pressKeysOf(about)
  const send = useSending(about)
  const id = useId()
  const queries = useQueryClient()
  const write = useMutation({
    mutationFn: (words: string) =>
      answerOf(
        api.incidents[':incident'].items[':item'].notes.$post({
          param: { incident, item },
          json: { text: words, wish: keys.of(words.trim()) },
        }),
      ),
    onSuccess: () => {
      announce(VERIFICATION_WORDS.noteKept)
      keys.done()
      return queries.invalidateQueries({ queryKey: ['item', incident, item] })
    },
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (text.trim() !== '') send(() => write.mutate(text))
  }
  return (
    <form className="note-form" onSubmit={submit}>
      <label htmlFor={id}>{VERIFICATION_WORDS.noteLabel}</label>
      <textarea
        {...{ id, rows: 2, maxLength: 5000, value: text, 'aria-describedby': `${id}-says` }}
        onChange={({ target }) => setText(target.value)}
      />
      <p id={`${id}-says`} className="muted">
        {VERIFICATION_WORDS.notesSay}
      </p>
      <button type="submit" disabled={write.isPending || text.trim() === ''}>
        {VERIFICATION_WORDS.keepNote}
      </button>
      {write.error !== null && <p role="alert">{troubleWords(write.error, 'once')}</p>}
    </form>
  )
}
