import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import {
  type BriefDraft,
  canBeBriefed,
  draftOf,
  MOST_SENTENCE,
  missingInput,
  toBriefRequest,
  whenOf,
} from '../evidence/brief-draft/brief-draft.ts'
import { BRIEF_DRAFT_WORDS } from '../evidence/brief-draft/brief-draft-words.ts'
import { NotHere } from '../evidence/item/not-here.tsx'
import { useItemPage } from '../evidence/item/use-item-page.ts'
import { BY_ONE_WORDS } from '../evidence/pins/by-one-words.ts'
import { answerOf, api } from '../shared/api/client.ts'
import type { IncidentFacts, ItemPage } from '../shared/api/types.ts'
import { useDraft } from '../shared/parts/drafts.ts'
import { Field } from '../shared/parts/field.tsx'
import { Link } from '../shared/parts/link.tsx'
import { Select } from '../shared/parts/select.tsx'
import { Trouble } from '../shared/parts/trouble.tsx'
import { useSending } from '../shared/parts/use-sending.ts'
import { Waiting } from '../shared/parts/waiting.tsx'
import { LANGUAGE_NAMES, LANGUAGES } from '../shared/words/language.ts'
import { BriefPicture } from './brief-picture.tsx'
import { BRIEFS_WORDS } from './briefs-words.ts'

export interface MadeBrief {
  readonly brief: string
  readonly address: string
}

interface ComposerProps {
  readonly incident: IncidentFacts
  readonly item: string
  readonly query: URLSearchParams
  readonly onMade: (made: MadeBrief) => void
}

/** The form for a brief: one item, one sentence, one press. */
export function Composer({ incident, item, query, onMade }: ComposerProps) {
  const asked = useItemPage(incident.id, item)
  const back = <Link href={`/incidents/${incident.id}/briefs`}>{BRIEFS_WORDS.back}</Link>
  if (asked.isPending) return <Waiting />
  if (!asked.data) return <NotHere incident={incident.id} cause={asked.error} again={() => void asked.refetch()} />
  if (!canBeBriefed(asked.data))
    return (
      <>
        {back}
        <p>{BRIEF_DRAFT_WORDS.cannot}</p>
      </>
    )
  const at = /^\d{1,8}$/.test(query.get('at') ?? '') ? Number(query.get('at')) : undefined
  return (
    <>
      {back}
      <Form {...{ page: asked.data, incident, startMs: at, onMade, replaces: query.get('replaces') ?? undefined }} />
    </>
  )
}

interface FormProps {
  readonly page: ItemPage
  readonly incident: IncidentFacts
  readonly startMs: number | undefined
  readonly replaces: string | undefined
  readonly onMade: (made: MadeBrief) => void
}

