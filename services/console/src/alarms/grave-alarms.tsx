import type { Ringing } from '../evidence/alarm-words/alarm-types.ts'
import { ALARM_WORDS, ESCALATION_WORDS } from '../evidence/alarm-words/alarm-words.ts'
import type { IncidentFacts } from '../shared/api/types.ts'
import { Link } from '../shared/parts/link.tsx'
import { countOf } from '../shared/words/number.ts'
import { span } from '../shared/words/time.ts'
import { AlarmRow } from './alarm-row.tsx'
import type { useTake } from './use-answer.ts'
import { useMostShown } from './use-most-shown.ts'

interface GraveAlarmsProps {
  readonly incident: IncidentFacts
  readonly ringing: Ringing
  readonly take: ReturnType<typeof useTake> | undefined
  /**
   * `rows`: lines above the work, with a heading for screen readers only. `head`: the heading alone, because the alarms
   * page lists each alarm below it. `both`: heading and lines.
   */
  readonly as: 'rows' | 'head' | 'both'
}

/** Alarms that nobody has taken, longest waiting first. */
export function GraveAlarms({ incident, ringing, take, as }: GraveAlarmsProps) {
  const mostShown = useMostShown()
  const { counts, grave, now } = ringing
  const shown = as === 'head' ? [] : grave.slice(0, mostShown)
  const more = as === 'head' ? 0 : counts.grave - shown.reduce((sum, { alike }) => sum + alike.length, 0)
  const isLoud = counts.escalated > 0
  return (
    <section className={classOf(isLoud, as)} aria-label={ALARM_WORDS.banner}>
      <p className={as === 'rows' ? 'unseen' : 'alarm-head'}>
        <strong>⚠ {ALARM_WORDS.rings(countOf(counts.grave))}</strong>
      </p>
      {isLoud && <Escalated ringing={ringing} />}
      <ul>
        {shown.map((alarm, at) => (
          <AlarmRow
            key={alarm.id}
            {...{ incident: incident.id, zone: incident.zone, alarm, now, take }}
            more={
              more > 0 &&
              at === shown.length - 1 && (
                <Link href={`/incidents/${incident.id}/alarms`}>{ALARM_WORDS.more(countOf(more))}</Link>
              )
            }
          />
        ))}
      </ul>
    </section>
  )
}

const classOf = (isLoud: boolean, as: GraveAlarmsProps['as']): string =>
  ['alarm-grave', ...(isLoud ? ['alarm-loud'] : []), ...(as === 'rows' ? ['alarm-rows'] : [])].join(' ')

/**
 * Says since when nobody has answered, and whether the duty phone was called. If it could not be called, the officer
 * must tell somebody.
 */
function Escalated({ ringing: { counts, now, escalation } }: { readonly ringing: Ringing }) {
  return (
    <p className="alarm-escalated">
      {counts.oldestAt !== null && <span>{ALARM_WORDS.unanswered(span(Math.max(0, now - counts.oldestAt)))}</span>}{' '}
      {escalation !== null && <strong>{ESCALATION_WORDS[escalation]}</strong>}
    </p>
  )
}
