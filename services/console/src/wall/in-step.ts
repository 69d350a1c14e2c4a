/**
 * Decides how to bring a player to the position that the wall's clock demands. Pure. All values are in ms, except
 * rates.
 */
export interface PlayerMoment {
  /**
   * The required position, counted from the recording's start. Negative before the start, above `lengthMs` after the
   * end.
   */
  readonly targetMs: number
  /** The actual position. */
  readonly atMs: number
  readonly lengthMs: number
  /** True if the clock runs, or would run if no tile held it. */
  readonly isPlaying: boolean
  readonly isHeld: boolean
  readonly rate: number
  /** True if the player's sound is on. Its rate may then change only so little that nobody hears it. */
  readonly isHeard: boolean
  readonly isSeeking: boolean
  /** True if the player has loaded the current frame and some that follow. */
  readonly isReady: boolean
}

/**
 * `park`: pause at `seekMs`. `seek`: jump there. `run`: play at `rate`. `wait`: let it load, and hold the clock
 * meanwhile.
 */
export type Correction =
  | { readonly do: 'park'; readonly seekMs: number | undefined }
  | { readonly do: 'seek'; readonly seekMs: number }
  | { readonly do: 'wait' }
  | { readonly do: 'run'; readonly rate: number }

/** Beyond this difference the player seeks, because a change of rate would take too long. */
export const HARD_SEEK_MS = 150
/** Tolerance while paused. It is less than half a frame at 25 frames a second, so it is invisible. */
const STILL_WITHIN_MS = 10
/** Smaller differences are not corrected, because the player's own clock cannot be read more exactly. */
const CLOSE_MS = 6
/** The time in which a change of rate corrects a difference. */
const MADE_GOOD_MS = 400
const MOST_SEEN = 0.25
const MOST_HEARD = 0.05

export function correctionOf(moment: PlayerMoment): Correction {
  const { targetMs, atMs, lengthMs, isPlaying, isHeld, rate, isSeeking, isReady } = moment
  const isInside = targetMs >= 0 && targetMs < lengthMs
  if (isSeeking) return { do: 'wait' }
  if (!isInside || !isPlaying || isHeld) return parked(moment)
  const behind = targetMs - atMs
  if (Math.abs(behind) > HARD_SEEK_MS) return { do: 'seek', seekMs: targetMs }
  if (!isReady) return { do: 'wait' }
  if (Math.abs(behind) <= CLOSE_MS) return { do: 'run', rate }
  const most = moment.isHeard ? MOST_HEARD : MOST_SEEN
  const more = Math.max(-most, Math.min(most, behind / MADE_GOOD_MS))
  return { do: 'run', rate: rate * (1 + more) }
}

/** Before the start the first frame is shown, after the end the last one. */
function parked({ targetMs, atMs, lengthMs, isReady }: PlayerMoment): Correction {
  const to = Math.max(0, Math.min(targetMs, lengthMs - LAST_PICTURE_MS))
  if (Math.abs(to - atMs) > STILL_WITHIN_MS) return { do: 'park', seekMs: to }
  return isReady || targetMs < 0 || targetMs >= lengthMs ? { do: 'park', seekMs: undefined } : { do: 'wait' }
}

/** Distance from the end, because a player at its very end shows no picture. */
const LAST_PICTURE_MS = 40
