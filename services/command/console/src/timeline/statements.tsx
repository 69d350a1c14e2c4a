import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api, byItself, told } from '../api/client.ts'
import type { IncidentFacts } from '../api/types.ts'
import { StatementFacts } from '../conversation/statement-facts.tsx'
import { WordsAnswer } from '../conversation/words-answer.tsx'
import { Link } from '../parts/link.tsx'
import { Covered } from '../sensitive/covered.tsx'
import { useOpened } from '../sensitive/use-opened.ts'

interface StatementsProps {
  readonly incident: IncidentFacts
  readonly view: string | undefined
  /** The submission that a search led to. */
  readonly wanted?: string | undefined
}

const EVERY_MS = 5000

/** What witnesses wrote, newest first: who sent words alone must be read as well. */
export function Statements({ incident, view, wanted }: StatementsProps) {
  const { id, zone } = incident
  const [answered, setAnswered] = useState<string>()
  const { data } = useQuery({
    queryKey: ['statements', id, view],
    // What is being typed below them stays when a view is opened anew.
    placeholderData: (last) => last,
    enabled: view !== undefined,
    refetchInterval: EVERY_MS,
    queryFn: () =>
      told(
        api.incidents[':incident'].statements.$get({ param: { incident: id }, query: { view: view ?? '' } }, byItself),
      ),
  })
  const statements = data?.statements ?? []
  const isWanted = wanted !== undefined && statements.some((one) => one.submission === wanted)
  useEffect(() => {
    if (isWanted) document.querySelector('[data-wanted]')?.scrollIntoView({ block: 'center' })
  }, [isWanted])
  if (statements.length === 0) return null
  const isNewestOf = (at: number): boolean =>
    statements.findIndex((one) => one.submission === statements[at]?.submission) === at
  const alone = statements.filter((one) => one.items.length === 0).length
  return (
    <details className="panel statements" open={alone > 0 || isWanted}>
      <summary>
        Witnesses' words ({statements.length}
        {alone > 0 && `, ${alone} without files`})
      </summary>
      <ul>
        {statements.map((one, at) => (
          <li
            key={one.id}
            data-statement={one.id}
            {...(one.submission === wanted ? { 'data-wanted': '', 'aria-current': 'true' as const } : {})}
          >
            <StatementFacts statement={one} zone={zone} />
            {one.items.length > 0 && (
              <p className="statement-items">
                {one.items.map((item, index) => (
                  <SentItem
                    key={item}
                    hasThumb={one.thumbs.includes(item)}
                    {...{ incident: id, item, view, number: index + 1 }}
                  />
                ))}
              </p>
            )}
            {one.items.length === 0 && view !== undefined && isNewestOf(at) && (
              <>
                <button
                  type="button"
                  aria-expanded={answered === one.submission}
                  onClick={() => setAnswered((now) => (now === one.submission ? undefined : one.submission))}
                >
                  Conversation
                </button>
                {answered === one.submission && <WordsAnswer {...{ incident, view, submission: one.submission }} />}
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

interface SentItemProps {
  readonly incident: string
  readonly item: string
  readonly view: string | undefined
  readonly number: number
  readonly hasThumb: boolean
}

/** A file that came with the words, with its thumb where there is one. */
function SentItem({ incident, item, view, number, hasThumb }: SentItemProps) {
  const what = `the picture of item ${number}`
  const opened = useOpened(what)
  return (
    <span className="sent-item">
      {view !== undefined && hasThumb && (
        <Covered {...{ opened, what }} size="card">
          <img src={`/api/incidents/${incident}/items/${item}/thumb?view=${view}`} alt="" loading="lazy" />
        </Covered>
      )}
      <Link href={`/incidents/${incident}/items/${item}`}>item {number}</Link>
    </span>
  )
}
