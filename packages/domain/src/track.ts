/** A receiver's position at one moment of its item. */
export interface TrackPoint {
  /** Time since the item's start; undefined if the file gives no times, or only absolute times. */
  readonly atMs: number | undefined
  /** The time of the receiver's own clock. */
  readonly utcMs: number | undefined
  readonly lat: number
  readonly lon: number
  /** The accuracy that the receiver states; undefined if it states none. */
  readonly radiusM: number | undefined
}

/** A receiver's path while its item was recorded. It is stored in a film beside the pictures, or in a position log. */
export interface Track {
  /** Named like the sources of claims: `track.GPS`, `log.GPS`. */
  readonly source: string
  /** In the order of time: at least two, at most `MOST_TRACK_POINTS`, at least a second apart. */
  readonly points: readonly TrackPoint[]
  /** The number of positions read. */
  readonly fixes: number
  /** How many of the positions that were read the receiver wrote without having a fix. */
  readonly unsure: number
  /** The number of read positions that no ground vehicle could have reached in time from the others. */
  readonly jumps: number
  /** Length along the path. The jitter of a receiver that stands still is not counted. */
  readonly lengthM: number
  /** Time from the first point to the last; undefined without times. */
  readonly spanMs: number | undefined
}

/** Longer tracks are thinned to this many points, which is as exact as a screen can show. */
export const MOST_TRACK_POINTS = 600
