/**
 * The wall's one clock: where it stands, how fast it runs, what holds it. Pure; `now` is the browser's `performance.now()`
 * (ms), instants on the wall are epoch ms.
 */
export interface ClockState {
  /** Where it stood at `since`. */
  readonly at: number
  readonly since: number
  readonly rate: number
  readonly isPlaying: boolean
  /** Tiles that are loading: nobody runs ahead of them. */
  readonly heldBy: ReadonlySet<string>
  readonly loop: readonly [number, number] | undefined
}

export const RATES = [0.25, 0.5, 1, 1.5, 2] as const

export const startClock = (at: number, now: number): ClockState => ({
  ...{ at, since: now, rate: 1, isPlaying: false, heldBy: new Set<string>(), loop: undefined },
})

export const isRunning = ({ isPlaying, heldBy }: ClockState): boolean => isPlaying && heldBy.size === 0

/** Where it stands; past the end of a loop it goes on counting until `wrapped` brings it back. */
export const atOf = (clock: ClockState, now: number): number =>
  isRunning(clock) ? clock.at + (now - clock.since) * clock.rate : clock.at

/** The same instant, kept under whatever is changed: no change of speed or state makes the clock jump. */
const kept = (clock: ClockState, now: number): ClockState => ({ ...clock, at: atOf(clock, now), since: now })

export const played = (clock: ClockState, now: number, isPlaying: boolean): ClockState => {
  const next = { ...kept(clock, now), isPlaying }
  // At its end, play begins again at the beginning of what loops.
  return isPlaying && clock.loop && next.at >= clock.loop[1] ? { ...next, at: clock.loop[0] } : next
}

export const paced = (clock: ClockState, now: number, rate: number): ClockState => ({ ...kept(clock, now), rate })

export const jumped = (clock: ClockState, now: number, at: number): ClockState => ({ ...clock, at, since: now })

export function held(clock: ClockState, now: number, tile: string, isHeld: boolean): ClockState {
  if (clock.heldBy.has(tile) === isHeld) return clock
  const heldBy = new Set(clock.heldBy)
  if (isHeld) heldBy.add(tile)
  else heldBy.delete(tile)
  return { ...kept(clock, now), heldBy }
}

/** Both ends in either order; too short a range (a few frames) is none. */
export function looped(clock: ClockState, now: number, range: readonly [number, number] | undefined): ClockState {
  if (!range) return { ...kept(clock, now), loop: undefined }
  const [from, to] = [Math.min(...range), Math.max(...range)]
  return { ...kept(clock, now), loop: to - from < SHORTEST_LOOP_MS ? undefined : [from, to] }
}

const SHORTEST_LOOP_MS = 200

/** Brought back to the loop's beginning where it ran past its end; the same clock where it did not. */
export function wrapped(clock: ClockState, now: number): ClockState {
  if (!clock.loop || !isRunning(clock)) return clock
  return atOf(clock, now) >= clock.loop[1] ? jumped(clock, now, clock.loop[0]) : clock
}
