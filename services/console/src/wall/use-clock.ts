import { useEffect, useState, useSyncExternalStore } from 'react'
import type { ClockState } from './clock.ts'
import type { WallClock } from './wall-clock.ts'

/** The part of the clock that input or loading changes: rate, play, loop. For the position use `useWallTime`. */
export const useClockState = (clock: WallClock): ClockState => useSyncExternalStore(clock.subscribe, clock.state)

/** The clock's position. While it runs, it is updated at most every `everyMs`; after a jump, at once. */
export function useWallTime(clock: WallClock, everyMs: number): number {
  const [at, setAt] = useState(() => clock.at())
  useEffect(() => {
    let last = Number.NEGATIVE_INFINITY
    const read = () => {
      last = performance.now()
      setAt(clock.at())
    }
    const leave = clock.subscribe(read)
    const leaveFrames = clock.everyFrame(() => {
      if (performance.now() - last >= everyMs) read()
    })
    read()
    return () => {
      leave()
      leaveFrames()
    }
  }, [clock, everyMs])
  return at
}
