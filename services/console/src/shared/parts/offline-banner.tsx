import { useEffect, useState, useSyncExternalStore } from 'react'
import { span } from '../words/time.ts'
import { useAnyDraft } from './drafts.ts'
import { TROUBLE_WORDS } from './refusal-words.ts'

function subscribe(listener: () => void): () => void {
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}

const TICK_MS = 10_000

export const useOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine)

/** Shown above the page while the device has no network. The last known state stays on the screen. */
export function OfflineBanner() {
  const isOnline = useOnline()
  return <div role="status">{!isOnline && <Offline />}</div>
}

function Offline() {
  const isWritten = useAnyDraft()
  const [since] = useState(() => Date.now())
  const [now, setNow] = useState(since)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  return (
    <p className="stale" data-stale="offline">
      {TROUBLE_WORDS.offlineSince(span(now - since))} {isWritten && TROUBLE_WORDS.offlineKept}
    </p>
  )
}
