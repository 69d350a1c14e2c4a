/**
 * Knows which connection of this process writes to which upload. A second connection asks the first to flush and
 * release the upload. This only saves time. What keeps the bytes correct is the database's compare-and-set of the
 * offset.
 */
export interface Holders {
  /** `onRequested` is called when another request wants the upload. Returns a function that reports it free. */
  hold(upload: string, onRequested: () => void): () => void
  isHeld(upload: string): boolean
  /** Asks the holder to release the upload and waits at most `limitMs` until it is free. */
  requestRelease(upload: string, limitMs: number): Promise<void>
  /** Asks every holder to release its upload, because the process is stopping. Resolves when all have. */
  releaseAll(): Promise<void>
}

interface Holder {
  readonly onRequested: () => void
  readonly free: Promise<void>
}

export function createHolders(): Holders {
  const holders = new Map<string, Set<Holder>>()
  const of = (upload: string): readonly Holder[] => [...(holders.get(upload) ?? [])]
  return {
    hold(upload, onRequested) {
      let release = (): void => {}
      const holder: Holder = { onRequested, free: new Promise((resolve) => (release = resolve)) }
      const all = holders.get(upload) ?? new Set()
      holders.set(upload, all.add(holder))
      return () => {
        all.delete(holder)
        if (all.size === 0 && holders.get(upload) === all) holders.delete(upload)
        release()
      }
    },
    isHeld: (upload) => holders.has(upload),
    async requestRelease(upload, limitMs) {
      const present = of(upload)
      for (const { onRequested } of present) onRequested()
      await within(limitMs, Promise.all(present.map(({ free }) => free)))
    },
    async releaseAll() {
      const present = [...holders.values()].flatMap((some) => [...some])
      for (const { onRequested } of present) onRequested()
      await Promise.all(present.map(({ free }) => free))
    },
  }
}

async function within(limitMs: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, limitMs)
  })
  try {
    await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}
