import type { IncidentFacts } from '../shared/api/types.ts'
import { useLive } from '../shared/live/use-live.tsx'
import { useOnline } from '../shared/parts/offline-banner.tsx'
import { FRAME_WORDS } from '../shared/words/frame-words.ts'
import { clockTime } from '../shared/words/time.ts'

/** Shows how old the state on the screen is while the live feed is lost. */
export function StaleBanner({ incident }: { readonly incident: IncidentFacts }) {
  const { connection, heardAt } = useLive()
  // Without a network this banner stays hidden. The offline banner then says already that the state may be old.
  const isOnline = useOnline()
  const isLost = isOnline && connection === 'lost' && heardAt !== undefined
  return (
    <div role="status">{isLost && <p className="stale">{FRAME_WORDS.lost(clockTime(heardAt, incident.zone))}</p>}</div>
  )
}
