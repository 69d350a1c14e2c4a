/**
 * The single clock of the wall: its position, its rate, and what holds it. Pure. `now` is `performance.now()` in ms;
 * instants on the wall are epoch ms.
 */
export interface ClockState {
  /** The position at `since`, epoch ms. */
  readonly at: number
  readonly since: number
  readonly rate: number
  readonly isPlaying: boolean
  /** Tiles that are loading, so that the other tiles wait. */
  readonly heldBy: ReadonlySet<string>
  readonly loop: readonly [number, number] | undefined
}

export const RATES = [0.25, 0.5, 1, 1.5, 2] as const

export const startClock = (at: number, now: number): ClockState => ({
  ...{ at, since: now, rate: 1, isPlaying: false, heldBy: new Set<string>(), loop: undefined },
})

export const isRunning = ({ isPlaying, heldBy }: ClockState): boolean => isPlaying && heldBy.size === 0

/** The current position. Past the end of a loop it counts on, until `wrapped` brings it back. */
export const atOf = (clock: ClockState, now: number): number =>
  isRunning(clock) ? clock.at + (now - clock.since) * clock.rate : clock.at

/** Rebases the clock on `now`. Called before each change, so that no change makes the position jump. */
const kept = (clock: ClockState, now: number): ClockState => ({ ...clock, at: atOf(clock, now), since: now })

export const played = (clock: ClockState, now: number, isPlaying: boolean): ClockState => {
  const next = { ...kept(clock, now), isPlaying }
  // Pressing play at the end of a loop starts from its beginning.
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

/** Sets the loop; the ends may come in any order. A range of only a few frames clears the loop. */
export function looped(clock: ClockState, now: number, range: readonly [number, number] | undefined): ClockState {
  if (!range) return { ...kept(clock, now), loop: undefined }
  const [from, to] = [Math.min(...range), Math.max(...range)]
  return { ...kept(clock, now), loop: to - from < SHORTEST_LOOP_MS ? undefined : [from, to] }
}

const SHORTEST_LOOP_MS = 200

/** Returns to the loop's beginning if the clock ran past its end. Otherwise returns the same clock. */
export function wrapped(clock: ClockState, now: number): ClockState {
  if (!clock.loop || !isRunning(clock)) return clock
  return atOf(clock, now) >= clock.loop[1] ? jumped(clock, now, clock.loop[0]) : clock
}
