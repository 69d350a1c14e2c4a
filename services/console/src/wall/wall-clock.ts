import { createListeners } from '../shared/api/listeners.ts'
import { atOf, type ClockState, isRunning, startClock, wrapped } from './clock.ts'

/** The wall's clock in the page. Players and components subscribe to it. */
export interface WallClock {
  readonly state: () => ClockState
  /** The position now, or at another value of `performance.now()`, epoch ms. */
  readonly at: (now?: number) => number
  readonly change: (make: (state: ClockState, now: number) => ClockState) => void
  /** Called after each change. */
  readonly subscribe: (listener: () => void) => () => void
  /** Called with each animation frame while the clock runs, and after each change. */
  readonly everyFrame: (listener: () => void) => () => void
}

export function createWallClock(at: number): WallClock {
  let state = startClock(at, performance.now())
  const { subscribe, tell } = createListeners()
  const painters = new Set<() => void>()
  let isAsked = false
  /** Time of the change that is being announced, by `performance.now()`. */
  let moment: number | undefined
  const ask = (): void => {
    if (isAsked) return
    isAsked = true
    requestAnimationFrame(paint)
  }
  function paint(): void {
    isAsked = false
    const next = wrapped(state, performance.now())
    if (next !== state) change(() => next)
    for (const painter of painters) painter()
    if (isRunning(state) && painters.size > 0) ask()
  }
  // A listener may itself change the clock. Its change then gets the same time as the change to which it responds. So
  // if a tile cannot play when play is pressed, it holds the clock at the position of the press, however long the other
  // listeners took.
  function change(make: (state: ClockState, now: number) => ClockState): void {
    const outer = moment
    moment ??= performance.now()
    try {
      const next = make(state, moment)
      if (next === state) return
      state = next
      tell()
      ask()
    } finally {
      moment = outer
    }
  }
  return {
    state: () => state,
    at: (now = performance.now()) => atOf(state, now),
    change,
    subscribe,
    everyFrame(listener) {
      painters.add(listener)
      ask()
      return () => painters.delete(listener)
    },
  }
}
