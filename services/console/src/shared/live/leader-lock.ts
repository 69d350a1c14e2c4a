const AGAIN_MS = 2000

interface Lead {
  readonly begin: () => void
  readonly end: () => void
}

/** Waits for the lock and leads while it is held; `take` takes it from a tab that answers nothing. */
export function holdLock(name: string, { begin, end }: Lead) {
  let attempt = 0
  let waiting = new AbortController()
  let release: (() => void) | undefined
  let again: ReturnType<typeof setTimeout> | undefined
  const want = (steal: boolean): void => {
    clearTimeout(again)
    attempt += 1
    const mine = attempt
    waiting.abort()
    waiting = new AbortController()
    const held = (): Promise<void> | undefined => {
      if (mine !== attempt) return undefined
      begin()
      return new Promise((resolve) => {
        release = resolve
      })
    }
    navigator.locks.request(name, steal ? { steal } : { signal: waiting.signal }, held).catch((cause: unknown) => {
      if (mine !== attempt) return
      // Taken by another tab while this one was frozen: it waits for its turn. No locks here at all: it leads itself.
      const isTaken = cause instanceof Error && cause.name === 'AbortError'
      end()
      if (isTaken) again = setTimeout(() => want(false), AGAIN_MS)
      else begin()
    })
  }
  want(false)
  return {
    take: () => want(true),
    letGo() {
      attempt += 1
      clearTimeout(again)
      waiting.abort()
      end()
      release?.()
    },
  }
}
