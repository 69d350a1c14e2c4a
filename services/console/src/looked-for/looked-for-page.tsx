import { type ReactNode, useEffect, useState } from 'react'
import type { IncidentFacts } from '../shared/api/types.ts'
import { PARTS_WORDS } from '../shared/parts/parts-words.ts'
import { Trouble } from '../shared/parts/trouble.tsx'
import { LOOKED_FOR_WORDS } from './looked-for-words.ts'
import { SoughtFacts } from './sought-facts.tsx'
import { useLookedFor } from './use-looked-for.ts'

interface LookedForPageProps {
  readonly incident: IncidentFacts
  /** The submission to scroll to: an alarm links to it. */
  readonly wanted: string | undefined
  /** Replies, and the way to reach the sender behind its reason: another feature has them. */
  readonly showAnswer: (of: { readonly submission: string; readonly view: string }) => ReactNode
}

/** Who is looked for, newest first. Whoever wrote it can be answered, and reached after a reason. */
export function LookedForPage({ incident, wanted, showAnswer }: LookedForPageProps) {
  const [answered, setAnswered] = useState<string>()
  const { asked, more, pages, view, fault, again } = useLookedFor(incident.id)
  const people = pages.flatMap((page) => page.people)
  const isThere = wanted !== undefined && people.some(({ submission }) => submission === wanted)
  useEffect(() => {
    if (isThere) document.querySelector('[data-wanted]')?.scrollIntoView({ block: 'center' })
  }, [isThere])
  return (
    <section className="plain wide" aria-labelledby="looked-for">
      <h1 id="looked-for">{LOOKED_FOR_WORDS.title}</h1>
      <p className="muted">{LOOKED_FOR_WORDS.says}</p>
      {fault && <Trouble cause={fault} again={again} />}
      {!fault && asked.data === undefined && <p className="muted">{PARTS_WORDS.loading}</p>}
      {asked.data && people.length === 0 && <p>{LOOKED_FOR_WORDS.none}</p>}
      <ul className="looked-for">
        {people.map((one) => (
          <li
            key={one.id}
            data-sought={one.id}
            {...(one.submission === wanted ? { 'data-wanted': '', 'aria-current': 'true' as const } : {})}
          >
            <SoughtFacts {...{ incident, sought: one }} />
            <button
              type="button"
              aria-expanded={answered === one.id}
              onClick={() => setAnswered((now) => (now === one.id ? undefined : one.id))}
            >
              {one.hasContact ? LOOKED_FOR_WORDS.reach : LOOKED_FOR_WORDS.answer}
            </button>
            {answered === one.id && view !== undefined && showAnswer({ submission: one.submission, view })}
          </li>
        ))}
      </ul>
      {asked.hasNextPage && (
        <button type="button" disabled={asked.isFetchingNextPage} onClick={() => void more()}>
          {LOOKED_FOR_WORDS.older}
        </button>
      )}
    </section>
  )
}
