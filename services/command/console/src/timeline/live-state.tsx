import { useEffect, useState } from 'react'
import type { Timeline } from './use-timeline.ts'

const QUIET_MS = 3000

/** Says in words whether the screen follows; what came in is spoken at most every few seconds. */
export function LiveState({ timeline }: { readonly timeline: Timeline }) {
  const { connection, came } = timeline
  const [spoken, setSpoken] = useState(0)
  useEffect(() => {
    if (came === spoken) return
    const timer = setTimeout(() => setSpoken(came), spoken === 0 ? 0 : QUIET_MS)
    return () => clearTimeout(timer)
  }, [came, spoken])
  return (
    <>
      <p className={`live live-${connection}`}>{WORDS[connection]}</p>
      <p className="came" role="status">
        {spoken > 0 && `${spoken} new since you opened this`}
      </p>
      {connection === 'lost' && (
        <p className="stale" role="alert">
          The live connection is lost. What is shown may be out of date; it is tried again.
        </p>
      )}
    </>
  )
}

const WORDS = { opening: 'Connecting…', live: 'Live', lost: 'Not live' } as const
