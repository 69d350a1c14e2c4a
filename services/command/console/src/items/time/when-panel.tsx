import type { IncidentFacts, ItemPage } from '../../api/types.ts'
import { distance } from '../../words/distance.ts'
import { howExact } from '../../words/interval.ts'
import { STATE_WORDS } from '../../words/labels.ts'
import { preciseTime } from '../../words/precise.ts'
import { dayAndTime, span } from '../../words/time.ts'
import { stateOf } from '../item-words.ts'
import { Disagreements, NamedClaims } from './disagreements.tsx'
import { ProofNote } from './proof-note.tsx'

interface WhenPanelProps {
  readonly page: ItemPage
  readonly incident: IncidentFacts
}

/** The placement with its interval and its argument: never a time without both. */
export function WhenPanel({ page, incident }: WhenPanelProps) {
  const { zone } = incident
  const { placement, receivedAt } = page.item
  if (!placement)
    return (
      <section className="panel comes-second" aria-labelledby="when">
        <h2 id="when">When</h2>
        <p className="estimate">Not placed yet</p>
        <p className="muted">It arrived by {dayAndTime(receivedAt, zone)}. Its time is being worked out.</p>
      </section>
    )
  const { earliest, estimate, latest, provisional } = placement
  const width = latest - earliest
  return (
    <section className="panel comes-second" aria-labelledby="when">
      <h2 id="when">When</h2>
      <p className="estimate">
        {estimate === null ? `Before ${dayAndTime(latest, zone)}` : preciseTime(estimate, zone, width)}{' '}
        {estimate !== null && <span className="muted">{howExact({ earliest, estimate, latest }, zone)}</span>}
      </p>
      <p className="marks">
        {estimate !== null && <span className="muted">{preciseTime(estimate, 'UTC', width)} UTC</span>}
        <span className={`chip chip-${stateOf(page)}`}>{STATE_WORDS[stateOf(page)]}</span>
        {provisional && <span className="chip chip-settling">provisional, settling</span>}
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

/** Both ends, how wide, and how that width was calibrated: they stand together. */
function Interval({ placement, page, zone }: IntervalProps) {
  const { earliest, estimate, latest, confidence, revision, grade } = placement
  const width = latest - earliest
  return (
    <dl className="facts">
      {estimate !== null && <Bound name="Not before" {...{ at: earliest, zone, width }} />}
      <Bound name="Not after" {...{ at: latest, zone, width }} />
      <div>
        <dt>Interval</dt>
        <dd>
          {estimate === null
            ? 'open: only its end is known'
            : `${width < 60_000 ? distance(width) : span(width)} · confidence ${Math.round(confidence * 100)} %`}
          <span className="muted">
            {' '}
            · grade “{grade}” · revision {revision}
          </span>
          {page.time.why && <span className="calibration">{page.time.why.calibration}</span>}
        </dd>
      </div>
    </dl>
  )
}

/** Each sentence with its share of the weight, and the ways to what it rests on. */
function Why({ page, incident }: WhenPanelProps) {
  return (
    <>
      <h3>Why</h3>
      <ul className="reasons">
        {page.time.why?.sentences.map(({ text, share, claims }) => (
          <li key={`${text} ${claims.join(' ')}`}>
            {text}
            {share > 0 && <span className="share"> {Math.round(share * 100)} % of the weight</span>}
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
