import type { ItemPage } from '../../api/types.ts'
import { STATE_WORDS } from '../../words/labels.ts'
import { reasonSentence } from '../../words/reasons.ts'
import { dayAndTime, inUtc, plusMinus, span } from '../../words/time.ts'
import { stateOf } from '../item-words.ts'
import { Disagreements } from './disagreements.tsx'
import { ProofNote } from './proof-note.tsx'

interface WhenPanelProps {
  readonly page: ItemPage
  readonly zone: string
}

/** The placement with its interval and its argument: never a time without both. */
export function WhenPanel({ page, zone }: WhenPanelProps) {
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
  return (
    <section className="panel comes-second" aria-labelledby="when">
      <h2 id="when">When</h2>
      <p className="estimate">
        {estimate === null ? `Before ${dayAndTime(latest, zone)}` : dayAndTime(estimate, zone)}{' '}
        {estimate !== null && <span className="muted">{plusMinus(earliest, latest)}</span>}
      </p>
      <p className="marks">
        {estimate !== null && <span className="muted">{inUtc(estimate)}</span>}{' '}
        <span className={`chip chip-${stateOf(page)}`}>{STATE_WORDS[stateOf(page)]}</span>{' '}
        {provisional && <span className="chip chip-settling">provisional, settling</span>}
      </p>
      <dl className="facts">
        {estimate !== null && <Bound name="Not before" at={earliest} zone={zone} />}
        <Bound name="Not after" at={latest} zone={zone} />
        <Interval placement={placement} />
      </dl>
      <Why {...{ page, placement, zone }} />
      <Disagreements {...{ page, conflicts: placement.conflicts }} />
      <ProofNote />
    </section>
  )
}

type Placed = NonNullable<ItemPage['item']['placement']>

function Interval({ placement }: { readonly placement: Placed }) {
  const { earliest, estimate, latest, confidence, revision } = placement
  return (
    <div>
      <dt>Interval</dt>
      <dd>
        {estimate === null
          ? `open: only its end is known · revision ${revision}`
          : `${span(latest - earliest)} · confidence ${Math.round(confidence * 100)} % · revision ${revision}`}
      </dd>
    </div>
  )
}

interface WhyProps extends WhenPanelProps {
  readonly placement: Placed
}

function Why({ placement, zone }: WhyProps) {
  return (
    <>
      <h3>Why</h3>
      <ul className="reasons">
        {placement.reasons.map((reason, index) => (
          <li key={`${reason.code} ${reason.claim ?? index}`}>
            {reasonSentence(reason, zone)}
            {reason.share > 0 && <span className="share"> {Math.round(reason.share * 100)} % of the weight</span>}
          </li>
        ))}
      </ul>
    </>
  )
}

function Bound({ name, at, zone }: { readonly name: string; readonly at: number; readonly zone: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {dayAndTime(at, zone)} {zone !== 'UTC' && <span className="muted">({inUtc(at)})</span>}
      </dd>
    </div>
  )
}
