import { useQuery } from '@tanstack/react-query'
import { api, told } from '../../api/client.ts'
import type { IncidentFacts, Restriction } from '../../api/types.ts'
import { BackToTimeline } from '../back-to-timeline.tsx'
import { ExposureTable } from './exposure-table.tsx'
import { Readers } from './readers.tsx'
import { RestrictPanel } from './restrict-panel.tsx'

interface RestrictedGateProps {
  readonly incident: IncidentFacts
  readonly item: string
  readonly restriction: Restriction
  readonly onConfirm: () => void
}

/** What stands in place of a restricted item: for its two officers the question, for the others whom to ask. */
export function RestrictedGate({ incident, item, restriction, onConfirm }: RestrictedGateProps) {
  // The same answer as the one that signed this page in.
  const me = useQuery({ queryKey: ['me'], queryFn: () => told(api.me.$get()), staleTime: 60_000 })
  const isReader = restriction.readers.some(({ id }) => id === me.data?.officer)
  return (
    <div className="plain" data-restricted={isReader ? 'reader' : 'other'}>
      <BackToTimeline incident={incident.id} />
      <h1>Restricted item</h1>
      <p>
        It is opened only by two named officers: <Readers restriction={restriction} />. It has no picture anywhere, and
        each look at it is counted.
      </p>
      {isReader ? (
        <section className="panel" aria-labelledby="confirm">
          <h2 id="confirm">Open it?</h2>
          <p>
            You are one of the two. <strong>This will be counted</strong>, with your name and the time. Its picture
            stays blurred and its sound off until you open those as well.
          </p>
          <button type="button" className="primary" onClick={onConfirm}>
            Open the restricted item
          </button>
        </section>
      ) : (
        <p className="muted">You are not one of them. If you need what it shows, ask one of them.</p>
      )}
      <section className="panel" aria-labelledby="looks">
        <h2 id="looks">Who has looked</h2>
        <ExposureTable exposures={restriction.exposures} zone={incident.zone} />
      </section>
      <RestrictPanel {...{ incident, item, restriction }} />
    </div>
  )
}