function Form({ page, incident, startMs, replaces, onMade }: FormProps) {
  const isFilm = page.item.kind === 'video'
  const about = `brief:${page.item.item}`
  const [sentence, setSentence] = useDraft(about, '')
  const [chosen, setDraft] = useState(() => draftOf(page, incident, isFilm ? startMs : undefined))
  const draft = { ...chosen, sentence }
  const lacking = missingInput(draft, isFilm)
  const id = useId()
  const send = useSending(about)
  const queries = useQueryClient()
  const set = (change: Partial<BriefDraft>) => setDraft((now) => ({ ...now, ...change }))
  const make = useMutation({
    mutationFn: () =>
      answerOf(
        api.incidents[':incident'].items[':item'].briefs.$post({
          param: { incident: incident.id, item: page.item.item },
          json: toBriefRequest(draft, replaces),
        }),
      ),
    onSuccess: (made) => {
      void queries.invalidateQueries({ queryKey: ['briefs', incident.id] })
      onMade(made)
    },
  })
  return (
    <form
      className="brief-form"
      onSubmit={(event) => {
        event.preventDefault()
        send(() => make.mutate())
      }}
    >
      {replaces !== undefined && <p className="operations-warning">{BRIEFS_WORDS.replacing}</p>}
      <Sentence sentence={draft.sentence} set={setSentence} />
      <BriefPicture
        {...{ page, draft, set, incident: incident.id }}
        onInstant={(atMs) => set({ whenLine: whenOf(page, incident, atMs) })}
      />
      <Lines {...{ draft, set, isByOne: page.byOne !== null, zone: incident.zone }} />
      <div className="brief-choices">
        <Select
          label={BRIEFS_WORDS.language}
          choices={LANGUAGES.map((id) => ({ id, label: LANGUAGE_NAMES[id] }))}
          value={draft.language}
          onChange={(language) => set({ language })}
        />
        <Select
          label={BRIEFS_WORDS.hours}
          choices={[2, 6, 12, 24, 72].map((count) => ({ id: String(count), label: BRIEFS_WORDS.hoursOf(count) }))}
          value={String(draft.hours)}
          onChange={(hours) => set({ hours: Number(hours) })}
        />
      </div>
      <p className="muted">{BRIEFS_WORDS.noSession}</p>
      {make.error && <Trouble cause={make.error} what="sending" />}
      <button
        type="submit"
        className="primary"
        disabled={make.isPending || lacking !== undefined}
        {...(lacking === undefined ? {} : { 'aria-describedby': `${id}-lacking` })}
      >
        {BRIEFS_WORDS.make}
      </button>
      <p id={`${id}-lacking`} className="muted" role="status">
        {lacking && BRIEFS_WORDS[lacking]}
      </p>
    </form>
  )
}

/** A field of one sentence that wraps, so that all of it is visible on a phone. A line break becomes a space. */
function Sentence({ sentence, set }: { readonly sentence: string; readonly set: (sentence: string) => void }) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  // Focused first, so that an officer who came by keyboard shortcut can type at once.
  useEffect(() => field.current?.focus(), [])
  return (
    <div className="field">
      <label htmlFor={id}>{BRIEFS_WORDS.sentence}</label>
      <textarea
        ref={field}
        {...{ id, rows: 3, maxLength: MOST_SENTENCE, required: true, value: sentence }}
        aria-describedby={`${id}-hint`}
        onChange={(event) => set(event.target.value.replaceAll(/\s*\n\s*/g, ' '))}
      />
      <p className="muted" id={`${id}-hint`}>
        {BRIEFS_WORDS.sentenceHint} {BRIEFS_WORDS.left(MOST_SENTENCE - sentence.length)}
      </p>
    </div>
  )
}

const DIRECTIONS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const

interface LinesProps {
  readonly draft: BriefDraft
  readonly set: (change: Partial<BriefDraft>) => void
  /** Whether the item's time rests on one officer's pin. If so, the service adds that to the typed words. */
  readonly isByOne: boolean
  readonly zone: string
}

const MOST_LINE = 200
/** Maximum length of a typed line, in characters, if the service adds its own words to the line. */
const MOST_MARKED = 150

function Lines({ draft, set, isByOne, zone }: LinesProps) {
  return (
    <div className="brief-lines">
      <Field
        label={BRIEFS_WORDS.when}
        hint={BRIEFS_WORDS.zoneOf(zone)}
        maxLength={isByOne ? MOST_MARKED : MOST_LINE}
        value={draft.whenLine}
        set={(whenLine) => set({ whenLine })}
      />
      {isByOne && <p className="operations-warning">{BY_ONE_WORDS.patrolsRead}</p>}
      <Field
        label={BRIEFS_WORDS.where}
        maxLength={MOST_LINE}
        value={draft.whereLine}
        set={(whereLine) => set({ whereLine })}
      />
      <Field
        label={BRIEFS_WORDS.lastSeen}
        maxLength={100}
        value={draft.lastSeen}
        set={(lastSeen) => set({ lastSeen })}
      />
      <div className="brief-directions">
        {DIRECTIONS.map((direction) => (
          <button key={direction} type="button" onClick={() => set({ lastSeen: BRIEFS_WORDS[direction] })}>
            {BRIEFS_WORDS[direction]}
          </button>
        ))}
      </div>
    </div>
  )
}
