import { Refused } from '../shared/api/client.ts'

/** How far one press of a key has come. Nothing is told as done before the service said so. */
export type SentState = 'sending' | 'unsent' | 'done' | 'overtaken' | 'refused'

/** `T`: what was pressed. */
export interface Sent<T> {
  readonly wish: string
  readonly act: T
  readonly state: SentState
  /** What the service said no with. */
  readonly cause?: unknown
  /** How many items it was about, once it is done. */
  readonly items?: number
}

interface OutboxOptions<T> {
  /** Answers how many items it did. Called again with the same key until something is answered. */
  readonly send: (wish: string, act: T) => Promise<number>
  readonly tell: (list: readonly Sent<T>[]) => void
  readonly retryMs?: number
}

export interface Outbox<T> {
  readonly put: (wish: string, act: T) => void
  /** Sent and done with: takes it off the list. */
  readonly drop: (wish: string) => void
  /** Now, not at the next try: the line is back, somebody signed in again. */
  readonly wake: () => void
  readonly stop: () => void
}

const KEPT = 30

/**
 * One after the other, in the order in which they were pressed: so a decision and its undoing never overtake each other.
 * Where nothing answers, or the session ended, it waits and is sent again with the same key.
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
  /** False where nothing was answered: then it is tried again later. */
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

/** A no is an answer; a silent line, a fault and an ended session are none. */
export const isFinal = (cause: unknown): cause is Refused =>
  cause instanceof Refused && cause.status >= 400 && cause.status < 500 && ![401, 408, 429].includes(cause.status)
