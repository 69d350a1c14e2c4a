import { alarmTitle } from '../evidence/alarm-words/alarm-title.ts'
import { DUTY_WORDS } from '../evidence/alarm-words/duty-words.ts'
import { Link } from '../shared/parts/link.tsx'
import { countOf } from '../shared/words/number.ts'
import { shortTime, span } from '../shared/words/time.ts'
import type { Overview } from './overview-types.ts'
import { OVERVIEW_WORDS } from './overview-words.ts'
import { Figure, Tile } from './tile.tsx'

interface AlarmsTileProps {
  readonly home: string
  readonly zone: string
  readonly overview: Overview
}

/** Alarms that wait, and who answers for what. */
export function AlarmsTile({ home, overview: { alarms, at } }: Omit<AlarmsTileProps, 'zone'>) {
  return (
    <Tile title={OVERVIEW_WORDS.alarms} className={alarms.grave > 0 ? 'overview-tile-bad' : ''}>
      <Figure value={countOf(alarms.grave + alarms.taken)} isBad={alarms.grave > 0} />
      <p>
        {alarms.grave + alarms.taken + alarms.ordinary === 0 && OVERVIEW_WORDS.alarmsNone}
        {alarms.taken > 0 && <>{OVERVIEW_WORDS.taken(countOf(alarms.taken))} · </>}
        {alarms.escalated > 0 && <strong>{OVERVIEW_WORDS.escalated(countOf(alarms.escalated))} · </strong>}
        {alarms.oldestAt !== null && OVERVIEW_WORDS.oldest(span(Math.max(0, at - alarms.oldestAt)))}
      </p>
      {alarms.ordinary > 0 && <p className="muted">{OVERVIEW_WORDS.ordinary(countOf(alarms.ordinary))}</p>}
      <Link href={`${home}/alarms`} className="overview-way">
        {OVERVIEW_WORDS.alarms}
      </Link>
    </Tile>
  )
}

export function DutiesTile({ home, zone, overview: { duties, at } }: AlarmsTileProps) {
  return (
    <Tile title={OVERVIEW_WORDS.duties} className={duties.overdue > 0 ? 'overview-tile-bad' : ''}>
      <p className="duty-counts">
        {duties.overdue > 0 && <strong className="duty-late">{OVERVIEW_WORDS.overdue(countOf(duties.overdue))}</strong>}
        {duties.unowned > 0 && <strong>{OVERVIEW_WORDS.unowned(countOf(duties.unowned))}</strong>}
        {duties.open === 0 && duties.unowned === 0 && DUTY_WORDS.none}
      </p>
      <ul className="overview-list">
        {duties.shown.map((duty) => (
          <li key={duty.subject}>
            <strong>{duty.alarm === null ? DUTY_WORDS.urgentItem : alarmTitle(duty)}</strong>{' '}
            <span className={duty.dueAt < at ? 'duty-late' : undefined}>
              {DUTY_WORDS.holds(duty.ownerName, shortTime(duty.dueAt, zone))}
              {duty.dueAt < at && `, ${DUTY_WORDS.overdue(span(at - duty.dueAt))}`}
            </span>
          </li>
        ))}
      </ul>
      <Link href={`${home}/alarms?part=duties`} className="overview-way">
        {OVERVIEW_WORDS.duties}
      </Link>
    </Tile>
  )
}
