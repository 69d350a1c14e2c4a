import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api, told } from '../api/client.ts'
import { useAddress } from '../parts/address.ts'
import { PARTS_WORDS } from '../parts/parts-words.ts'
import { ToggleGroup } from '../parts/toggle-group.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { language } from '../words/language.ts'
import { ConfirmOpen } from './confirm-open.tsx'
import { Facts, Limits } from './open-fields.tsx'
import { OpenedPanel } from './opened-panel.tsx'
import { type Draft, type DraftProps, emptyDraft, likeIncident, withTemplate } from './opening.ts'
import { OPENING_WORDS } from './opening-words.ts'
import { OPERATIONS_WORDS } from './operations-words.ts'
import { PagePreview } from './page-preview.tsx'
import { nameOfTemplate, type PlatformState, type Template, useTemplates } from './platform-api.ts'
import { PreflightPanel } from './preflight.tsx'
import { TemplateKeeper } from './template-keeper.tsx'
import { TextsEditor } from './texts-editor.tsx'
import { usePreflight } from './use-preflight.ts'
import { WhoSees } from './who-sees.tsx'
import { zoneHere } from './zones.ts'

/** Everything on one screen, prefilled: a title, a place and one press are enough. */
export function OpenForm({ state }: { readonly state: PlatformState }) {
  const { query } = useAddress()
  const [draft, setDraft] = useState<Draft>(() => {
    const empty = emptyDraft(zoneHere(), state.languages)
    const like = state.incidents.find(({ id }) => id === query.get('like'))
    return like ? likeIncident(empty, like) : empty
  })
  const [opened, setOpened] = useState<string>()
  const preflight = usePreflight()
  const templates = useTemplates()
  const proposed = useSlug(draft.title)
  const set = (change: Partial<Draft>) => setDraft((now) => ({ ...now, ...change }))
  const { run } = preflight
  // What it finds is known by the time that the form is filled.
  useEffect(run, [run])
  if (opened !== undefined) return <OpenedPanel {...{ state, incident: opened }} />
  return (
    <form className="opening" onSubmit={(event) => event.preventDefault()}>
      {templates.isPending && <p className="waiting">{PARTS_WORDS.loading}</p>}
      {templates.error && <Trouble cause={templates.error} again={() => void templates.refetch()} />}
      <Templates
        templates={templates.data?.templates ?? []}
        chosen={draft.template}
        choose={(template) => setDraft((now) => withTemplate(now, template, language()))}
      />
      <DrillOrReal {...{ draft, set }} />
      <Facts {...{ draft, set, proposed, state }} />
      <PagePreview draft={draft} />
      <TextsEditor {...{ draft, set }} />
      <Limits {...{ draft, set }} />
      <WhoSees {...{ draft, set }} />
      <TemplateKeeper {...{ draft, templates: templates.data?.templates ?? [] }} />
      <section className="panel" aria-labelledby="check">
        <h2 id="check">{OPERATIONS_WORDS.check}</h2>
        <PreflightPanel preflight={preflight} isShort />
      </section>
      <ConfirmOpen {...{ draft, proposed, preflight, onOpened: setOpened }} />
    </form>
  )
}

/** Free, and made of the title by the service's own rule. */
function useSlug(title: string): string | null {
  const [asked, setAsked] = useState(title)
  useEffect(() => {
    const timer = setTimeout(() => setAsked(title), 300)
    return () => clearTimeout(timer)
  }, [title])
  const found = useQuery({
    queryKey: ['slug', asked],
    queryFn: () => told(api.platform.slug.$get({ query: { title: asked } } as never)),
    enabled: asked.trim() !== '',
  })
  return asked === title ? (found.data?.slug ?? null) : null
}

interface TemplatesProps {
  readonly templates: readonly Template[]
  readonly chosen: string | undefined
  readonly choose: (template: Template) => void
}

function Templates({ templates, chosen, choose }: TemplatesProps) {
  return (
    <fieldset className="opening-templates">
      <legend>{OPENING_WORDS.template}</legend>
      {templates.map((template) => (
        <button
          key={template.id}
          type="button"
          aria-pressed={template.id === chosen}
          data-template={template.id}
          onClick={() => choose(template)}
        >
          {nameOfTemplate(template)}
        </button>
      ))}
    </fieldset>
  )
}

function DrillOrReal({ draft, set }: DraftProps) {
  return (
    <div className="opening-kind" data-real={draft.isReal}>
      <ToggleGroup
        label={OPENING_WORDS.drillOrReal}
        choices={[
          { id: 'drill', label: OPENING_WORDS.drill },
          { id: 'real', label: OPENING_WORDS.real },
        ]}
        value={draft.isReal ? 'real' : 'drill'}
        onChange={(kind) => set({ isReal: kind === 'real' })}
      />
      <p>{draft.isReal ? OPENING_WORDS.realSays : OPENING_WORDS.drillSays}</p>
    </div>
  )
}
