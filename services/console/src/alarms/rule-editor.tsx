import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId } from 'react'
import type { Rule } from '../evidence/alarm-words/alarm-types.ts'
import { RULE_WORDS, ruleTitle } from '../evidence/alarm-words/rule-words.ts'
import { answerOf, api } from '../shared/api/client.ts'
import { Dialog } from '../shared/parts/dialog.tsx'
import { KeptInDialog } from '../shared/parts/dialog-drafts.ts'
import { dropDrafts, useDraft } from '../shared/parts/drafts.ts'
import { notify } from '../shared/parts/notices.tsx'
import { troubleWords } from '../shared/parts/trouble.tsx'
import { useSending } from '../shared/parts/use-sending.ts'
import { directionOf, languageName } from './language-name.ts'

interface RuleEditorProps {
  readonly incident: string
  readonly languages: readonly string[]
  /** Undefined for a new rule of this incident. */
  readonly rule: Rule | undefined
  readonly onClose: () => void
}

interface RuleDraft {
  /**
   * Chosen before the first save: if a lost connection makes the officer send a new rule again, it is created only
   * once.
   */
  readonly code: string
  readonly title: string
  readonly weight: 'grave' | 'ordinary'
  readonly isOn: boolean
  readonly texts: Readonly<Record<string, string>>
}

const draftOf = (rule: Rule | undefined, languages: readonly string[]): RuleDraft => ({
  code: rule?.code ?? `own-${Date.now().toString(36)}`,
  ...{ title: rule?.title ?? '', weight: rule?.class ?? 'grave', isOn: rule?.isOn ?? true },
  texts: Object.fromEntries(languages.map((language) => [language, (rule?.phrases[language] ?? []).join('\n')])),
})

/**
 * Edits the phrases of a rule by language, one a line. Names phrases that could never match, and loses nothing typed.
 */
export function RuleEditor({ incident, languages, rule, onClose }: RuleEditorProps) {
  const about = `rule:${incident}/${rule?.code ?? 'new'}`
  const [draft, setDraft] = useDraft(about, () => draftOf(rule, languages))
  const send = useSending(about)
  const isOwn = rule === undefined || rule.title !== null
  const queries = useQueryClient()
  const saved = useMutation({
    mutationFn: () => {
      const { code, title, weight, isOn, texts } = draft
      const phrases = Object.fromEntries(languages.map((language) => [language, linesOf(texts[language] ?? '')]))
      const json = { code, class: weight, isOn, title: isOwn ? title : null, phrases }
      return answerOf(api.incidents[':incident']['alarm-rules'].$post({ param: { incident }, json }))
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['alarm-rules', incident] })
      notify({ text: RULE_WORDS.saved })
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send(() => saved.mutate())
  }
  const giveUp = () => {
    dropDrafts(about)
    onClose()
  }
  return (
    <Dialog
      title={rule ? RULE_WORDS.editOf(ruleTitle(rule.code, rule.title)) : RULE_WORDS.add}
      onClose={onClose}
      isWide
    >
      <form onSubmit={submit} className="rule-form">
        <KeptInDialog about={about} />
        <RuleFields {...{ draft, isOwn, languages }} change={(more) => setDraft((now) => ({ ...now, ...more }))} />
        <p className="form-error" role="alert">
          {saved.error ? troubleWords(saved.error) : ''}
        </p>
        <div className="actions">
          <button type="submit" className="primary" disabled={saved.isPending}>
            {RULE_WORDS.save}
          </button>
          <button type="button" onClick={giveUp}>
            {RULE_WORDS.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

interface RuleFieldsProps {
  readonly draft: RuleDraft
  readonly change: (more: Partial<RuleDraft>) => void
  readonly isOwn: boolean
  readonly languages: readonly string[]
}

function RuleFields({ draft: { title, weight, isOn, texts }, change, isOwn, languages }: RuleFieldsProps) {
  const id = useId()
  return (
    <>
      {isOwn && (
        <>
          <label htmlFor={`${id}-title`}>{RULE_WORDS.name}</label>
          <input
            {...{ id: `${id}-title`, required: true, maxLength: 80, value: title }}
            onChange={({ target }) => change({ title: target.value })}
          />
        </>
      )}
      <label className="duty-choice">
        <input type="checkbox" checked={isOn} onChange={({ target }) => change({ isOn: target.checked })} />
        {RULE_WORDS.on}
      </label>
      <fieldset>
        <legend>{RULE_WORDS.class}</legend>
        {(['grave', 'ordinary'] as const).map((one) => (
          <label key={one} className="duty-choice">
            <input
              {...{ type: 'radio', name: `${id}-class`, checked: weight === one }}
              onChange={() => change({ weight: one })}
            />
            {RULE_WORDS[one]}
          </label>
        ))}
      </fieldset>
      <p className="muted">{RULE_WORDS.syntax}</p>
      <div className="rule-texts">
        {languages.map((language) => (
          <div key={language}>
            <label htmlFor={`${id}-${language}`}>{RULE_WORDS.phrases(languageName(language))}</label>
            <textarea
              {...{ id: `${id}-${language}`, rows: 7, lang: language, value: texts[language] ?? '' }}
              dir={directionOf(language)}
              onChange={({ target }) => change({ texts: { ...texts, [language]: target.value } })}
            />
          </div>
        ))}
      </div>
    </>
  )
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
