import type { IncidentFacts } from '../api/types.ts'
import { useLive } from '../live/use-live.tsx'
import { useOnline } from '../parts/offline-banner.tsx'
import { clockTime } from '../words/time.ts'
import { FRAME_WORDS } from './incident-words.ts'

/** The last state stays on the screen; how old it is stands above it. */
export function StaleBanner({ incident }: { readonly incident: IncidentFacts }) {
  const { connection, heardAt } = useLive()
  // Without any network the banner of that says it already.
  const isOnline = useOnline()
  const isLost = isOnline && connection === 'lost' && heardAt !== undefined
  return (
    <div role="status">{isLost && <p className="stale">{FRAME_WORDS.lost(clockTime(heardAt, incident.zone))}</p>}</div>
  )
}
