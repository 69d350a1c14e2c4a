const ASK_MS = 1500
/** A tab that is merely busy answers within this; longer by chance, so that not all take it at once. */
const PATIENCE_MS = 4000
const CHANCE_MS = 2000

interface Watching {
  readonly ask: () => void
  readonly isWanted: () => boolean
  readonly onSilence: () => void
}

/** Asks the tab that leads while somebody looks at this one, and says when it has not answered for too long. */
export function watchLeader({ ask, isWanted, onSilence }: Watching): {
  readonly answered: () => void
  readonly stop: () => void
} {
  const patience = PATIENCE_MS + Math.random() * CHANCE_MS
  let askedAt: number | undefined
  let lastTick = performance.now()
  const tick = (): void => {
    const now = performance.now()
    // This tab slept itself: nobody could have answered meanwhile.
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
