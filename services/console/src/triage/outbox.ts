import { Refused } from '../shared/api/client.ts'

/**
 * The state of the action behind one keypress. It is `done` only after the service has confirmed it. `unsent`: no
 * answer arrived, and the action waits to be sent again. `overtaken`: it was refused, because the item was decided
 * meanwhile.
 */
export type SentState = 'sending' | 'unsent' | 'done' | 'overtaken' | 'refused'

/** One keypress, with the action `T` behind it. */
export interface Sent<T> {
  readonly wish: string
  readonly act: T
  readonly state: SentState
  /** The service's refusal. */
  readonly cause?: unknown
  /** How many items the action affected, once it is done. */
  readonly items?: number
}

interface OutboxOptions<T> {
  /**
   * Sends an action and returns how many items it affected. It is called again with the same idempotency key until an
   * answer arrives.
   */
  readonly send: (wish: string, act: T) => Promise<number>
  readonly tell: (list: readonly Sent<T>[]) => void
  readonly retryMs?: number
}

export interface Outbox<T> {
  readonly put: (wish: string, act: T) => void
  /** Removes a finished entry from the list. */
  readonly drop: (wish: string) => void
  /** Retries now instead of after the interval, because the network is back or somebody signed in again. */
  readonly wake: () => void
  readonly stop: () => void
}

const KEPT = 30

/**
 * Sends actions one by one, in the order of the presses, so that a decision and its undo never overtake each other. If
 * no answer arrives, or the session has ended, the action waits and is sent again with the same key.
 */
export function createOutbox<T>({ send, tell, retryMs = 3000 }: OutboxOptions<T>): Outbox<T> {
  let list: readonly Sent<T>[] = []
  let isSending = false
  let hasStopped = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const set = (wish: string, more: Partial<Sent<T>>): void => {
    list = list.map((one) => (one.wish === wish ? { ...one, ...more } : one))
    tell(list)
  }
  /** Returns false if no answer arrived, so that the action is retried later. */
  const sendOne = async ({ wish, act }: Sent<T>): Promise<boolean> => {
    try {
      set(wish, { state: 'done', items: await send(wish, act) })
      return true
    } catch (cause) {
      const isNo = isFinal(cause)
      set(wish, { state: isNo ? stateOfNo(cause) : 'unsent', cause })
      return isNo
    }
  }
  const run = async (): Promise<void> => {
    if (isSending || hasStopped) return
    isSending = true
    clearTimeout(timer)
    let isAnswered = true
    for (let next = firstOpen(list); next && isAnswered; next = firstOpen(list)) isAnswered = await sendOne(next)
    isSending = false
    if (!isAnswered && !hasStopped) timer = setTimeout(() => void run(), retryMs)
  }
  return {
    put(wish, act) {
      const isWaiting = list.some(({ state }) => state === 'unsent')
      const kept = list.filter(({ state }) => isOpen(state) || state === 'overtaken' || state === 'refused')
      const done = list.filter(({ state }) => state === 'done').slice(-KEPT)
      list = [...done, ...kept, { wish, act, state: isWaiting ? 'unsent' : 'sending' }]
      tell(list)
      if (!isWaiting) void run()
    },
    drop(wish) {
      list = list.filter((one) => one.wish !== wish)
      tell(list)
    },
    wake: () => void run(),
    stop() {
      hasStopped = true
      clearTimeout(timer)
    },
  }
}

const isOpen = (state: SentState): boolean => state === 'sending' || state === 'unsent'

const firstOpen = <T>(list: readonly Sent<T>[]): Sent<T> | undefined => list.find(({ state }) => isOpen(state))

const stateOfNo = ({ code }: Refused): SentState => (code === 'decided-meanwhile' ? 'overtaken' : 'refused')

/**
 * Whether the service refused the action for good. A broken connection, a fault of the service, an ended session or a
 * request to try later is not final.
 */
export const isFinal = (cause: unknown): cause is Refused =>
  cause instanceof Refused && cause.status >= 400 && cause.status < 500 && ![401, 408, 429].includes(cause.status)
