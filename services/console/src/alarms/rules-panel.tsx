import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Rule } from '../evidence/alarm-words/alarm-types.ts'
import { ALARM_WORDS } from '../evidence/alarm-words/alarm-words.ts'
import { RULE_WORDS, ruleTitle } from '../evidence/alarm-words/rule-words.ts'
import { answerOf, api } from '../shared/api/client.ts'
import type { IncidentFacts } from '../shared/api/types.ts'
import { useFresh } from '../shared/live/use-fresh.ts'
import { Dialog } from '../shared/parts/dialog.tsx'
import { Disclosure } from '../shared/parts/disclosure.tsx'
import { Trouble } from '../shared/parts/trouble.tsx'
import { countOf } from '../shared/words/number.ts'
import { dayAndTime } from '../shared/words/time.ts'
import { directionOf, languageName } from './language-name.ts'
import { RuleEditor } from './rule-editor.tsx'
import { TrySentence } from './try-sentence.tsx'

interface RulesPanelProps {
  readonly incident: IncidentFacts
  readonly mayChange: boolean
}

/** Lists every phrase that rings. Every officer may read the list; commanders change it. */
export function RulesPanel({ incident, mayChange }: RulesPanelProps) {
  const [edited, setEdited] = useState<Rule | 'new'>()
  const [isRestoring, setRestoring] = useState(false)
  const param = { incident: incident.id }
  const queryKey = ['alarm-rules', incident.id]
  const queries = useQueryClient()
  const asked = useFresh({
    queryKey,
    queryFn: (how) => answerOf(api.incidents[':incident']['alarm-rules'].$get({ param }, how)),
    ...{ everyMs: 3000, pollMs: false },
  })
  const restore = useMutation({
    mutationFn: (code: string | undefined) =>
      answerOf(api.incidents[':incident']['alarm-rules'].restorations.$post({ param, json: { code } })),
    onSuccess: () => {
      setRestoring(false)
      return queries.invalidateQueries({ queryKey })
    },
  })
  const rules = asked.data?.rules ?? []
  return (
    <div className="rules">
      <p>{RULE_WORDS.says}</p>
      <PageOnly languages={asked.data?.pageOnly ?? []} />
      {asked.error && <Trouble cause={asked.error} again={() => void asked.refetch()} />}
      {restore.error && <Trouble cause={restore.error} />}
      {mayChange && <TrySentence incident={incident.id} rules={rules} />}
      <h2>{ALARM_WORDS.tabRules}</h2>
      <ul className="rule-list">
        {rules.map((rule) => (
          <RuleRow
            key={rule.code}
            {...{ rule, mayChange }}
            zone={incident.zone}
            onEdit={() => setEdited(rule)}
            onRestore={() => restore.mutate(rule.code)}
          />
        ))}
      </ul>
      {mayChange && (
        <div className="actions">
          <button type="button" onClick={() => setEdited('new')}>
            {RULE_WORDS.add}
          </button>
          {rules.some(({ changed }) => changed !== undefined) && (
            <button type="button" onClick={() => setRestoring(true)}>
              {RULE_WORDS.restoreAll}
            </button>
          )}
        </div>
      )}
      {edited !== undefined && (
        <RuleEditor
          incident={incident.id}
          languages={asked.data?.languages ?? []}
          rule={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
      {isRestoring && (
        <Dialog title={RULE_WORDS.restoreAll} onClose={() => setRestoring(false)}>
          <p>{RULE_WORDS.restoreSure}</p>
          <div className="actions">
            <button
              type="button"
              className="primary"
              disabled={restore.isPending}
              onClick={() => restore.mutate(undefined)}
            >
              {RULE_WORDS.restoreAll}
            </button>
            <button type="button" onClick={() => setRestoring(false)}>
              {RULE_WORDS.cancel}
            </button>
          </div>
        </Dialog>
      )}
    </div>
  )
}

/** Languages of the witness page that no alarm rule covers. */
const PageOnly = ({ languages }: { readonly languages: readonly string[] }) =>
  languages.length === 0 ? null : (
    <p className="phone-none">{RULE_WORDS.pageOnly(languages.map(languageName).join(', '))}</p>
  )

interface RuleRowProps {
  readonly rule: Rule
  readonly mayChange: boolean
  readonly zone: string
  readonly onEdit: () => void
  readonly onRestore: () => void
}

function RuleRow({ rule, mayChange, zone, onEdit, onRestore }: RuleRowProps) {
  const title = ruleTitle(rule.code, rule.title)
  const count = Object.values(rule.phrases).reduce((sum, phrases) => sum + phrases.length, 0)
  return (
    <li className={rule.isOn ? 'rule' : 'rule rule-off'} data-rule={rule.code}>
      <div className="rule-head">
        <strong>{title}</strong>
        <span className={rule.class === 'grave' ? 'chip chip-urgent' : 'chip'}>{RULE_WORDS[rule.class]}</span>
        <span className="chip">{rule.isOn ? RULE_WORDS.on : RULE_WORDS.off}</span>
        {rule.changed && (
          <span className="muted">{RULE_WORDS.changed(rule.changed.by, dayAndTime(rule.changed.at, zone))}</span>
        )}
        {mayChange && (
          <span className="rule-acts">
            <button type="button" aria-label={RULE_WORDS.editOf(title)} onClick={onEdit}>
              {RULE_WORDS.edit}
            </button>
            {rule.changed && (
              <button type="button" aria-label={`${RULE_WORDS.restore}: ${title}`} onClick={onRestore}>
                {RULE_WORDS.restore}
              </button>
            )}
          </span>
        )}
      </div>
      <Disclosure title={RULE_WORDS.count(countOf(count))}>
        <dl className="rule-phrases">
          {Object.entries(rule.phrases).map(([language, phrases]) => (
            <div key={language}>
              <dt>{languageName(language)}</dt>
              <dd lang={language} dir={directionOf(language)}>
                {phrases.join(' · ')}
              </dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </li>
  )
}
