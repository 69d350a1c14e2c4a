import { useEffect, useRef } from 'react'
import { filterText, parseFilter } from '../evidence/narrowing/filter.ts'
import type { IncidentFacts, RouteName } from '../shared/api/types.ts'
import { type Address, type Screen, useAddress } from '../shared/parts/address.ts'
import { Link } from '../shared/parts/link.tsx'
import { useEdges } from '../shared/parts/use-edges.ts'
import { FRAME_WORDS } from '../shared/words/frame-words.ts'
import { brushParameters, parseBrush } from '../timeline/brush.ts'

/** In the order of a shift: the overview, what waits, when, where, then the other screens. */
const SCREENS = [
  ['overview', 'overview-read'],
  ['alarms', 'alarms-read'],
  ['triage', 'triage-take'],
  ['timeline', 'timeline-read'],
  ['map', 'map-read'],
  ['wall', 'wall-read'],
  ['scenes', 'scenes-read'],
  ['search', 'search-ask'],
  ['subjects', 'subjects-read'],
  ['briefs', 'briefs-read'],
  ['looked-for', 'looked-for-read'],
  ['police', 'police-read'],
  ['revisions', 'revisions-read'],
  ['custody', 'custody-read'],
  ['members', 'members-read'],
] as const satisfies readonly (readonly [Screen, RouteName])[]

/** Screens that share one filter: a time or an area chosen on one of them narrows the others. */
const NARROWED: ReadonlySet<Screen> = new Set(['timeline', 'map', 'triage', 'search'])

function chosenIn(query: URLSearchParams): string {
  const { from, to } = brushParameters(parseBrush(query))
  const words = new URLSearchParams(filterText(parseFilter(query)))
  if (from !== undefined && to !== undefined) {
    words.set('from', from)
    words.set('to', to)
  }
  return words.size === 0 ? '' : `?${words.toString()}`
}

interface IncidentNavProps {
  readonly incident: IncidentFacts
  readonly screen: Address['screen']
}

/**
 * Links to the screens that this officer's role may open, in one row. If the row is too long, it scrolls and its edges
 * fade.
 */
export function IncidentNav({ incident, screen }: IncidentNavProps) {
  const home = `/incidents/${incident.id}`
  const may = new Set(incident.may)
  const chosen = chosenIn(useAddress().query)
  const row = useRef<HTMLElement>(null)
  const { hasBefore, hasAfter } = useEdges(row)
  useEffect(() => {
    const current = row.current?.querySelector<HTMLElement>('[aria-current]')
    if (row.current && current)
      row.current.scrollLeft = current.offsetLeft - (row.current.clientWidth - current.offsetWidth) / 2
  }, [screen])
  return (
    <nav
      ref={row}
      aria-label={FRAME_WORDS.incident}
      className="frame-nav"
      data-before={hasBefore}
      data-after={hasAfter}
    >
      {SCREENS.filter(([, route]) => may.has(route)).map(([name]) => (
        <Link
          key={name}
          href={name === 'overview' ? home : `${home}/${name}${NARROWED.has(name) ? chosen : ''}`}
          {...(screen === name ? { 'aria-current': 'page' } : {})}
        >
          {FRAME_WORDS[name]}
        </Link>
      ))}
    </nav>
  )
}
