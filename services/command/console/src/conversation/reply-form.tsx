import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import type { Conversation } from '../api/types.ts'
import { troubleWords } from '../parts/trouble.tsx'
import { replyLanguage, TEMPLATE_NAMES, TEMPLATES, type Template, templateWords } from './reply-templates.ts'

interface ReplyFormProps {
  readonly conversation: Conversation
  /** Sends it and shows it where it now stands. */
  readonly send: (text: string) => Promise<unknown>
}

const MOST = 2000

/** A plain answer, read by whoever holds the code. The neutral sentences are a beginning; the officer may change them. */
export function ReplyForm({ conversation, send }: ReplyFormProps) {
  const id = useId()
  const [text, setText] = useState('')
  const { language, emergencyNumber } = conversation
  const sending = useMutation({
    gcTime: 0,
    mutationFn: () => send(text.trim()),
    onSuccess: () => setText(''),
  })
  const add = (template: Template) =>
    setText((now) =>
      [now.trim(), templateWords(template, language, emergencyNumber)].filter((part) => part !== '').join('\n'),
    )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    sending.mutate()
  }
  const spoken = replyLanguage(language)
  return (
    <form className="reply" onSubmit={submit}>
      <h3 id={`${id}-title`}>Reply to the witness</h3>
      <p className="reply-warning" id={`${id}-warning`}>
        The person may be with the perpetrator. Write nothing that shows what we know.
      </p>
      <div className="reply-templates" role="toolbar" aria-label="Neutral sentences">
        {TEMPLATES.map((template) => (
          <button
            key={template}
            type="button"
            onClick={() => add(template)}
            title={templateWords(template, language, emergencyNumber)}
          >
            {TEMPLATE_NAMES[template]}
          </button>
        ))}
      </div>
      <label htmlFor={id}>
        Your reply{' '}
        <span className="muted">
          {language === null
            ? '(the language of the witness is not known)'
            : `(the witness reads ${languageName(language)})`}
        </span>
      </label>
      <textarea
        {...{ id, rows: 4, maxLength: MOST, required: true, value: text, dir: 'auto', lang: spoken }}
        aria-describedby={`${id}-warning`}
        onChange={(event) => setText(event.target.value)}
      />
      <p className="form-error" role="alert">
        {sending.error === null ? '' : troubleWords(sending.error)}
      </p>
      <div className="actions">
        <button type="submit" className="primary" disabled={sending.isPending || text.trim() === ''}>
          Send reply
        </button>
        <p className="muted" role="status">
          {sending.isSuccess && text === '' ? 'Sent. The witness sees it with their code.' : ''}
        </p>
      </div>
    </form>
  )
}

function languageName(language: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language
  } catch {
    // A witness's page said something that is no language.
    return 'an unknown language'
  }
}
