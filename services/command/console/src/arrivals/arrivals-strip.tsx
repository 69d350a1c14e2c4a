import { goTo } from '../parts/address.ts'
import { withWord } from '../timeline/filter.ts'
import type { Timeline } from '../timeline/use-timeline.ts'
import { ArrivalCard } from './arrival-card.tsx'
import { useArrivals, type Which } from './use-arrivals.ts'

interface ArrivalsStripProps {
  readonly incident: string
  readonly timeline: Pick<Timeline, 'view' | 'change' | 'has'>
  readonly query: URLSearchParams
}

/** What is on its way, above what is here. The choice stands in the address, as all choices do. */
export function ArrivalsStrip({ incident, timeline, query }: ArrivalsStripProps) {
  const { view, change, has } = timeline
  const which: Which = query.get('arrivals') === 'never-completed' ? 'never-completed' : 'now'
  const asked = useArrivals({ incident, view, which, change })
  // Its item was told a moment before the strip's own answer: it stands in one place at a time.
  const arrivals = asked.arrivals.filter(({ id }) => !has(id))
  const total = asked.total - (asked.arrivals.length - arrivals.length)
  const set = (word: string | undefined) => goTo(withWord(query, 'arrivals', word), 'replace')
  return (
    <section className="arrivals" aria-labelledby="arrivals">
      <div className="arrivals-head">
        <h2 id="arrivals">
          {which === 'now' ? 'Arriving now' : 'Never completed'} <span data-arrivals={total}>({total})</span>
        </h2>
        <fieldset className="segments">
          <legend>Files</legend>
          <button type="button" aria-pressed={which === 'now'} onClick={() => set(undefined)}>
            Arriving now
          </button>
          <button type="button" aria-pressed={which === 'never-completed'} onClick={() => set('never-completed')}>
            Never completed
          </button>
        </fieldset>
        <p className="muted">{SAID[which]}</p>
      </div>
      {asked.error !== null && (
        <p className="trouble" role="alert">
          What is arriving could not be read; it is tried again.
        </p>
      )}
      {view !== undefined && arrivals.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reachable by keyboard
        <section className="arrival-row" tabIndex={0} aria-label="Files on their way">
          <ul>
            {arrivals.map((arrival) => (
              <ArrivalCard key={arrival.id} {...{ arrival, incident, view }} />
            ))}
          </ul>
        </section>
      )}
      {total > arrivals.length && <p className="muted">The first {arrivals.length} are shown.</p>}
    </section>
  )
}

const SAID = {
  now: "Still on their way here. A picture is the phone's own preview and no evidence.",
  'never-completed': 'The phone sent a preview, and then the file never came whole.',
} as const satisfies Record<Which, string>
