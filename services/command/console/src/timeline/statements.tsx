import { useQuery } from '@tanstack/react-query'
import { api, byItself, told } from '../api/client.ts'
import { Said } from '../items/witness-words.tsx'
import { Link } from '../parts/link.tsx'
import { UntrustedText } from '../parts/untrusted-text.tsx'
import { dayAndTime } from '../words/time.ts'

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
            {one.forSomeoneElse && <p className="muted">sent by a helper for someone else</p>}
            {one.words !== null && <UntrustedText text={one.words} lines />}
            <dl className="facts">
              <Said name="Where" text={one.whereWords} />
              <Said name="When" text={one.whenWords} />
            </dl>
            <p className="muted">
              received by {dayAndTime(one.receivedAt, zone)}
              {one.items.map((item, index) => (
                <Link key={item} href={`/incidents/${incident}/items/${item}`}>
                  {` item ${index + 1}`}
                </Link>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}
