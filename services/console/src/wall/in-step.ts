/** How one player is brought to the position that the wall's clock demands. Pure; ms, except playback rates. */
export interface PlayerMoment {
  /** The position it should have, from its beginning; below 0 before it, past `lengthMs` after it. */
  readonly targetMs: number
  /** Its actual position. */
  readonly atMs: number
  readonly lengthMs: number
  /** The clock runs, or would run if no tile held it. */
  readonly isPlaying: boolean
  readonly isHeld: boolean
  readonly rate: number
  /** Its sound is on: its speed may change only by what an ear does not notice. */
  readonly isHeard: boolean
  readonly isSeeking: boolean
  /** It has the frame of its position, and some that follow. */
  readonly isReady: boolean
}

/**
 * `park`: paused at `atMs`. `run`: playing at `rate`. `wait`: nothing to do until it has loaded; it holds the clock.
 */
export type Correction =
  | { readonly do: 'park'; readonly seekMs: number | undefined }
  | { readonly do: 'seek'; readonly seekMs: number }
  | { readonly do: 'wait' }
  | { readonly do: 'run'; readonly rate: number }

/** Beyond this difference a change of speed would take too long: it seeks. */
export const HARD_SEEK_MS = 150
/** Half a frame at 25 a second: a smaller difference is invisible while paused. */
const STILL_WITHIN_MS = 10
/** A smaller difference is not corrected: a player's own clock cannot be read more exactly. */
const CLOSE_MS = 6
/** The time over which a difference is corrected. */
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

/** Before its beginning it shows its first frame, after its end the last one. */
function parked({ targetMs, atMs, lengthMs, isReady }: PlayerMoment): Correction {
  const to = Math.max(0, Math.min(targetMs, lengthMs - LAST_PICTURE_MS))
  if (Math.abs(to - atMs) > STILL_WITHIN_MS) return { do: 'park', seekMs: to }
  return isReady || targetMs < 0 || targetMs >= lengthMs ? { do: 'park', seekMs: undefined } : { do: 'wait' }
}

/** A player at its very end shows nothing. */
const LAST_PICTURE_MS = 40
