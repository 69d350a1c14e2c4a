import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { api, told } from '../api/client.ts'
import { Dialog } from '../parts/dialog.tsx'
import { notify } from '../parts/notices.tsx'
import { troubleWords } from '../parts/trouble.tsx'
import type { Rule } from './alarm-types.ts'
import { LANGUAGE_OF } from './language-of.ts'
import { RULE_WORDS, ruleTitle } from './rule-words.ts'

interface RuleEditorProps {
  readonly incident: string
  readonly languages: readonly string[]
  /** Undefined: a new one of this incident. */
  readonly rule: Rule | undefined
  readonly onClose: () => void
}

/** Phrases by language, a line each; what could never be heard is told, and nothing typed is lost. */
export function RuleEditor({ incident, languages, rule, onClose }: RuleEditorProps) {
  const id = useId()
  const [title, setTitle] = useState(rule?.title ?? '')
  const [weight, setWeight] = useState<'grave' | 'ordinary'>(rule?.class ?? 'grave')
  const [isOn, setOn] = useState(rule?.isOn ?? true)
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(languages.map((language) => [language, (rule?.phrases[language] ?? []).join('\n')])),
  )
  const [newCode] = useState(() => `own-${Date.now().toString(36)}`)
  const isOwn = rule === undefined || rule.title !== null
  const queries = useQueryClient()
  const saved = useMutation({
    mutationFn: () => {
      const phrases = Object.fromEntries(languages.map((language) => [language, linesOf(texts[language] ?? '')]))
      const json = { code: rule?.code ?? newCode, class: weight, isOn, title: isOwn ? title : null, phrases }
      return told(api.incidents[':incident']['alarm-rules'].$post({ param: { incident }, json: json as never }))
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['alarm-rules', incident] })
      notify({ text: RULE_WORDS.saved })
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    saved.mutate()
  }
  return (
    <Dialog
      title={rule ? RULE_WORDS.editOf(ruleTitle(rule.code, rule.title)) : RULE_WORDS.add}
      onClose={onClose}
      isWide
    >
      <form onSubmit={submit} className="rule-form">
        {isOwn && (
          <>
            <label htmlFor={`${id}-title`}>{RULE_WORDS.name}</label>
            <input
              id={`${id}-title`}
              required
              maxLength={80}
              value={title}
              onChange={(event) => setTitle(event.target.value)}
            />
          </>
        )}
        <label className="duty-choice">
          <input type="checkbox" checked={isOn} onChange={(event) => setOn(event.target.checked)} />
          {RULE_WORDS.on}
        </label>
        <fieldset>
          <legend>{RULE_WORDS.class}</legend>
          {(['grave', 'ordinary'] as const).map((one) => (
            <label key={one} className="duty-choice">
              <input type="radio" name={`${id}-class`} checked={weight === one} onChange={() => setWeight(one)} />
              {RULE_WORDS[one]}
            </label>
          ))}
        </fieldset>
        <p className="muted">{RULE_WORDS.syntax}</p>
        <div className="rule-texts">
          {languages.map((language) => (
            <div key={language}>
              <label htmlFor={`${id}-${language}`}>{RULE_WORDS.phrases(LANGUAGE_OF[language] ?? language)}</label>
              <textarea
                {...{ id: `${id}-${language}`, rows: 7, lang: language, value: texts[language] ?? '' }}
                dir={language === 'ar' ? 'rtl' : 'ltr'}
                onChange={(event) => setTexts((known) => ({ ...known, [language]: event.target.value }))}
              />
            </div>
          ))}
        </div>
        <p className="form-error" role="alert">
          {saved.error ? troubleWords(saved.error) : ''}
        </p>
        <div className="actions">
          <button type="submit" className="primary" disabled={saved.isPending}>
            {RULE_WORDS.save}
          </button>
          <button type="button" onClick={onClose}>
            {RULE_WORDS.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
