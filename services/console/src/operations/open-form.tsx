import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { answerOf, api } from '../shared/api/client.ts'
import { useAddress } from '../shared/parts/address.ts'
import { dropDrafts, useDraft } from '../shared/parts/drafts.ts'
import { ToggleGroup } from '../shared/parts/toggle-group.tsx'
import { Trouble } from '../shared/parts/trouble.tsx'
import { Waiting } from '../shared/parts/waiting.tsx'
import { language } from '../shared/words/language.ts'
import { dayOf } from '../shared/words/time.ts'
import { ConfirmOpen } from './confirm-open.tsx'
import { DutyCallPanel } from './duty-call.tsx'
import { DUTY_CALL_WORDS } from './duty-call-words.ts'
import { isNameField, NamesByLanguage } from './names-by-language.tsx'
import { Facts, Limits } from './open-fields.tsx'
import { OpenedPanel } from './opened-panel.tsx'
import { type Draft, type DraftProps, emptyDraft, likeIncident, withTemplate } from './opening.ts'
import { OPENING_WORDS } from './opening-words.ts'
import { OPERATIONS_WORDS } from './operations-words.ts'
import { PagePreview } from './page-preview.tsx'
import { strangeTexts } from './placeholders.ts'
import { nameOfTemplate, type PlatformState, type Template, useTemplates } from './platform-api.ts'
import { PreflightPanel } from './preflight.tsx'
import { realSays } from './real-says.ts'
import { TemplateKeeper } from './template-keeper.tsx'
import { TextsEditor } from './texts-editor.tsx'
import { type Line, usePreflight } from './use-preflight.ts'
import { WatcherChoice } from './watcher-choice.tsx'
import { WhoSees } from './who-sees.tsx'
import { stillWrong, textOf } from './wrong-fields.ts'
import { startingZone } from './zones.ts'

/** The form that opens an incident, on one prefilled screen: a title, a place and one press are enough. */
export function OpenForm({ state }: { readonly state: PlatformState }) {
  const { query } = useAddress()
  const kept = `opening:${query.get('like') ?? ''}`
  const [draft, setDraft] = useDraft<Draft>(kept, () => {
    const empty = emptyDraft(startingZone(state.incidents), state.languages)
    const like = state.incidents.find(({ id }) => id === query.get('like'))
    return like ? likeIncident(empty, like) : empty
  })
  const [opened, setOpened] = useState<Opened>()
  const preflight = usePreflight()
  const templates = useTemplates()
  const proposed = useSlug(draft.title)
  const set = (change: Partial<Draft>) => setDraft((now) => ({ ...now, ...change }))
  const { form, refused, wrong, refuse } = useWrong(draft)
  const has = (is: (field: string) => boolean) => (refused.fields.some(is) ? refused.at : 0)
  const [namesAt, limitsAt] = [has(isNameField), has((field) => LIMITS.includes(field))]
  const textsAt = has((field) => textOf(field) !== undefined && !isNameField(field))
  const { run } = preflight
  // The check starts at once, so that its result is known when the form is filled in.
  useEffect(run, [run])
  if (opened !== undefined) return <OpenedPanel {...{ state, ...opened }} />
  return (
    <form ref={form} className="opening" onSubmit={(event) => event.preventDefault()}>
      {templates.isPending && <Waiting />}
      {templates.error && <Trouble cause={templates.error} again={() => void templates.refetch()} />}
      <Templates
        templates={templates.data?.templates ?? []}
        chosen={draft.template}
        choose={(template) => setDraft((now) => withTemplate(now, template, language()))}
      />
      <DrillOrReal {...{ draft, set, lock: preflight.lines.get('lock') }} />
      <Facts {...{ draft, set, wrong, proposed, state }} />
      <PagePreview draft={draft} />
      <NamesByLanguage key={`names ${namesAt}`} {...{ draft, set, wrong, isOpenAtFirst: namesAt > 0 }} />
      <TextsEditor key={`texts ${textsAt}`} {...{ draft, set, wrong, isOpenAtFirst: textsAt > 0 }} />
      <Limits key={`limits ${limitsAt}`} {...{ draft, set, wrong, isOpenAtFirst: limitsAt > 0 }} />
      <WhoSees {...{ draft, set, wrong }} />
      {draft.isReal && (
        <>
          <DutyCallPanel />
          <section className="panel opening-watch" aria-label={DUTY_CALL_WORDS.watcher}>
            <WatcherChoice {...{ draft, set }} />
          </section>
        </>
      )}
      <TemplateKeeper {...{ draft, templates: templates.data?.templates ?? [] }} />
      <section className="panel" aria-labelledby="check">
        <h2 id="check">{OPERATIONS_WORDS.check}</h2>
        <PreflightPanel preflight={preflight} isShort />
      </section>
      <ConfirmOpen
        {...{ draft, proposed, preflight, wrong, refuse }}
        onOpened={(incident) => {
          setOpened({ incident, intake: preflight.lines.get('intake') })
          dropDrafts(kept)
        }}
      />
    </form>
  )
}

interface Opened {
  readonly incident: string
  /** The result of the check of the public address. */
  readonly intake: Line | undefined
}

const LIMITS: readonly string[] = ['closesAt', 'maxFileBytes', 'maxFiles', 'maxIncidentBytes']

/** Fields that were refused and not changed since. The first of them gets the focus, even if it was folded away. */
function useWrong(draft: Draft) {
  const form = useRef<HTMLFormElement>(null)
  const [refused, setRefused] = useState<{ at: number; fields: readonly string[]; draft: Draft }>({
    ...{ at: 0, fields: [], draft },
  })
  const wrong = useMemo(
    () => [...new Set([...stillWrong(refused.fields, refused.draft, draft), ...strangeTexts(draft.texts)])],
    [refused, draft],
  )
  useEffect(() => {
    if (refused.at === 0) return undefined
    // A folded part that holds the wrong field is unfolded first, and its fields exist only in the next frame.
    const frame = requestAnimationFrame(() =>
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-wrong="true"]')?.focus(),
    )
    return () => cancelAnimationFrame(frame)
  }, [refused.at])
  const refuse = (fields: readonly string[]) => setRefused(({ at }) => ({ at: at + 1, fields, draft }))
  return { form, refused, wrong, refuse }
}

/** A free slug for the title, by the service's own rule. */
function useSlug(title: string): string | null {
  const [asked, setAsked] = useState(title)
  useEffect(() => {
    const timer = setTimeout(() => setAsked(title), 300)
    return () => clearTimeout(timer)
  }, [title])
  const found = useQuery({
    queryKey: ['slug', asked],
    queryFn: () => answerOf(api.platform.slug.$get({ query: { title: asked } })),
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

interface KindProps extends Omit<DraftProps, 'wrong'> {
  /** The result of the check of the lock. Undefined until it has finished. */
  readonly lock: Line | undefined
}

function DrillOrReal({ draft, set, lock }: KindProps) {
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
      <p>{draft.isReal ? realSays(lock) : OPENING_WORDS.drillSays}</p>
      {draft.isReal && <p>{OPENING_WORDS.keptSays(dayOf(inAYear(), draft.zone))}</p>}
    </div>
  )
}

/** The end of the time for which the database keeps an incident by default. */
const inAYear = (): number => {
  const at = new Date()
  return at.setUTCFullYear(at.getUTCFullYear() + 1)
}
