// Runs long computations in a thread. A worker whose event loop is blocked cannot renew its lease, so another worker
// would take its row.
import { setFlagsFromString } from 'node:v8'
import { isMainThread, parentPort, type Transferable, Worker } from 'node:worker_threads'

/** The methods of a thread. Each takes one value and returns one; both must be cloneable. */
export type Desk = { readonly [method: string]: (request: never) => unknown }
type Request<D extends Desk, M extends keyof D> = Parameters<D[M]>[0]
type Answer<D extends Desk, M extends keyof D> = Awaited<ReturnType<D[M]>>

export interface Thread<D extends Desk> {
  /** Requests run one after another. Throws if the method throws, or if the thread ends. */
  call<M extends keyof D & string>(
    method: M,
    request: Request<D, M>,
    transfer?: readonly Transferable[],
  ): Promise<Answer<D, M>>
  close(): Promise<void>
}

interface Waiting {
  readonly resolve: (answer: never) => void
  readonly reject: (cause: Error) => void
}

interface Message {
  readonly id: number
  readonly answer?: unknown
  readonly fault?: Error
}

/**
 * A thread that runs the module at `entry`, which calls `serveThread`. The thread starts at the first call. After a
 * crash a new thread starts at the next call, without the memory of the old one.
 */
export function openThread<D extends Desk>(entry: URL): Thread<D> {
  let worker: Worker | undefined
  let next = 1
  const waiting = new Map<number, Waiting>()
  const end = (cause: Error): void => {
    if (worker === undefined) return
    worker = undefined
    for (const one of waiting.values()) one.reject(new Error('the thread ended', { cause }))
    waiting.clear()
  }
  const start = (): Worker => {
    const fresh = startWorker(entry)
    fresh.on('message', (message: Message) => {
      const one = waiting.get(message.id)
      waiting.delete(message.id)
      if (message.fault) one?.reject(new Error('a call to a thread failed', { cause: message.fault }))
      else one?.resolve(message.answer as never)
      if (waiting.size === 0) fresh.unref()
    })
    fresh.on('error', (cause) => worker === fresh && end(cause))
    fresh.on('exit', () => worker === fresh && end(new Error('it left')))
    return fresh
  }
  return {
    call: (method, request, transfer = []) =>
      new Promise((resolve, reject) => {
        worker ??= start()
        const id = next++
        waiting.set(id, { resolve, reject })
        worker.ref()
        worker.postMessage({ id, method, request }, [...transfer])
      }),
    async close() {
      const ending = worker
      end(new Error('closed'))
      await ending?.terminate()
    },
  }
}

/** A solve makes millions of short-lived objects. With this much memory for young objects it takes half the time. */
const resourceLimits = { maxYoungGenerationSizeMb: 96 }

/**
 * A V8 flag: the heap is collected again when it has grown by two fifths. By default V8 lets it double, and a solve of
 * 100,000 items then holds 130 MiB more for no gain in time.
 */
export const HEAP_GROWTH = '--heap-growing-percent=40'

/**
 * Compiled code runs as it is. For sources, a loader is needed: Node 20 accepts no loader flag for a thread, so the
 * thread's first line registers one.
 */
function startWorker(entry: URL): Worker {
  // A thread takes no flags of its own. V8 reads this one at each collection, for the whole process.
  setFlagsFromString(HEAP_GROWTH)
  if (!entry.pathname.endsWith('.ts')) return new Worker(entry, { execArgv: [], resourceLimits })
  const first = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(entry.href)}) })`
  return new Worker(first, { eval: true, execArgv: ['--conditions=@firsthand/source'], resourceLimits })
}

/** Called inside the thread. `transferOf` lists the parts of an answer that are transferred instead of copied. */
export function serveThread(desk: Desk, transferOf: (answer: unknown) => readonly Transferable[] = () => []): void {
  if (isMainThread || !parentPort) throw new Error('a thread serves its parent')
  const port = parentPort
  let last: Promise<void> = Promise.resolve()
  const serve = async ({ id, method, request }: { id: number; method: string; request: never }): Promise<void> => {
    try {
      const answer = await desk[method]?.(request)
      port.postMessage({ id, answer }, [...transferOf(answer)])
    } catch (cause) {
      port.postMessage({ id, fault: cause instanceof Error ? cause : new Error('thrown') })
    }
  }
  port.on('message', (message) => {
    last = last.then(() => serve(message))
  })
}
