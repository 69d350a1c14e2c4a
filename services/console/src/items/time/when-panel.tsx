import { stateOf } from '../../evidence/item/item-words.ts'
import { ByOneMark } from '../../evidence/pins/by-one-mark.tsx'
import type { IncidentFacts, ItemPage } from '../../shared/api/types.ts'
import { distance } from '../../shared/words/distance.ts'
import { gradeName } from '../../shared/words/grade-words.ts'
import { howExact } from '../../shared/words/interval.ts'
import { STATE_WORDS } from '../../shared/words/labels.ts'
import { percent } from '../../shared/words/number.ts'
import { preciseTime } from '../../shared/words/precise.ts'
import { dayAndTime, span } from '../../shared/words/time.ts'
import { Disagreements, NamedClaims } from './disagreements.tsx'
import { ProofNote } from './proof-note.tsx'
import { WHEN_WORDS } from './when-words.ts'

interface WhenPanelProps {
  readonly page: ItemPage
  readonly incident: IncidentFacts
}

/** The placement with its interval and its reasons. A time is never shown without both. */
export function WhenPanel({ page, incident }: WhenPanelProps) {
  const { zone } = incident
  const { placement, receivedAt } = page.item
  if (!placement)
    return (
      <section className="panel comes-second" aria-labelledby="when">
        <h2 id="when">{WHEN_WORDS.when}</h2>
        <p className="estimate">{WHEN_WORDS.notPlaced}</p>
        <p className="muted">{WHEN_WORDS.arrivedBy(dayAndTime(receivedAt, zone))}</p>
      </section>
    )
  const { earliest, estimate, latest, provisional } = placement
  const width = latest - earliest
  return (
    <section className="panel comes-second" aria-labelledby="when">
      <h2 id="when">{WHEN_WORDS.when}</h2>
      <p className="estimate">
        {estimate === null ? WHEN_WORDS.before(dayAndTime(latest, zone)) : preciseTime(estimate, zone, width)}{' '}
        {estimate !== null && <span className="muted">{howExact({ earliest, estimate, latest }, zone)}</span>}
      </p>
      <p className="marks">
        {estimate !== null && <span className="muted">{preciseTime(estimate, 'UTC', width)} UTC</span>}
        <span className={`chip chip-${stateOf(page)}`}>{STATE_WORDS[stateOf(page)]}</span>
        {provisional && <span className="chip chip-settling">{WHEN_WORDS.settling}</span>}
        <ByOneMark {...{ byOne: page.byOne, incident: incident.id, item: page.item.item }} />
      </p>
      <Interval {...{ placement, page, zone }} />
      <Why {...{ page, incident }} />
      <Disagreements {...{ page, incident }} />
      <ProofNote />
    </section>
  )
}

interface IntervalProps {
  readonly placement: NonNullable<ItemPage['item']['placement']>
  readonly page: ItemPage
  readonly zone: string
}

/** Both ends of the interval, its width, and how the width was calibrated. */
function Interval({ placement, page, zone }: IntervalProps) {
  const { earliest, estimate, latest, confidence, revision, grade } = placement
  const width = latest - earliest
  return (
    <dl className="facts">
      {estimate !== null && <Bound name={WHEN_WORDS.notBefore} {...{ at: earliest, zone, width }} />}
      <Bound name={WHEN_WORDS.notAfter} {...{ at: latest, zone, width }} />
      <div>
        <dt>{WHEN_WORDS.interval}</dt>
        <dd>
          {estimate === null
            ? WHEN_WORDS.open
            : WHEN_WORDS.confidence(width < 60_000 ? distance(width) : span(width), percent(confidence))}
          <span className="muted"> · {WHEN_WORDS.grade(gradeName(grade), revision)}</span>
          {page.time.why && <span className="calibration">{page.time.why.calibration}</span>}
        </dd>
      </div>
    </dl>
  )
}

/** The reasons, each with its share of the weight and links to its sources. */
function Why({ page, incident }: WhenPanelProps) {
  return (
    <>
      <h3>{WHEN_WORDS.why}</h3>
      <ul className="reasons">
        {page.time.why?.sentences.map(({ text, share, claims }) => (
          <li key={`${text} ${claims.join(' ')}`}>
            {text}
            {share > 0 && <span className="share">{WHEN_WORDS.ofWeight(percent(share))}</span>}
            <NamedClaims {...{ page, incident, claims }} />
          </li>
        ))}
      </ul>
    </>
  )
}

interface BoundProps {
  readonly name: string
  readonly at: number
  readonly zone: string
  readonly width: number
}

const Bound = ({ name, at, zone, width }: BoundProps) => (
  <div>
    <dt>{name}</dt>
    <dd>
      {preciseTime(at, zone, width)}{' '}
      {zone !== 'UTC' && <span className="muted">({preciseTime(at, 'UTC', width)} UTC)</span>}
    </dd>
  </div>
)
