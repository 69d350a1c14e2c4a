import type { ReactNode } from 'react'
import { NEWS_WORDS } from '../evidence/alarm-words/alarm-words.ts'
import { Link } from '../shared/parts/link.tsx'
import { countOf } from '../shared/words/number.ts'
import { dayAndTime, dayOf, shortTime } from '../shared/words/time.ts'
import type { Since } from './overview-types.ts'
import { OVERVIEW_WORDS } from './overview-words.ts'

interface SinceStripProps {
  readonly home: string
  readonly zone: string
  readonly since: Since | null
  readonly onSeen: () => void
}

/** What changed since this officer last saw the overview. Each entry links to the screen that shows it. */
export function SinceStrip({ home, zone, since, onSeen }: SinceStripProps) {
  if (!since) return <p className="overview-since muted">{OVERVIEW_WORDS.sinceFirst}</p>
  const changes = changesOf(since, home)
  const isToday = dayOf(since.seenAt, zone) === dayOf(Date.now(), zone)
  const at = isToday ? shortTime(since.seenAt, zone) : dayAndTime(since.seenAt, zone)
  return (
    <section className="overview-since" aria-labelledby="since">
      <h2 id="since">{OVERVIEW_WORDS.since(at)}</h2>
      {changes.length === 0 ? <p>{OVERVIEW_WORDS.sinceNothing}</p> : <ul>{changes}</ul>}
      <button type="button" onClick={onSeen}>
        {OVERVIEW_WORDS.seen}
      </button>
    </section>
  )
}

/** Larger counts are shown as `1,000+`. */
const MOST = 1000
const counted = (value: number): string => (value > MOST ? `${countOf(MOST)}+` : countOf(value))

function changesOf(since: Since, home: string): readonly ReactNode[] {
  const rows: readonly (readonly [string, number, (count: string) => string, string])[] = [
    ['scenes', since.scenes.length, NEWS_WORDS.scenes, `${home}/scenes`],
    ['submissions', since.submissions, NEWS_WORDS.submissions, `${home}/timeline`],
    ['items', since.items, NEWS_WORDS.items, `${home}/timeline?review=none`],
    ['conflicts', since.conflicts, NEWS_WORDS.conflicts, `${home}/timeline?conflicts=only`],
    ['moved', since.moved, OVERVIEW_WORDS.moved, `${home}/revisions`],
    ['decisions', since.decisions, OVERVIEW_WORDS.decided, `${home}/triage`],
    ['pins', since.pins, OVERVIEW_WORDS.pinned, `${home}/revisions`],
  ]
  return rows
    .filter(([, count]) => count > 0)
    .map(([name, count, says, href]) => (
      <li key={name} data-since={name}>
        <Link href={href}>{says(name === 'items' || name === 'submissions' ? countOf(count) : counted(count))}</Link>
      </li>
    ))
}
