import { useQuery } from '@tanstack/react-query'
import { api, told } from '../api/client.ts'
import type { IncidentFacts } from '../api/types.ts'
import { Trouble } from '../parts/trouble.tsx'
import { COUNT_WORDS, LIST_WORDS } from './list-words.ts'

/** For who looks after the platform: counts and no evidence. */
export function SummaryPage({ incident }: { readonly incident: IncidentFacts }) {
  const asked = useQuery({
    queryKey: ['summary', incident.id],
    queryFn: () => told(api.incidents[':incident'].summary.$get({ param: { incident: incident.id } })),
    refetchInterval: 10_000,
  })
  const counts = Object.entries(asked.data ?? {})
  return (
    <section className="plain" aria-labelledby="counts">
      <h1 id="counts">{LIST_WORDS.counts}</h1>
      <p className="muted">{LIST_WORDS.countsSay}</p>
      {asked.error && <Trouble cause={asked.error} again={() => void asked.refetch()} />}
      <dl className="facts">
        {counts.map(([name, value]) => (
          <div key={name}>
            <dt>{COUNT_WORDS[name] ?? name.replaceAll(/([A-Z])/g, ' $1').toLowerCase()}</dt>
            <dd>{typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
