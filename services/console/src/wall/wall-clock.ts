import { atOf, type ClockState, isRunning, startClock, wrapped } from './clock.ts'

/** The clock as the page holds it: one for the whole wall, told to players and to what is drawn. */
export interface WallClock {
  readonly state: () => ClockState
  /** Where it stands now, or at another moment of `performance.now()`. */
  readonly at: (now?: number) => number
  readonly change: (make: (state: ClockState, now: number) => ClockState) => void
  /** After each change. */
  readonly subscribe: (listener: () => void) => () => void
  /** With each frame of the screen while it runs, and after each change. */
  readonly everyFrame: (listener: () => void) => () => void
}

export function createWallClock(at: number): WallClock {
  let state = startClock(at, performance.now())
  const listeners = new Set<() => void>()
  const painters = new Set<() => void>()
  let isAsked = false
  /** Of the change that is being told. */
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
  // What answers a change happens in its moment: a tile that cannot play when play is pressed holds the clock where it
  // stood, however long the listeners before it took.
  function change(make: (state: ClockState, now: number) => ClockState): void {
    const outer = moment
    moment ??= performance.now()
    try {
      const next = make(state, moment)
      if (next === state) return
      state = next
      for (const listener of listeners) listener()
      ask()
    } finally {
      moment = outer
    }
  }
  return {
    state: () => state,
    at: (now = performance.now()) => atOf(state, now),
    change,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    everyFrame(listener) {
      painters.add(listener)
      ask()
      return () => painters.delete(listener)
    },
  }
}
