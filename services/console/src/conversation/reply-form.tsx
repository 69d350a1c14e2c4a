import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId } from 'react'
import type { Conversation } from '../shared/api/types.ts'
import { useDraft } from '../shared/parts/drafts.ts'
import { troubleWords } from '../shared/parts/trouble.tsx'
import { useSending } from '../shared/parts/use-sending.ts'
import { languageWords } from '../shared/words/languages.ts'
import { CONVERSATION_WORDS } from './conversation-words.ts'
import { replyLanguage, TEMPLATE_NAMES, TEMPLATES, type Template, templateWords } from './reply-templates.ts'

interface ReplyFormProps {
  /** Identifies the recipient. The typed text is kept under this key. */
  readonly about: string
  readonly conversation: Conversation
  /** Sends the reply. The sent reply then appears in the conversation. */
  readonly send: (text: string) => Promise<unknown>
}

const MOST = 2000

/**
 * The form for a reply, which is read by whoever holds the code. The officer may start from a neutral template and
 * change it.
 */
export function ReplyForm({ about, conversation, send }: ReplyFormProps) {
  const id = useId()
  const [text, setText] = useDraft(about, '')
  const begin = useSending(about)
  const { language, emergencyNumber } = conversation
  const sending = useMutation({
    gcTime: 0,
    mutationFn: (words: string) => send(words),
  })
  const add = (template: Template) =>
    setText((now) =>
      [now.trim(), templateWords(template, language, emergencyNumber)].filter((part) => part !== '').join('\n'),
    )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    begin(() => sending.mutate(text.trim()))
  }
  const spoken = replyLanguage(language)
  return (
    <form className="reply" onSubmit={submit}>
      <h3 id={`${id}-title`}>{CONVERSATION_WORDS.reply}</h3>
      <p className="reply-warning" id={`${id}-warning`}>
        {CONVERSATION_WORDS.warning}
      </p>
      <div className="reply-templates" role="toolbar" aria-label={CONVERSATION_WORDS.neutral}>
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
        {CONVERSATION_WORDS.yourReply}{' '}
        <span className="muted">
          {language === null
            ? CONVERSATION_WORDS.languageUnknown
            : CONVERSATION_WORDS.witnessReads(languageName(language))}
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
          {CONVERSATION_WORDS.send}
        </button>
        <p className="muted" role="status">
          {sending.isSuccess && text === '' ? CONVERSATION_WORDS.sent : ''}
        </p>
      </div>
    </form>
  )
}

/** The language code comes from the witness page and may be invalid. */
const languageName = (language: string): string =>
  /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? languageWords(language) : CONVERSATION_WORDS.anUnknownLanguage
