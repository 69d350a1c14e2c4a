import { isRunning } from './clock.ts'
import type { Following } from './follow-clock.ts'

/** Measures the lag by painted frames, because a player's own clock may run on while its frames come late. */
interface SeenLag {
  readonly isLate: () => boolean
  readonly stop: () => void
}

/** Three frames at 25 frames a second. A larger lag is visible. */
const LATE_MS = 120
/** The weight of the newest frame in the moving average. */
const WEIGHT = 0.2

/** Follows each painted frame, and measures how long a frame lasts. Sound without a picture has no visible lag. */
export function seenLag({ player, clock, startMs, reportFrame }: Following): SeenLag {
  if (!(player instanceof HTMLVideoElement) || !('requestVideoFrameCallback' in player))
    return { isLate: () => false, stop: () => undefined }
  let smoothed = 0
  let last: number | undefined
  const seen = (_now: number, { mediaTime, expectedDisplayTime }: VideoFrameCallbackMetadata): void => {
    const behind = clock.at(expectedDisplayTime) - startMs() - mediaTime * 1000
    smoothed = isRunning(clock.state()) && !player.paused ? smoothed + (behind - smoothed) * WEIGHT : 0
    const lasted = last === undefined ? 0 : (mediaTime - last) * 1000
    // Accepts 12 to 120 frames a second. Any other duration is a jump or a dropped frame.
    if (lasted >= 8 && lasted <= 84) reportFrame(lasted)
    last = mediaTime
    handle = player.requestVideoFrameCallback(seen)
  }
  let handle = player.requestVideoFrameCallback(seen)
  return { isLate: () => Math.abs(smoothed) > LATE_MS, stop: () => player.cancelVideoFrameCallback(handle) }
}
