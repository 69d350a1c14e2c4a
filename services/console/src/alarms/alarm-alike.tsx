import { useState } from 'react'
import type { Alarm } from '../evidence/alarm-words/alarm-types.ts'
import { ALARM_WORDS } from '../evidence/alarm-words/alarm-words.ts'
import { answerOf, api, inBackground } from '../shared/api/client.ts'
import type { IncidentFacts } from '../shared/api/types.ts'
import { useFresh } from '../shared/live/use-fresh.ts'
import { useLive } from '../shared/live/use-live.tsx'
import { Trouble } from '../shared/parts/trouble.tsx'
import { countOf } from '../shared/words/number.ts'
import { AlarmChips } from './alarm-chips.tsx'
import { AlarmExcerpts } from './alarm-excerpts.tsx'
import { AlarmLink } from './alarm-link.tsx'
import { raisedTime } from './raised-time.ts'
import { WithdrawnCall } from './withdrawn-call.tsx'

interface AlarmAlikeProps {
  readonly alarm: Alarm
  readonly incident: IncidentFacts
}

/** The other alarms of a group, each with its own words. They are fetched when the officer unfolds the list. */
export function AlarmAlike({ alarm, incident }: AlarmAlikeProps) {
  const [isOpen, setOpen] = useState(false)
  if (alarm.alike.length < 2) return null
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{ALARM_WORDS.showAlike(countOf(alarm.alike.length - 1))}</summary>
      {isOpen && <Others {...{ alarm, incident }} />}
    </details>
  )
}

function Others({ alarm, incident }: AlarmAlikeProps) {
  const { view } = useLive()
  const asked = useFresh({
    queryKey: ['alarms', incident.id, view, 'group', alarm.group],
    isWanted: view !== undefined,
    queryFn: () =>
      answerOf(
        api.incidents[':incident'].alarms.$get(
          { param: { incident: incident.id }, query: { state: 'all', view: view ?? '', group: alarm.group } },
          inBackground,
        ),
      ),
  })
  const others = (asked.data?.alarms ?? []).filter(({ id }) => id !== alarm.id && alarm.alike.includes(id))
  return (
    <>
      {asked.error && <Trouble cause={asked.error} again={() => void asked.refetch()} />}
      <ol className="alarm-list">
        {others.map((one) => (
          <li key={one.id} className="alarm-other" data-alarm-alike={one.id}>
            <span className="muted">{raisedTime(one, incident.zone)}</span>
            <AlarmChips {...{ alarm: one, zone: incident.zone }} />
            <AlarmExcerpts alarm={one} />
            <WithdrawnCall alarm={one} />
            <AlarmLink incident={incident.id} of={one} />
          </li>
        ))}
      </ol>
    </>
  )
}
