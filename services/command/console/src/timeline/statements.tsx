import { useQuery } from '@tanstack/react-query'
import { api, byItself, told } from '../api/client.ts'
import { StatementFacts } from '../conversation/statement-facts.tsx'
import { Link } from '../parts/link.tsx'

interface StatementsProps {
  readonly incident: string
  readonly zone: string
  readonly view: string | undefined
}

const EVERY_MS = 5000

/** What witnesses wrote, newest first: who sent words alone must be read as well. */
export function Statements({ incident, zone, view }: StatementsProps) {
  const { data } = useQuery({
    queryKey: ['statements', incident, view],
    enabled: view !== undefined,
    refetchInterval: EVERY_MS,
    queryFn: () =>
      told(api.incidents[':incident'].statements.$get({ param: { incident }, query: { view: view ?? '' } }, byItself)),
  })
  const statements = data?.statements ?? []
  if (statements.length === 0) return null
  const alone = statements.filter((one) => one.items.length === 0).length
  return (
    <details className="panel statements" open={alone > 0}>
      <summary>
        Witnesses' words ({statements.length}
        {alone > 0 && `, ${alone} without files`})
      </summary>
      <ul>
        {statements.map((one) => (
          <li key={one.id} data-statement={one.id}>
            <StatementFacts statement={one} zone={zone} />
            {one.items.length > 0 && (
              <p className="statement-items">
                {one.items.map((item, index) => (
                  <Link key={item} href={`/incidents/${incident}/items/${item}`}>
                    item {index + 1}
                  </Link>
                ))}
              </p>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
