import { useRef, useState } from 'react'
import { api, byItself, told } from '../api/client.ts'
import type { IncidentFacts } from '../api/types.ts'
import { useFresh } from '../live/use-fresh.ts'
import { useLive } from '../live/use-live.tsx'
import { goTo } from '../parts/address.ts'
import { ToggleGroup } from '../parts/toggle-group.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { withWord } from '../timeline/filter.ts'
import { countOf } from '../words/number.ts'
import { AlarmCard } from './alarm-card.tsx'
import { ALARM_WORDS } from './alarm-words.ts'
import { notAcknowledged, useAcknowledge } from './use-acknowledge.ts'
import { useNextFocus } from './use-next-focus.ts'

interface AlarmListProps {
  readonly incident: IncidentFacts
  readonly query: URLSearchParams
}

const STATES = ['open', 'acknowledged', 'all'] as const

/** The newest first; older ones a page at a time. */
export function AlarmList({ incident, query }: AlarmListProps) {
  const state = STATES.find((one) => one === query.get('show')) ?? 'open'
  const [pages, setPages] = useState<readonly number[]>([])
  const mayAnswer = incident.may.includes('alarm-acknowledge')
  return (
    <>
      <div className="alarm-tools">
        <ToggleGroup
          label={ALARM_WORDS.state}
          choices={[
            { id: 'open', label: ALARM_WORDS.stateOpen },
            { id: 'acknowledged', label: ALARM_WORDS.stateAcknowledged },
            { id: 'all', label: ALARM_WORDS.stateAll },
          ]}
          value={state}
          onChange={(next) => {
            setPages([])
            goTo(withWord(query, 'show', next === 'open' ? undefined : next), 'replace')
          }}
        />
      </div>
      {[undefined, ...pages].map((before, at) => (
        <AlarmPage
          key={`${state} ${before ?? 'first'}`}
          {...{ incident, state, before, mayAnswer }}
          isLast={at === pages.length}
          onOlder={(next) => setPages((known) => [...known, next])}
        />
      ))}
    </>
  )
}

interface AlarmPageProps {
  readonly incident: IncidentFacts
  readonly state: (typeof STATES)[number]
  readonly before: number | undefined
  readonly mayAnswer: boolean
  readonly isLast: boolean
  readonly onOlder: (before: number) => void
}

function AlarmPage({ incident, state, before, mayAnswer, isLast, onOlder }: AlarmPageProps) {
  const { view } = useLive()
  const asked = useFresh({
    queryKey: ['alarms', incident.id, view, state, before],
    isWanted: view !== undefined,
    queryFn: () =>
      told(
        api.incidents[':incident'].alarms.$get(
          {
            param: { incident: incident.id },
            query: { state, view: view ?? '', ...(before === undefined ? {} : { before }) },
          },
          byItself,
        ),
      ),
  })
  const alarms = asked.data?.alarms ?? []
  const next = asked.data?.next ?? null
  const open = alarms.filter(({ acknowledgedAt }) => acknowledgedAt === null)
  const list = useRef<HTMLOListElement>(null)
  const focusNext = useNextFocus(list, asked.data && open.map(({ id }) => id))
  const acknowledge = useAcknowledge(incident.id, focusNext)
  const hasFailed = acknowledge.isError && (acknowledge.variables?.length ?? 0) > 1
  return (
    <>
      {asked.error && <Trouble cause={asked.error} again={() => void asked.refetch()} />}
      {before === undefined && asked.data && alarms.length === 0 && (
        <div className="alarm-none">
          <p>{ALARM_WORDS.none}</p>
          <p className="muted">{ALARM_WORDS.noneSays}</p>
        </div>
      )}
      {mayAnswer && open.length > 1 && (
        <button type="button" className="alarm-all" onClick={() => acknowledge.mutate(open.map(({ id }) => id))}>
          {ALARM_WORDS.acknowledgeAll(countOf(open.length))}
        </button>
      )}
      {hasFailed && (
        <p className="alarm-refused" role="alert">
          {notAcknowledged(acknowledge.error)}
        </p>
      )}
      <ol className="alarm-list" ref={list}>
        {alarms.map((alarm) => (
          <AlarmCard key={alarm.id} {...{ alarm, incident, mayAnswer, acknowledge }} />
        ))}
      </ol>
      {isLast && next !== null && (
        <button type="button" onClick={() => onOlder(next)}>
          {ALARM_WORDS.older}
        </button>
      )}
    </>
  )
}
