const ASK_MS = 1500
/** A busy tab still answers within this time. A random part is added, so that not all tabs steal the lock at once. */
const PATIENCE_MS = 4000
const CHANCE_MS = 2000

interface Watching {
  readonly ask: () => void
  readonly isWanted: () => boolean
  readonly onSilence: () => void
}

/** Pings the leading tab while this tab is visible, and reports if it stays silent too long. */
export function watchLeader({ ask, isWanted, onSilence }: Watching): {
  readonly answered: () => void
  readonly stop: () => void
} {
  const patience = PATIENCE_MS + Math.random() * CHANCE_MS
  let askedAt: number | undefined
  let lastTick = performance.now()
  const tick = (): void => {
    const now = performance.now()
    // This tab was asleep and could not have heard an answer, so the wait starts anew.
    if (now - lastTick > ASK_MS * 2) askedAt = undefined
    lastTick = now
    if (!isWanted() || document.visibilityState !== 'visible') {
      askedAt = undefined
      return
    }
    if (askedAt !== undefined && now - askedAt > patience) {
      askedAt = undefined
      onSilence()
      return
    }
    askedAt ??= now
    ask()
  }
  const timer = setInterval(tick, ASK_MS)
  document.addEventListener('visibilitychange', tick)
  tick()
  return {
    answered() {
      askedAt = undefined
    },
    stop() {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', tick)
    },
  }
}
