/** How one player is brought to where the wall's clock says that it should be. Pure; ms, but for playback rates. */
export interface PlayerMoment {
  /** Where it should stand, from its beginning; below 0 before it, past `lengthMs` after it. */
  readonly targetMs: number
  /** Where it stands. */
  readonly atMs: number
  readonly lengthMs: number
  /** The clock runs (or would, if nobody held it). */
  readonly isPlaying: boolean
  readonly isHeld: boolean
  readonly rate: number
  /** It is heard: its speed may change by no more than an ear forgives. */
  readonly isHeard: boolean
  readonly isSeeking: boolean
  /** It has the picture of where it stands, and some of what follows. */
  readonly isReady: boolean
}

/** `park`: still, at `atMs`. `run`: playing at `rate`. `wait`: nothing to do until it has loaded; it holds the clock. */
export type Correction =
  | { readonly do: 'park'; readonly seekMs: number | undefined }
  | { readonly do: 'seek'; readonly seekMs: number }
  | { readonly do: 'wait' }
  | { readonly do: 'run'; readonly rate: number }

/** Beyond this a change of speed would take too long: it is put there. */
export const HARD_SEEK_MS = 150
/** Half a frame at 25 a second: nobody sees less while it stands. */
const STILL_WITHIN_MS = 10
/** What is nearer runs as it is: a player's own clock is not read more exactly. */
const CLOSE_MS = 6
/** In how long a difference is made good. */
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

/** Before its beginning it stands at its first picture, after its end at the last one. */
function parked({ targetMs, atMs, lengthMs, isReady }: PlayerMoment): Correction {
  const to = Math.max(0, Math.min(targetMs, lengthMs - LAST_PICTURE_MS))
  if (Math.abs(to - atMs) > STILL_WITHIN_MS) return { do: 'park', seekMs: to }
  return isReady || targetMs < 0 || targetMs >= lengthMs ? { do: 'park', seekMs: undefined } : { do: 'wait' }
}

/** A player put to its very end shows nothing. */
const LAST_PICTURE_MS = 40
