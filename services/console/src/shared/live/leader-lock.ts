const AGAIN_MS = 2000

interface Lead {
  readonly begin: () => void
  readonly end: () => void
}

/** Waits for a Web Lock, and leads while it holds the lock. `take` steals the lock from a tab that does not answer. */
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
      // `AbortError`: another tab stole the lock while this tab was frozen, so this tab waits for it again. Any other
      // error means that Web Locks do not work here, so this tab leads on its own.
      const isTaken = cause instanceof Error && cause.name === 'AbortError'
      end()
      if (isTaken) again = setTimeout(() => want(false), AGAIN_MS)
      else begin()
    })
  }
  want(false)
  return {
    take: () => want(true),
    release() {
      attempt += 1
      clearTimeout(again)
      waiting.abort()
      end()
      release?.()
    },
  }
}
