import { useQuery } from '@tanstack/react-query'
import { answerOf, api } from '../shared/api/client.ts'
import type { IncidentFacts } from '../shared/api/types.ts'
import { Trouble } from '../shared/parts/trouble.tsx'
import { Waiting } from '../shared/parts/waiting.tsx'
import { wordFor } from '../shared/words/catalog.ts'
import { KIND_WORDS, STATE_WORDS, wordsOf } from '../shared/words/labels.ts'
import { countOf } from '../shared/words/number.ts'
import { byteSize } from '../shared/words/time.ts'
import { COUNT_WORDS, LIST_WORDS, STAGE_WORDS } from './list-words.ts'

/** For officers who look after the platform: counts without evidence. */
export function SummaryPage({ incident }: { readonly incident: IncidentFacts }) {
  const asked = useQuery({
    queryKey: ['summary', incident.id],
    queryFn: () => answerOf(api.incidents[':incident'].summary.$get({ param: { incident: incident.id } })),
    // An officer who sees only this page has no live feed, so the page polls.
    refetchInterval: 10_000,
  })
  return (
    <section className="plain" aria-labelledby="counts">
      <h1 id="counts">{LIST_WORDS.counts}</h1>
      <p className="muted">{LIST_WORDS.countsSay}</p>
      {asked.error && <Trouble cause={asked.error} again={() => void asked.refetch()} />}
      {asked.isPending && <Waiting />}
      <dl className="facts">
        {Object.entries(asked.data ?? {}).map(([name, value]) => (
          <div key={name}>
            <dt>{wordFor(COUNT_WORDS, name) ?? name.replaceAll(/([A-Z])/g, ' $1').toLowerCase()}</dt>
            <dd>{valueWords(name, value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** The words for a number, or for numbers by kind, stage or state. */
function valueWords(name: string, value: unknown): string {
  if (typeof value === 'number') return name === 'bytes' ? byteSize(value) : countOf(value)
  if (typeof value !== 'object' || value === null) return String(value ?? '–')
  const parts = Object.entries(value).map(([code, count]) => `${partName(code)} ${countOf(Number(count))}`)
  return parts.length === 0 ? '–' : parts.join(' · ')
}

const NAMES: readonly Readonly<Record<string, string>>[] = [KIND_WORDS, STAGE_WORDS, STATE_WORDS]

const partName = (code: string): string =>
  NAMES.map((names) => wordFor(names, code)).find((name) => name !== undefined) ?? wordsOf(code)
