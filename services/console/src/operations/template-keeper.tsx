import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answerOf, api, asJson } from '../shared/api/client.ts'
import { Disclosure } from '../shared/parts/disclosure.tsx'
import { Field } from '../shared/parts/field.tsx'
import { notify } from '../shared/parts/notices.tsx'
import { Trouble } from '../shared/parts/trouble.tsx'
import { language } from '../shared/words/language.ts'
import { type Draft, toTemplate } from './opening.ts'
import { OPENING_WORDS } from './opening-words.ts'
import { nameOfTemplate, type Template } from './platform-api.ts'

interface TemplateKeeperProps {
  readonly draft: Draft
  readonly templates: readonly Template[]
}

/** Saves the form's texts as a template, or changes or removes one. */
export function TemplateKeeper({ draft, templates }: TemplateKeeperProps) {
  const [name, setName] = useState('')
  const queries = useQueryClient()
  const chosen = templates.find(({ id }) => id === draft.template)
  const refresh = (text: string) => {
    notify({ text })
    void queries.invalidateQueries({ queryKey: ['templates'] })
  }
  const keep = useMutation({
    mutationFn: (kept: Pick<Template, 'id' | 'name'>) =>
      answerOf(api.platform.templates.$post({ json: toTemplate(draft, kept, language()) })),
    onSuccess: () => refresh(OPENING_WORDS.kept),
  })
  const remove = useMutation({
    mutationFn: (template: string) =>
      answerOf(api.platform.templates[':template'].removal.$post({ param: { template } }, asJson)),
    onSuccess: () => refresh(OPENING_WORDS.removed),
  })
  const isPending = keep.isPending || remove.isPending
  return (
    <Disclosure title={OPENING_WORDS.keepTemplate}>
      <div className="opening-keep">
        {chosen && (
          <div className="actions">
            <button type="button" disabled={isPending} onClick={() => keep.mutate(chosen)}>
              {OPENING_WORDS.keepChanges(nameOfTemplate(chosen))}
            </button>
            <button type="button" disabled={isPending} onClick={() => remove.mutate(chosen.id)}>
              {OPENING_WORDS.removeTemplate(nameOfTemplate(chosen))}
            </button>
          </div>
        )}
        <Field label={OPENING_WORDS.templateName} maxLength={60} value={name} set={setName} />
        <button
          type="button"
          disabled={isPending || name.trim() === ''}
          onClick={() => keep.mutate({ id: newTemplateId(), name: { [language()]: name.trim() } })}
        >
          {OPENING_WORDS.keepNew}
        </button>
        {(keep.error ?? remove.error) && <Trouble cause={keep.error ?? remove.error} />}
      </div>
    </Disclosure>
  )
}

const newTemplateId = (): string =>
  `own-${[...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
