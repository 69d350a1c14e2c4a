import { useState } from 'react'
import { narrowingOf } from '../evidence/narrowing/narrowing.ts'
import type { IncidentFacts } from '../shared/api/types.ts'
import { newPressKey } from '../shared/parts/press-key.ts'
import { Trouble } from '../shared/parts/trouble.tsx'
import { shortTime } from '../shared/words/time.ts'
import { Narrowed } from './narrowed.tsx'
import { ProgressBar, useProgress } from './progress-bar.tsx'
import { TriageDesk } from './triage-desk.tsx'
import { TRIAGE_WORDS } from './triage-words.ts'
import { type Queue, useQueue } from './use-queue.ts'

interface TriagePageProps {
  readonly incident: IncidentFacts
  readonly query: URLSearchParams
}

/** Identifies this loaded page. Items that this page leases are given to no other page. */
const HOLDER = newPressKey()

/** One item after the other, the most urgent first, with a key for each decision. */
export function TriagePage({ incident, query }: TriagePageProps) {
  const filter = narrowingOf(query)
  const progress = useProgress(incident, filter)
  return (
    <div className="triage">
      <header className="triage-head">
        <h1>{TRIAGE_WORDS.title}</h1>
        <ProgressBar progress={progress.data} />
      </header>
      <Narrowed {...{ filter, zone: incident.zone }} />
      {incident.may.includes('triage-decide') && (
        <Working key={filter} {...{ incident, filter, progress: progress.data }} />
      )}
    </div>
  )
}

type Progress = ReturnType<typeof useProgress>['data']

function Working({ incident, filter, progress }: { incident: IncidentFacts; filter: string; progress: Progress }) {
  const queue = useQueue({ incident: incident.id, holder: HOLDER, filter })
  const [isPutOffToo, setPutOffToo] = useState(false)
  const takePutOff = () => {
    setPutOffToo(true)
    queue.refill({ putOffToo: true })
  }
  return (
    <TriageDesk {...{ incident, queue, holder: HOLDER, isPutOffToo }}>
      <Nothing {...{ queue, progress, isNarrowed: filter !== '', zone: incident.zone, takePutOff }} />
    </TriageDesk>
  )
}

interface NothingProps {
  readonly queue: Queue
  readonly progress: Progress
  readonly isNarrowed: boolean
  readonly zone: string
  readonly takePutOff: () => void
}

/** Content while there is no item. */
function Nothing({ queue, progress, isNarrowed, zone, takePutOff }: NothingProps) {
  if (queue.state === 'asking') return <p className="waiting">{TRIAGE_WORDS.asking}</p>
  if (queue.state === 'failed') return <Trouble cause={queue.failure} again={() => queue.refill()} />
  return (
    <section className="triage-nothing" aria-labelledby="nothing">
      <h2 id="nothing">{TRIAGE_WORDS.nothing}</h2>
      <p>{isNarrowed ? TRIAGE_WORDS.nothingNarrowed : TRIAGE_WORDS.nothingSays}</p>
      {progress && progress.putOff > 0 && progress.backAt !== null && (
        <p>
          {TRIAGE_WORDS.putOff(progress.putOff, shortTime(progress.backAt, zone))}{' '}
          <button type="button" onClick={takePutOff}>
            {TRIAGE_WORDS.takePutOff}
          </button>
        </p>
      )}
    </section>
  )
}
