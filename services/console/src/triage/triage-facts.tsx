import type { ReactNode } from 'react'
import { kindOf, stateOf } from '../evidence/item/item-words.ts'
import { PoliceMark } from '../evidence/item/police-mark.tsx'
import { ByOneMark } from '../evidence/pins/by-one-mark.tsx'
import { VerificationBadge } from '../evidence/verification/verification-badge.tsx'
import type { IncidentFacts, ItemPage } from '../shared/api/types.ts'
import { UntrustedText } from '../shared/parts/untrusted-text.tsx'
import { wordFor } from '../shared/words/catalog.ts'
import { flagSentence } from '../shared/words/flags.ts'
import { howExact } from '../shared/words/interval.ts'
import { DECISION_WORDS, flagWords, KIND_WORDS, STATE_WORDS } from '../shared/words/labels.ts'
import { preciseTime } from '../shared/words/precise.ts'
import { placeSourceWords } from '../shared/words/sources.ts'
import { byteSize, dayAndTime, playingTime, shortTime } from '../shared/words/time.ts'
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
        {item.sent > 1 && <span className="chip">{TRIAGE_WORDS.twins(item.sent - 1)}</span>}
        <VerificationBadge verification={page.work.verification} />
      </p>
      <Words page={page} />
      <dl className="facts triage-lines">
        <Line name={TRIAGE_WORDS.when}>
          <When {...{ page, zone: incident.zone }} />{' '}
          <ByOneMark {...{ byOne: page.byOne, incident: incident.id, item: item.item }} />
        </Line>
        <Line name={TRIAGE_WORDS.where}>
          <Where page={page} />
        </Line>
        <Reasons page={page} />
        <Signs page={page} />
        <Earlier {...{ page, zone: incident.zone }} />
      </dl>
    </div>
  )
}

const Line = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

function WhyNow({ leased, at, zone }: { readonly leased: Leased; readonly at: number; readonly zone: string }) {
  if (leased.why === 'alarm') return <span className="chip chip-urgent">{TRIAGE_WORDS.whyAlarm}</span>
  if (leased.why === 'flagged') return <span className="chip chip-urgent">{TRIAGE_WORDS.whyFlagged}</span>
  if (leased.why === 'new-scene') return <span className="chip chip-tentative">{TRIAGE_WORDS.whyNewScene}</span>
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
        {TRIAGE_WORDS.before(dayAndTime(latest, zone))} {state}
      </>
    )
  return (
    <>
      <strong>{preciseTime(estimate, zone, latest - earliest)}</strong>{' '}
      <span className="muted triage-exact">{howExact({ earliest, estimate, latest }, zone)}</span> {state}
    </>
  )
}

function Where({ page }: { readonly page: ItemPage }) {
  const { lat, lon, radiusM, placeSource } = page.item.placement ?? {}
  if (lat == null || lon == null) return <span className="muted">{TRIAGE_WORDS.nowhere}</span>
  return (
    <>
      {lat.toFixed(5)}, {lon.toFixed(5)}
      {radiusM != null && ` ±${Math.round(radiusM)} m`}
      {placeSource != null && <span className="muted"> · {placeSourceWords(placeSource)}</span>}
    </>
  )
}

const MOST_REASONS = 2
const MOST_SIGNS = 3

function Reasons({ page }: { readonly page: ItemPage }) {
  const sentences = page.time.why?.sentences ?? []
  if (sentences.length === 0) return null
  return (
    <Line name={TRIAGE_WORDS.claims}>
      {sentences.slice(0, MOST_REASONS).map(({ text, share }) => (
        <p key={text}>
          {text} {share > 0 && <span className="share">{Math.round(share * 100)} %</span>}
        </p>
      ))}
    </Line>
  )
}

function Signs({ page }: { readonly page: ItemPage }) {
  if (page.flags.length === 0) return null
  return (
    <Line name={TRIAGE_WORDS.signs}>
      {page.flags.slice(0, MOST_SIGNS).map((flag, at) => (
        <p key={`${flag.code} ${at}`}>
          <strong>{flagWords(flag.code)}</strong> <UntrustedText text={flagSentence(flag)} />
        </p>
      ))}
    </Line>
  )
}

function Earlier({ page, zone }: { readonly page: ItemPage; readonly zone: string }) {
  const [last] = page.reviews.filter(({ decision }) => decision !== 'none')
  if (!last) return null
  return (
    <Line name={TRIAGE_WORDS.earlier}>
      {wordFor(DECISION_WORDS, last.decision) ?? last.decision}, <UntrustedText text={last.officer} />,{' '}
      {dayAndTime(last.at, zone)}
    </Line>
  )
}
