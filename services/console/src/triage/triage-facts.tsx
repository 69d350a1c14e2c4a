import { kindOf, stateOf } from '../evidence/item/item-words.ts'
import { PoliceMark } from '../evidence/item/police-mark.tsx'
import { isUnsure, UNSURE_WORDS } from '../evidence/item/unsure.ts'
import { Where } from '../evidence/item/where.tsx'
import { ByOneMark } from '../evidence/pins/by-one-mark.tsx'
import { VerificationBadge } from '../evidence/verification/verification-badge.tsx'
import type { IncidentFacts, ItemPage } from '../shared/api/types.ts'
import { Fact } from '../shared/parts/fact.tsx'
import { UntrustedText } from '../shared/parts/untrusted-text.tsx'
import { wordFor } from '../shared/words/catalog.ts'
import { flagSentence } from '../shared/words/flags.ts'
import { howExact } from '../shared/words/interval.ts'
import { DECISION_WORDS, flagWords, KIND_WORDS, STATE_WORDS } from '../shared/words/labels.ts'
import { preciseTime } from '../shared/words/precise.ts'
import { byteSize, dayAndTime, dayAndTimeBy, playingTime, shortTime } from '../shared/words/time.ts'
import { TRIAGE_WORDS } from './triage-words.ts'
import type { Leased } from './use-queue.ts'

interface TriageFactsProps {
  readonly page: ItemPage
  readonly incident: IncidentFacts
  readonly leased: Leased
}

/** The facts for a decision, in the order of the questions: why now, what, by whom, when, where. */
export function TriageFacts({ page, incident, leased }: TriageFactsProps) {
  const { item } = page
  return (
    <div className="triage-facts">
      <p className="triage-what">
        <WhyNow {...{ leased, at: item.receivedAt, zone: incident.zone }} />
        <strong>
          {KIND_WORDS[kindOf(item.kind)]} № {item.seq}
        </strong>
        <span className="muted">{item.durationMs === null ? byteSize(item.bytes) : playingTime(item.durationMs)}</span>
        <PoliceMark source={item.source} />
        {isUnsure(page) && <span className="chip chip-doubt">{UNSURE_WORDS.mark}</span>}
        {item.sent > 1 && <span className="chip">{TRIAGE_WORDS.twins(item.sent - 1)}</span>}
        <VerificationBadge verification={page.work.verification} />
      </p>
      <Words page={page} />
      <dl className="facts triage-lines">
        <Fact name={TRIAGE_WORDS.when}>
          <When {...{ page, zone: incident.zone }} />{' '}
          <ByOneMark {...{ byOne: page.byOne, incident: incident.id, item: item.item }} />
        </Fact>
        <Fact name={TRIAGE_WORDS.where}>
          <Where page={page} />
        </Fact>
        <Reasons page={page} />
        <Signs page={page} />
        <Earlier {...{ page, zone: incident.zone }} />
      </dl>
    </div>
  )
}

function WhyNow({ leased, at, zone }: { readonly leased: Leased; readonly at: number; readonly zone: string }) {
  if (leased.why === 'alarm') return <span className="chip chip-urgent">{TRIAGE_WORDS.whyAlarm}</span>
  if (leased.why === 'flagged') return <span className="chip chip-urgent">{TRIAGE_WORDS.whyFlagged}</span>
  if (leased.why === 'new-scene') return <span className="chip chip-doubt">{TRIAGE_WORDS.whyNewScene}</span>
  return <span className="muted">{TRIAGE_WORDS.whyWaiting(shortTime(at, zone))}</span>
}

function Words({ page }: { readonly page: ItemPage }) {
  const said = page.statements.flatMap(({ id, words, whereWords, whenWords }) => {
    const lines = [words, whereWords, whenWords].filter((line) => line !== null && line !== '')
    return lines.length === 0 ? [] : [{ id, text: lines.join('\n') }]
  })
  return (
    <section className="triage-words" aria-label={TRIAGE_WORDS.says}>
      {said.length === 0 ? (
        <p className="muted">{TRIAGE_WORDS.saysNothing}</p>
      ) : (
        said.map(({ id, text }) => (
          <blockquote key={id}>
            <UntrustedText text={text} lines />
          </blockquote>
        ))
      )}
    </section>
  )
}

function When({ page, zone }: { readonly page: ItemPage; readonly zone: string }) {
  const { placement } = page.item
  if (!placement) return TRIAGE_WORDS.notPlaced
  const { earliest, estimate, latest } = placement
  const state = <span className={`chip chip-${stateOf(page)}`}>{STATE_WORDS[stateOf(page)]}</span>
  if (estimate === null)
    return (
      <>
        {TRIAGE_WORDS.before(dayAndTimeBy(latest, zone))} {state}
      </>
    )
  return (
    <>
      <strong>{preciseTime(estimate, zone, latest - earliest)}</strong>{' '}
      <span className="muted triage-exact">{howExact({ earliest, estimate, latest }, zone)}</span> {state}
    </>
  )
}

const MOST_REASONS = 2
const MOST_SIGNS = 3

function Reasons({ page }: { readonly page: ItemPage }) {
  const sentences = page.time.why?.sentences ?? []
  if (sentences.length === 0) return null
  return (
    <Fact name={TRIAGE_WORDS.claims}>
      {sentences.slice(0, MOST_REASONS).map(({ text, share }) => (
        <p key={text}>
          {text} {share > 0 && <span className="share">{Math.round(share * 100)} %</span>}
        </p>
      ))}
    </Fact>
  )
}

function Signs({ page }: { readonly page: ItemPage }) {
  if (page.flags.length === 0) return null
  return (
    <Fact name={TRIAGE_WORDS.signs}>
      {page.flags.slice(0, MOST_SIGNS).map((flag, at) => (
        <p key={`${flag.code} ${at}`}>
          <strong>{flagWords(flag.code)}</strong> <UntrustedText text={flagSentence(flag)} />
        </p>
      ))}
    </Fact>
  )
}

function Earlier({ page, zone }: { readonly page: ItemPage; readonly zone: string }) {
  const [last] = page.reviews.filter(({ decision }) => decision !== 'none')
  if (!last) return null
  return (
    <Fact name={TRIAGE_WORDS.earlier}>
      {wordFor(DECISION_WORDS, last.decision) ?? last.decision}, <UntrustedText text={last.officer} />,{' '}
      {dayAndTime(last.at, zone)}
    </Fact>
  )
}
