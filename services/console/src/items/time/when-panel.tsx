import { stateOf } from '../../evidence/item/item-words.ts'
import { ByOneMark } from '../../evidence/pins/by-one-mark.tsx'
import type { IncidentFacts, ItemPage } from '../../shared/api/types.ts'
import { endsOf } from '../../shared/words/interval.ts'
import { STATE_WORDS } from '../../shared/words/labels.ts'
import { preciseTime } from '../../shared/words/precise.ts'
import { dayAndTime, dayAndTimeBy } from '../../shared/words/time.ts'
import { Disagreements } from './disagreements.tsx'
import { HowSure } from './sure/how-sure.tsx'
import { isLaterThanFloor } from './sure/limits.ts'
import { WHEN_WORDS } from './when-words.ts'

interface WhenPanelProps {
  readonly page: ItemPage
  readonly incident: IncidentFacts
}

/** The time, its interval and its word in one sentence, how sure that is, and what disagrees. */
export function WhenPanel({ page, incident }: WhenPanelProps) {
  const { zone } = incident
  const { placement, receivedAt, item } = page.item
  if (!placement)
    return (
      <section className="panel comes-second" aria-labelledby="when">
        <h2 id="when">{WHEN_WORDS.when}</h2>
        <p className="estimate">{WHEN_WORDS.notPlaced}</p>
        <p className="muted">{WHEN_WORDS.arrivedBy(dayAndTime(receivedAt, zone))}</p>
      </section>
    )
  return (
    <section className="panel comes-second" aria-labelledby="when">
      <h2 id="when">{WHEN_WORDS.when}</h2>
      <p className="when-said">
        <Said {...{ placement, zone }} />{' '}
        <span className={`chip chip-${stateOf(page)}`}>{STATE_WORDS[stateOf(page)]}</span>
      </p>
      {(placement.provisional || page.byOne !== null) && (
        <p className="marks">
          {placement.provisional && <span className="chip chip-settling">{WHEN_WORDS.settling}</span>}
          <ByOneMark {...{ byOne: page.byOne, incident: incident.id, item }} />
        </p>
      )}
      <HowSure key={item} {...{ page, incident }} />
      <Disagreements {...{ page, incident }} />
    </section>
  )
}

interface SaidProps {
  readonly placement: NonNullable<ItemPage['item']['placement']>
  readonly zone: string
}

function Said({ placement, zone }: SaidProps) {
  const { earliest, estimate, latest, status, grade } = placement
  if (estimate === null) return <Limits {...{ placement, zone }} />
  const begins = grade === 'anchor' ? WHEN_WORDS.pinned : status === 'placed' ? WHEN_WORDS.began : WHEN_WORDS.probably
  return (
    <>
      {begins} <strong>{preciseTime(estimate, zone, latest - earliest)}</strong>
      {WHEN_WORDS.between(...endsOf({ earliest, estimate, latest }, zone))}
    </>
  )
}

function Limits({ placement: { earliest, latest }, zone }: SaidProps) {
  const to = <strong>{dayAndTimeBy(latest, zone)}</strong>
  if (!isLaterThanFloor(earliest))
    return (
      <>
        {WHEN_WORDS.beganBefore} {to}
        {WHEN_WORDS.noEstimate}
      </>
    )
  return (
    <>
      {WHEN_WORDS.beganAfter} <strong>{dayAndTime(earliest, zone)}</strong> {WHEN_WORDS.andBefore} {to}
      {WHEN_WORDS.noEstimate}
    </>
  )
}
