import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import type { Rule } from '../evidence/alarm-words/alarm-types.ts'
import { RULE_WORDS, ruleTitle } from '../evidence/alarm-words/rule-words.ts'
import { Excerpt } from '../evidence/excerpt/excerpt.tsx'
import { answerOf, api } from '../shared/api/client.ts'
import { Trouble } from '../shared/parts/trouble.tsx'

/** Lets an officer try a sentence against the rules before relying on them. */
export function TrySentence({ incident, rules }: { readonly incident: string; readonly rules: readonly Rule[] }) {
  const id = useId()
  const [text, setText] = useState('')
  const tried = useMutation({
    mutationFn: () =>
      answerOf(api.incidents[':incident']['alarm-rules'].trials.$post({ param: { incident }, json: { text } })),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== '') tried.mutate()
  }
  const titleOf = (code: string) => ruleTitle(code, rules.find((rule) => rule.code === code)?.title)
  const heard = tried.data?.heard
  return (
    <form onSubmit={submit} className="rule-trial">
      <label htmlFor={id}>{RULE_WORDS.try}</label>
      <div className="rule-trial-row">
        <input id={id} value={text} maxLength={2000} onChange={(event) => setText(event.target.value)} />
        <button type="submit" disabled={tried.isPending}>
          {RULE_WORDS.tryButton}
        </button>
      </div>
      <div role="status">
        {tried.data && <p>{heard ? RULE_WORDS.rings(heard.rules.map(titleOf).join(', ')) : RULE_WORDS.silent}</p>}
        {heard && <Excerpt text={tried.data?.excerpt ?? ''} />}
      </div>
      {tried.error && <Trouble cause={tried.error} />}
    </form>
  )
}
