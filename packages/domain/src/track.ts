/** Where a receiver was at one moment of its item. */
export interface TrackPoint {
  /** Since the item's start; undefined where the file says when, but not when within itself, or neither. */
  readonly atMs: number | undefined
  /** By the receiver's own clock. */
  readonly utcMs: number | undefined
  readonly lat: number
  readonly lon: number
  /** As the receiver tells it; undefined where it tells nothing. */
  readonly radiusM: number | undefined
}

/** The way of a receiver while its item was made: what stands in a film beside its pictures, or in a log of positions. */
export interface Track {
  /** As of claims: `track.GPS`, `log.GPS`. */
  readonly source: string
  /** In the order of time, two at least and `MOST_TRACK_POINTS` at most, a second or more apart. */
  readonly points: readonly TrackPoint[]
  /** Positions that were read. */
  readonly fixes: number
  /** Of them those that are no places: the receiver had no fix. */
  readonly unsure: number
  /** Of them those that nothing on the ground reaches from the others in the time between. */
  readonly jumps: number
  /** Along the way; what the receiver wavers by while it stands still is no way. */
  readonly lengthM: number
  /** From the first point to the last; undefined where nothing tells the time. */
  readonly spanMs: number | undefined
}

/** More are thinned: a line of so many corners is drawn as exactly as a screen shows it. */
export const MOST_TRACK_POINTS = 600
