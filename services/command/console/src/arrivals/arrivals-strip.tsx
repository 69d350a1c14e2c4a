import { goTo } from '../parts/address.ts'
import { withWord } from '../timeline/filter.ts'
import { ArrivalCard } from './arrival-card.tsx'
import { useArrivals, type Which } from './use-arrivals.ts'

interface ArrivalsStripProps {
  readonly incident: string
  readonly view: string | undefined
  readonly change: number
  readonly query: URLSearchParams
}

/** What is on its way, above what is here. The choice stands in the address, as all choices do. */
export function ArrivalsStrip({ incident, view, change, query }: ArrivalsStripProps) {
  const which: Which = query.get('arrivals') === 'never-completed' ? 'never-completed' : 'now'
  const { arrivals, total, error } = useArrivals({ incident, view, which, change })
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
      {error !== null && (
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
