import { stateOf } from '../../../evidence/item/item-words.ts'
import type { ItemPage } from '../../../shared/api/types.ts'
import { endsOf } from '../../../shared/words/interval.ts'
import { STATE_WORDS } from '../../../shared/words/labels.ts'
import { preciseTime } from '../../../shared/words/precise.ts'
import { dayAndTime, dayAndTimeBy } from '../../../shared/words/time.ts'
import { WHEN_WORDS } from '../when-words.ts'
import { isLaterThanFloor } from './limits.ts'

interface SaidProps {
  readonly page: ItemPage
  readonly placement: NonNullable<ItemPage['item']['placement']>
  readonly zone: string
}

/** The time, both ends of its interval, and its word, as one sentence. */
export const Said = ({ page, placement, zone }: SaidProps) => (
  <p className="when-said">
    {placement.estimate === null ? (
      <Limits {...{ placement, zone }} />
    ) : (
      <Interval {...{ placement, zone, estimate: placement.estimate }} />
    )}{' '}
    <span className={`chip chip-${stateOf(page)}`}>{STATE_WORDS[stateOf(page)]}</span>
  </p>
)

type EndsProps = Omit<SaidProps, 'page'>

function Interval({ placement, zone, estimate }: EndsProps & { readonly estimate: number }) {
  const { earliest, latest, status, grade } = placement
  const begins = grade === 'anchor' ? WHEN_WORDS.pinned : status === 'placed' ? WHEN_WORDS.began : WHEN_WORDS.probably
  return (
    <>
      {begins} <strong>{preciseTime(estimate, zone, latest - earliest)}</strong>
      {WHEN_WORDS.between(...endsOf({ earliest, estimate, latest }, zone))}
    </>
  )
}

function Limits({ placement: { earliest, latest }, zone }: EndsProps) {
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
