import { useRef, useState } from 'react'
import { ALARM_WORDS } from '../evidence/alarm-words/alarm-words.ts'
import { withParameter } from '../evidence/narrowing/filter.ts'
import { answerOf, api, inBackground } from '../shared/api/client.ts'
import type { IncidentFacts } from '../shared/api/types.ts'
import { useFresh } from '../shared/live/use-fresh.ts'
import { useLive } from '../shared/live/use-live.tsx'
import { goTo } from '../shared/parts/address.ts'
import { ToggleGroup } from '../shared/parts/toggle-group.tsx'
import { Trouble } from '../shared/parts/trouble.tsx'
import { AlarmAlike } from './alarm-alike.tsx'
import { AlarmCard } from './alarm-card.tsx'
import { useTake } from './use-answer.ts'
import { useNextFocus } from './use-next-focus.ts'

interface AlarmListProps {
  readonly incident: IncidentFacts
  readonly query: URLSearchParams
}

const STATES = ['waiting', 'ended', 'all'] as const

/** Alarms page by page. Waiting alarms come first: the gravest, then the oldest. */
export function AlarmList({ incident, query }: AlarmListProps) {
  const state = STATES.find((one) => one === query.get('show')) ?? 'waiting'
  const [pages, setPages] = useState<readonly string[]>([])
  const mayAnswer = incident.may.includes('alarm-take')
  return (
    <>
      <div className="alarm-tools">
        <ToggleGroup
          label={ALARM_WORDS.state}
          choices={[
            { id: 'waiting', label: ALARM_WORDS.stateWaiting },
            { id: 'ended', label: ALARM_WORDS.stateEnded },
            { id: 'all', label: ALARM_WORDS.stateAll },
          ]}
          value={state}
          onChange={(next) => {
            setPages([])
            goTo(withParameter(query, 'show', next === 'waiting' ? undefined : next), 'replace')
          }}
        />
      </div>
      {[undefined, ...pages].map((after, at) => (
        <AlarmPage
          key={`${state} ${after ?? 'first'}`}
          {...{ incident, state, after, mayAnswer }}
          isLast={at === pages.length}
          onMore={(next) => setPages((known) => [...known, next])}
        />
      ))}
    </>
  )
}

interface AlarmPageProps {
  readonly incident: IncidentFacts
  readonly state: (typeof STATES)[number]
  readonly after: string | undefined
  readonly mayAnswer: boolean
  readonly isLast: boolean
  readonly onMore: (after: string) => void
}

function AlarmPage({ incident, state, after, mayAnswer, isLast, onMore }: AlarmPageProps) {
  const { view } = useLive()
  const asked = useFresh({
    queryKey: ['alarms', incident.id, view, state, after],
    isWanted: view !== undefined,
    queryFn: () =>
      answerOf(
        api.incidents[':incident'].alarms.$get(
          {
            param: { incident: incident.id },
            query: { state, view: view ?? '', ...(after === undefined ? {} : { after }) },
          },
          inBackground,
        ),
      ),
  })
  const alarms = asked.data?.alarms ?? []
  const next = asked.data?.next ?? null
  const ringing = alarms.filter(({ takenAt }) => takenAt === null)
  const list = useRef<HTMLOListElement>(null)
  const focusNext = useNextFocus(list, asked.data && ringing.map(({ id }) => id))
  const take = useTake(incident.id, focusNext)
  return (
    <>
      {asked.error && <Trouble cause={asked.error} again={() => void asked.refetch()} />}
      {after === undefined && asked.data && alarms.length === 0 && (
        <div className="alarm-none">
          <p>{ALARM_WORDS.none}</p>
          <p className="muted">{ALARM_WORDS.noneSays}</p>
        </div>
      )}
      <ol className="alarm-list" ref={list}>
        {alarms.map((alarm) => (
          <AlarmCard key={alarm.id} {...{ alarm, incident, mayAnswer, take }}>
            <AlarmAlike {...{ alarm, incident }} />
          </AlarmCard>
        ))}
      </ol>
      {isLast && next !== null && (
        <button type="button" onClick={() => onMore(next)}>
          {ALARM_WORDS.showMore}
        </button>
      )}
    </>
  )
}
