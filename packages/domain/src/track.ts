/** A receiver's position at one moment of its item. */
export interface TrackPoint {
  /** Time since the item's start; undefined if the file has no time, or only absolute time. */
  readonly atMs: number | undefined
  /** The time of the receiver's own clock. */
  readonly utcMs: number | undefined
  readonly lat: number
  readonly lon: number
  /** The receiver's own accuracy; undefined if it gives none. */
  readonly radiusM: number | undefined
}

/** A receiver's path while its item was made: stored in a film beside its pictures, or in a log of positions. */
export interface Track {
  /** Named like the sources of claims: `track.GPS`, `log.GPS`. */
  readonly source: string
  /** In the order of time: at least two, at most `MOST_TRACK_POINTS`, at least a second apart. */
  readonly points: readonly TrackPoint[]
  /** The number of positions read. */
  readonly fixes: number
  /** Of those, the number without a fix. */
  readonly unsure: number
  /** Of those, the number that nothing on the ground could reach from the others in time. */
  readonly jumps: number
  /** Length along the path. The jitter of a receiver that stands still is not counted. */
  readonly lengthM: number
  /** Time from the first point to the last; undefined without times. */
  readonly spanMs: number | undefined
}

/** Longer tracks are thinned to this: a line of so many corners is as exact as a screen shows. */
export const MOST_TRACK_POINTS = 600
