import { isRunning } from './clock.ts'
import type { Following } from './follow-clock.ts'

/** Told by what was really painted: a player's own clock may run on while its pictures come late. */
interface SeenLag {
  readonly isLate: () => boolean
  readonly stop: () => void
}

/** Three frames at 25 a second: later than that, one sees it. */
const LATE_MS = 120
/** How much the newest frame weighs against those before it. */
const WEIGHT = 0.2

/** Follows each frame that is painted, and learns how long one lasts. Sound alone is never late to be seen. */
export function seenLag({ player, clock, startMs, tellFrame }: Following): SeenLag {
  if (!(player instanceof HTMLVideoElement) || !('requestVideoFrameCallback' in player))
    return { isLate: () => false, stop: () => undefined }
  let smoothed = 0
  let last: number | undefined
  const seen = (_now: number, { mediaTime, expectedDisplayTime }: VideoFrameCallbackMetadata): void => {
    const behind = clock.at(expectedDisplayTime) - startMs() - mediaTime * 1000
    smoothed = isRunning(clock.state()) && !player.paused ? smoothed + (behind - smoothed) * WEIGHT : 0
    const lasted = last === undefined ? 0 : (mediaTime - last) * 1000
    // A frame of 12 to 120 in a second; anything else is a jump or a dropped one.
    if (lasted >= 8 && lasted <= 84) tellFrame(lasted)
    last = mediaTime
    handle = player.requestVideoFrameCallback(seen)
  }
  let handle = player.requestVideoFrameCallback(seen)
  return { isLate: () => Math.abs(smoothed) > LATE_MS, stop: () => player.cancelVideoFrameCallback(handle) }
}
