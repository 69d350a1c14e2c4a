import { useEffect, useState } from 'react'
import { useOnline } from '../shared/parts/offline-banner.tsx'
import { countOf } from '../shared/words/number.ts'
import { TIMELINE_WORDS } from './timeline-words.ts'

const QUIET_MS = 3000

interface LiveStateProps {
  readonly connection: 'opening' | 'live' | 'lost'
  readonly came: number
}

/** Says in words whether the screen is live; new items are announced every few seconds at most. */
export function LiveState({ connection, came }: LiveStateProps) {
  const [spoken, setSpoken] = useState(0)
  // Without a network this component shows no alert. The offline banner says already that the screen is not live.
  const isOnline = useOnline()
  useEffect(() => {
    if (came === spoken) return
    const timer = setTimeout(() => setSpoken(came), spoken === 0 ? 0 : QUIET_MS)
    return () => clearTimeout(timer)
  }, [came, spoken])
  return (
    <>
      <p className={`live live-${connection}`}>{TIMELINE_WORDS[connection]}</p>
      <p className="came" role="status">
        {spoken > 0 && TIMELINE_WORDS.came(countOf(spoken))}
      </p>
      {connection === 'lost' && isOnline && (
        <p className="stale" role="alert">
          {TIMELINE_WORDS.lostSays}
        </p>
      )}
    </>
  )
}
