import type { IncidentFacts } from '../api/types.ts'
import { useLive } from '../live/use-live.tsx'
import { clockTime } from '../words/time.ts'
import { FRAME_WORDS } from './incident-words.ts'

/** The last state stays on the screen; how old it is stands above it. */
export function StaleBanner({ incident }: { readonly incident: IncidentFacts }) {
  const { connection, heardAt } = useLive()
  const isLost = connection === 'lost' && heardAt !== undefined
  return (
    <div role="status">{isLost && <p className="stale">{FRAME_WORDS.lost(clockTime(heardAt, incident.zone))}</p>}</div>
  )
}
