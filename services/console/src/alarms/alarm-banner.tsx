import { useRef } from 'react'
import type { Ringing } from '../evidence/alarm-words/alarm-types.ts'
import { ALARM_WORDS } from '../evidence/alarm-words/alarm-words.ts'
import type { IncidentFacts } from '../shared/api/types.ts'
import { useAddress } from '../shared/parts/address.ts'
import { Link } from '../shared/parts/link.tsx'
import { countOf } from '../shared/words/number.ts'
import { GraveAlarms } from './grave-alarms.tsx'
import { newsLine } from './news-line.ts'
import { useTitleBadge } from './title-badge.ts'
import { useTake } from './use-answer.ts'
import { useBarHeight } from './use-bar-height.ts'
import { useLook, useLooking } from './use-looking.ts'
import { useNextFocus } from './use-next-focus.ts'
import { useRinging, useSounds } from './use-ringing.ts'
import { useSpoken } from './use-spoken.ts'

/**
 * Rings above every screen of an incident while a grave alarm waits. Ordinary news takes one line and stays until an
 * officer has looked at it.
 */
export function AlarmBanner({ incident }: { readonly incident: IncidentFacts }) {
  const may = new Set(incident.may)
  return may.has('ringing-read') ? <Banner incident={incident} mayAnswer={may.has('alarm-take')} /> : null
}

interface BannerProps {
  readonly incident: IncidentFacts
  readonly mayAnswer: boolean
}

function Banner({ incident, mayAnswer }: BannerProps) {
  const ringing = useRinging(incident.id, true)
  const { screen } = useAddress()
  const bar = useRef<HTMLElement>(null)
  const news = ringing?.news ?? undefined
  useSounds(ringing)
  useTitleBadge((ringing?.counts.grave ?? 0) + (ringing?.counts.taken ?? 0))
  useSpoken(ringing)
  useBarHeight(bar, ringing !== undefined)
  const isShowing = screen === 'overview' || screen === 'alarms'
  useLooking({ incident: incident.id, news: news && `${news.id} ${news.rings}`, isShowing })
  // This hook is called here and not in the list of alarms. The list unmounts with its last alarm, and the focus must
  // still move on.
  const focusNext = useNextFocus(
    bar,
    ringing?.grave.map(({ id }) => id),
  )
  const take = useTake(incident.id, focusNext)
  if (!ringing) return null
  return (
    <aside className="alarm-bar" aria-label={ALARM_WORDS.bar} ref={bar}>
      {ringing.counts.grave > 0 && (
        <GraveAlarms
          {...{ incident, ringing, take: mayAnswer ? take : undefined }}
          as={screen === 'alarms' ? 'head' : screen === 'overview' ? 'both' : 'rows'}
        />
      )}
      <Quiet incident={incident.id} ringing={ringing} />
    </aside>
  )
}

/**
 * The silent part of the bar: alarms that were taken and have no outcome, the officer's own overdue duties, and the
 * news.
 */
function Quiet({ incident, ringing }: { readonly incident: string; readonly ringing: Ringing }) {
  const { counts, mine, now, news } = ringing
  const late = mine.filter(({ dueAt }) => dueAt < now).length
  if (late === 0 && counts.taken === 0 && !news) return null
  return (
    <div className="alarm-quiet">
      {counts.taken > 0 && (
        <p className="alarm-taken">
          <strong>{ALARM_WORDS.takenOpen(countOf(counts.taken))}</strong>{' '}
          <Link href={`/incidents/${incident}/alarms`}>{ALARM_WORDS.giveOutcome}</Link>
        </p>
      )}
      {late > 0 && (
        <p className="alarm-late">
          <strong>{ALARM_WORDS.overdueMine(countOf(late))}</strong>{' '}
          <Link href={`/incidents/${incident}/alarms?part=duties`}>{ALARM_WORDS.showDuties}</Link>
        </p>
      )}
      {news && <NewsLine incident={incident} line={newsLine(news)} />}
    </div>
  )
}

function NewsLine({ incident, line }: { readonly incident: string; readonly line: string }) {
  const look = useLook(incident)
  return (
    <p className="alarm-news" data-news="">
      <span>
        {ALARM_WORDS.news}: <strong>{line}</strong>
      </span>
      <Link href={`/incidents/${incident}`} onClick={() => look.mutate()}>
        {ALARM_WORDS.look}
      </Link>
    </p>
  )
}
