import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { IncidentFacts } from '../api/types.ts'
import { useAddress } from '../parts/address.ts'
import { announce } from '../parts/announcer.tsx'
import { Link } from '../parts/link.tsx'
import { countOf } from '../words/number.ts'
import { shortTime, span } from '../words/time.ts'
import { AlarmExcerpts } from './alarm-excerpts.tsx'
import { AlarmLink } from './alarm-link.tsx'
import { alarmTitle } from './alarm-title.ts'
import type { Ringing } from './alarm-types.ts'
import { ALARM_WORDS } from './alarm-words.ts'
import { newsLine } from './news-line.ts'
import { useTitleBadge } from './title-badge.ts'
import { useAcknowledge } from './use-acknowledge.ts'
import { useLook, useLooking } from './use-looking.ts'
import { useRinging, useSounds } from './use-ringing.ts'

/** Rings above every screen of an incident while a grave alarm waits; ordinary news is one line until somebody looks. */
export function AlarmBanner({ incident }: { readonly incident: IncidentFacts }) {
  const may = new Set(incident.may)
  return may.has('ringing-read') ? <Banner incident={incident} mayAnswer={may.has('alarm-acknowledge')} /> : null
}

interface BannerProps {
  readonly incident: IncidentFacts
  readonly mayAnswer: boolean
}

function Banner({ incident, mayAnswer }: BannerProps) {
  const ringing = useRinging(incident.id, true)
  const { screen } = useAddress()
  const news = ringing?.news ?? undefined
  useSounds(ringing)
  useTitleBadge(ringing?.counts.grave ?? 0)
  useSpoken(ringing)
  const isShowing = screen === 'overview' || screen === 'alarms'
  useLooking({ incident: incident.id, news: news && `${news.id} ${news.rings}`, isShowing })
  if (!ringing) return null
  const late = ringing.mine.filter(({ dueAt }) => dueAt < ringing.now).length
  return (
    <aside className="alarm-bar" aria-label={ALARM_WORDS.bar}>
      {ringing.counts.grave > 0 && <GraveAlarms {...{ incident, ringing, mayAnswer }} isShort={screen === 'alarms'} />}
      {(late > 0 || news) && (
        <div className="alarm-quiet">
          {late > 0 && (
            <p className="alarm-late">
              <strong>{ALARM_WORDS.overdueMine(countOf(late))}</strong>{' '}
              <Link href={`/incidents/${incident.id}/alarms?part=duties`}>{ALARM_WORDS.showDuties}</Link>
            </p>
          )}
          {news && <NewsLine incident={incident.id} line={newsLine(news)} />}
        </div>
      )}
    </aside>
  )
}

/** A screen reader hears of what is new at once, and of the rest when it is reached. */
function useSpoken(ringing: Ringing | undefined): void {
  const last = useRef(0)
  const newest = ringing?.counts.newest ?? 0
  const first = ringing?.grave[0]
  useEffect(() => {
    if (newest > last.current && first) announce(`${ALARM_WORDS.rings('1')}: ${alarmTitle(first)}`)
    last.current = Math.max(last.current, newest)
  }, [newest, first])
}

/** The rest stands on the page of alarms: the banner must leave room for the work. */
const MOST_SHOWN = { tall: 2, low: 1 } as const
const TALL = '(min-height: 900px) and (min-width: 700px)'

function useMostShown(): number {
  const isTall = useSyncExternalStore(
    (listener) => {
      const asked = matchMedia(TALL)
      asked.addEventListener('change', listener)
      return () => asked.removeEventListener('change', listener)
    },
    () => matchMedia(TALL).matches,
  )
  return isTall ? MOST_SHOWN.tall : MOST_SHOWN.low
}

interface GraveProps extends BannerProps {
  readonly ringing: Ringing
  /** On the page of alarms, where each of them stands below. */
  readonly isShort: boolean
}

function GraveAlarms({ incident, ringing, mayAnswer, isShort }: GraveProps) {
  const mostShown = useMostShown()
  const { counts, grave, now } = ringing
  const acknowledge = useAcknowledge(incident.id)
  const shown = isShort ? [] : grave.slice(0, mostShown)
  const more = isShort ? 0 : counts.grave - shown.length
  const isLoud = counts.escalated > 0
  return (
    <section className={isLoud ? 'alarm-grave alarm-loud' : 'alarm-grave'} aria-label={ALARM_WORDS.banner}>
      <p className="alarm-head">
        <strong>⚠ {ALARM_WORDS.rings(countOf(counts.grave))}</strong>
        {isLoud && counts.oldestAt !== null && <span>{ALARM_WORDS.escalated(span(now - counts.oldestAt))}</span>}
      </p>
      <ul>
        {shown.map((alarm) => (
          <li key={alarm.id} className="alarm-one" data-alarm={alarm.id}>
            <div className="alarm-said">
              <p>
                <strong>{alarmTitle(alarm)}</strong>{' '}
                <span>{ALARM_WORDS.raised(shortTime(alarm.raisedAt, incident.zone), span(now - alarm.raisedAt))}</span>
              </p>
              <AlarmExcerpts alarm={alarm} most={1} />
            </div>
            <div className="alarm-acts">
              <AlarmLink incident={incident.id} of={alarm} />
              {mayAnswer && (
                <button
                  type="button"
                  className="primary"
                  aria-label={ALARM_WORDS.acknowledgeOf(alarmTitle(alarm))}
                  disabled={acknowledge.isPending}
                  onClick={() => acknowledge.mutate([alarm.id])}
                >
                  {ALARM_WORDS.acknowledge}
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {more > 0 && <Link href={`/incidents/${incident.id}/alarms`}>{ALARM_WORDS.more(countOf(more))}</Link>}
    </section>
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
