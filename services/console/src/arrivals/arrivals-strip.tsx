import { withParameter } from '../evidence/narrowing/filter.ts'
import { goTo } from '../shared/parts/address.ts'
import { ArrivalCard } from './arrival-card.tsx'
import { ARRIVAL_WORDS } from './arrival-words.ts'
import { useArrivals, type Which } from './use-arrivals.ts'

interface ArrivalsStripProps {
  readonly incident: string
  readonly timeline: {
    readonly view: string | undefined
    /** Whether the timeline holds the item, even if the filter hides it. */
    readonly has: (item: string) => boolean
  }
  readonly query: URLSearchParams
}

/** Arriving files, above the items that have arrived. The chosen view stands in the address. */
export function ArrivalsStrip({ incident, timeline, query }: ArrivalsStripProps) {
  const { view, has } = timeline
  const which: Which = query.get('arrivals') === 'never-completed' ? 'never-completed' : 'now'
  const asked = useArrivals({ incident, view, which })
  // The timeline may learn of an item before the strip's own answer drops it. The item is shown only once.
  const arrivals = asked.arrivals.filter(({ id }) => !has(id))
  const total = asked.total - (asked.arrivals.length - arrivals.length)
  const set = (word: string | undefined) => goTo(withParameter(query, 'arrivals', word), 'replace')
  return (
    <section className="arrivals" aria-labelledby="arrivals">
      <div className="arrivals-head">
        <h2 id="arrivals">
          {which === 'now' ? ARRIVAL_WORDS.now : ARRIVAL_WORDS.never} <span data-arrivals={total}>({total})</span>
        </h2>
        <fieldset className="segments">
          <legend>{ARRIVAL_WORDS.files}</legend>
          <button type="button" aria-pressed={which === 'now'} onClick={() => set(undefined)}>
            {ARRIVAL_WORDS.now}
          </button>
          <button type="button" aria-pressed={which === 'never-completed'} onClick={() => set('never-completed')}>
            {ARRIVAL_WORDS.never}
          </button>
        </fieldset>
        <p className="muted">{which === 'now' ? ARRIVAL_WORDS.nowSays : ARRIVAL_WORDS.neverSays}</p>
      </div>
      {asked.error !== null && (
        <p className="trouble" role="alert">
          {ARRIVAL_WORDS.unread}
        </p>
      )}
      {view !== undefined && arrivals.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reachable by keyboard
        <section className="arrival-row" tabIndex={0} aria-label={ARRIVAL_WORDS.onTheirWay}>
          <ul>
            {arrivals.map((arrival) => (
              <ArrivalCard key={arrival.id} {...{ arrival, incident, view }} />
            ))}
          </ul>
        </section>
      )}
      {total > arrivals.length && <p className="muted">{ARRIVAL_WORDS.firstShown(arrivals.length)}</p>}
    </section>
  )
}
