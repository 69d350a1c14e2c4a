/**
 * Every call has a time limit and takes a signal (conventions §14). This joins the two, and reports which one ended the
 * call.
 */
export interface TimeLimit {
  readonly signal: AbortSignal
  /** `timeout` or `aborted`; undefined while the call may go on. */
  struck(): 'timeout' | 'aborted' | undefined
  /** Restarts the timer. A limit on idleness is renewed with each chunk. */
  renew(): void
  /** Stops the timer until `renew`, while the reader takes its time. */
  pause(): void
  end(): void
}

/** AbortSignal.any would keep a listener on a long-lived signal in Node 20. Here `end` removes the listener. */
export function startLimit(limitMs: number, outer: AbortSignal | undefined): TimeLimit {
  const controller = new AbortController()
  let struck: 'timeout' | 'aborted' | undefined
  const strike = (how: 'timeout' | 'aborted'): void => {
    struck ??= how
    controller.abort()
  }
  const onAbort = (): void => strike('aborted')
  const arm = (): NodeJS.Timeout => setTimeout(() => strike('timeout'), limitMs)
  let timer = arm()
  if (outer?.aborted === true) strike('aborted')
  else outer?.addEventListener('abort', onAbort, { once: true })
  return {
    signal: controller.signal,
    struck: () => struck,
    renew: () => {
      clearTimeout(timer)
      timer = arm()
    },
    pause: () => clearTimeout(timer),
    end: () => {
      clearTimeout(timer)
      outer?.removeEventListener('abort', onAbort)
    },
  }
}

/**
 * Yields a body's chunks as long as each comes within the limit. A stalled or aborted body must not hold a call open
 * for ever, and a plain async iterable cannot be cancelled.
 */
export async function* whileAlive(body: AsyncIterable<Buffer>, limit: TimeLimit): AsyncGenerator<Buffer> {
  const source = body[Symbol.asyncIterator]()
  let finished = false
  try {
    for (;;) {
      const next = await nextUnlessStruck(source, limit)
      limit.pause()
      if (next.done === true) {
        finished = true
        return
      }
      yield next.value
      limit.renew()
    }
  } finally {
    // A source that is stuck in `next` never settles `return` either, so it is not awaited.
    if (!finished) Promise.resolve(source.return?.()).catch(() => undefined)
  }
}

/** Avoids Promise.race: against one long-lived promise it would keep every chunk in memory until the body ends. */
function nextUnlessStruck(source: AsyncIterator<Buffer>, limit: TimeLimit): Promise<IteratorResult<Buffer>> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(new LimitStruck(limit.struck() ?? 'aborted'))
    if (limit.signal.aborted) return stop()
    limit.signal.addEventListener('abort', stop, { once: true })
    const settled = (): void => limit.signal.removeEventListener('abort', stop)
    source.next().then(resolve, reject).finally(settled)
  })
}

export class LimitStruck extends Error {
  readonly how: 'timeout' | 'aborted'

  constructor(how: 'timeout' | 'aborted') {
    super(how)
    this.name = 'LimitStruck'
    this.how = how
  }
}
