import type { InferResponseType } from 'hono/client'
import { useEffect, useState } from 'react'
import { Covered } from '../evidence/sensitive/covered.tsx'
import { Picture } from '../evidence/sensitive/picture.tsx'
import { thumbAddress } from '../evidence/sensitive/picture-address.ts'
import { useOpened } from '../evidence/sensitive/use-opened.ts'
import { answerOf, api, inBackground } from '../shared/api/client.ts'
import type { IncidentFacts } from '../shared/api/types.ts'
import { useFreshPages } from '../shared/live/use-fresh-pages.ts'
import { Link } from '../shared/parts/link.tsx'
import { countOf } from '../shared/words/number.ts'
import { StatementFacts } from './statement-facts.tsx'
import { STATEMENT_WORDS } from './statement-words.ts'
import { WordsAnswer } from './words-answer.tsx'

type StatementPage = InferResponseType<(typeof api.incidents)[':incident']['statements']['$get'], 200>

interface StatementsProps {
  readonly incident: IncidentFacts
  readonly view: string | undefined
  /** The submission to scroll to: a search result links to it. */
  readonly wanted?: string | undefined
}

/**
 * Messages of witnesses, newest first. Some have no file, so this list is the only place to read them. Older ones load
 * on demand.
 */
export function Statements({ incident, view, wanted }: StatementsProps) {
  const { id, zone } = incident
  const [answered, setAnswered] = useState<string>()
  const { asked, more, pages } = useFreshPages<StatementPage, number>({
    queryKey: ['statements', id, view],
    // The old messages stay on the screen while a view is opened again, so the drafts below them are not lost.
    staysMeanwhile: true,
    isWanted: view !== undefined,
    next: (page) => page.next,
    ask: (before) => {
      const query = { view: view ?? '', ...(before === undefined ? {} : { before: String(before) }) }
      return answerOf(api.incidents[':incident'].statements.$get({ param: { incident: id }, query }, inBackground))
    },
  })
  const { hasNextPage, isFetchingNextPage } = asked
  const statements = pages.flatMap((page) => page.statements)
  const counts = pages[0]?.counts ?? { all: 0, alone: 0 }
  const isWanted = wanted !== undefined && statements.some((one) => one.submission === wanted)
  const isSought = wanted !== undefined && !isWanted && hasNextPage && !isFetchingNextPage
  useEffect(() => {
    if (isSought) void more()
  }, [isSought, more])
  useEffect(() => {
    if (isWanted) document.querySelector('[data-wanted]')?.scrollIntoView({ block: 'center' })
  }, [isWanted])
  if (statements.length === 0) return null
  const isNewestOf = (at: number): boolean =>
    statements.findIndex((one) => one.submission === statements[at]?.submission) === at
  const { alone } = counts
  return (
    <details className="panel statements" open={alone > 0 || isWanted}>
      <summary>{STATEMENT_WORDS.title(countOf(counts.all), alone > 0 ? countOf(alone) : undefined)}</summary>
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
                  {STATEMENT_WORDS.conversation}
                </button>
                {answered === one.submission && <WordsAnswer {...{ incident, view, submission: one.submission }} />}
              </>
            )}
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <button type="button" disabled={isFetchingNextPage} onClick={() => void more()}>
          {STATEMENT_WORDS.older}
        </button>
      )}
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

/** A file that came with the words, with its thumbnail if there is one. */
function SentItem({ incident, item, view, number, hasThumb }: SentItemProps) {
  const what = STATEMENT_WORDS.picture(number)
  const opened = useOpened(what, hasThumb ? item : undefined)
  return (
    <span className="sent-item">
      {view !== undefined && hasThumb && (
        <Covered {...{ opened, what }} size="card">
          <Picture src={thumbAddress(incident, item, view)} alt="" />
        </Covered>
      )}
      <Link href={`/incidents/${incident}/items/${item}`}>{STATEMENT_WORDS.item(number)}</Link>
    </span>
  )
}
