import type { ReactNode } from 'react'
import { answerOf, api, inBackground } from '../shared/api/client.ts'
import type { IncidentFacts } from '../shared/api/types.ts'
import { useFresh } from '../shared/live/use-fresh.ts'
import { Trouble } from '../shared/parts/trouble.tsx'
import { Waiting } from '../shared/parts/waiting.tsx'
import { clockTime } from '../shared/words/time.ts'
import { AlarmsTile, DutiesTile } from './alarms-tile.tsx'
import { CameIn } from './came-in.tsx'
import { ConflictsTile, CoverageTile, WaitingTile } from './coverage-tile.tsx'
import { emptyLine } from './empty-line.ts'
import { OVERVIEW_WORDS } from './overview-words.ts'
import { ScenesTile } from './scenes-tile.tsx'
import { SinceStrip } from './since-strip.tsx'
import { Backlog } from './unlooked.tsx'
import { useSeen } from './use-seen.ts'

interface OverviewPageProps {
  readonly incident: IncidentFacts
  /** What waits for this officer in other features. */
  readonly children: ReactNode
}

/**
 * The whole incident at a glance: what came in, what waits, where, and what changed. It may hang on a wall without
 * input, so it polls.
 */
export function OverviewPage({ incident, children }: OverviewPageProps) {
  const { id, zone } = incident
  const asked = useFresh({
    queryKey: ['overview', id],
    everyMs: 1500,
    ageMs: (overview) => overview.ageMs,
    queryFn: () => answerOf(api.incidents[':incident'].overview.$get({ param: { incident: id } }, inBackground)),
  })
  const overview = asked.data
  const see = useSeen(id, overview)
  const home = `/incidents/${id}`
  const mayTriage = incident.may.includes('triage-take')
  return (
    <div className="overview">
      <header className="overview-head">
        <h1>{OVERVIEW_WORDS.title}</h1>
        {overview && <p className="muted">{OVERVIEW_WORDS.asOf(clockTime(overview.at, zone))}</p>}
      </header>
      {asked.error && <Trouble cause={asked.error} again={() => void asked.refetch()} />}
      {asked.isPending && <Waiting />}
      {overview && (
        <>
          {overview.summary.total === 0 && (
            <p className="overview-empty">
              {emptyLine(overview.withoutItems)} {OVERVIEW_WORDS.sendAt} <strong>{incident.witnessAddress}</strong>
            </p>
          )}
          {children}
          <SinceStrip {...{ home, zone }} since={overview.since} onSeen={see} />
          <div className="overview-tiles">
            <Backlog {...{ home, overview, mayTriage }} />
            <AlarmsTile {...{ home, overview }} />
            <CameIn {...{ home, overview }} />
            <ScenesTile {...{ home, zone, overview }} />
            <CoverageTile {...{ home, zone, overview }} />
            <DutiesTile {...{ home, zone, overview }} />
            <WaitingTile {...{ home, overview }} />
            <ConflictsTile {...{ home, overview }} />
          </div>
        </>
      )}
    </div>
  )
}
