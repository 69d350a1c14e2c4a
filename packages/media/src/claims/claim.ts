import { type ClaimClock, type ClaimRef, type ErrorModel, TRUST as ORDER, type ZoneSource } from '@firsthand/domain'

export type { ClaimClock, ClaimRef, ErrorModel, ZoneSource } from '@firsthand/domain'

/** What a file says about time or place, before it is weighed. Plain data that maps 1:1 to the domain's claim. */
export interface FileClaim {
  readonly about: 'time' | 'place'
  /** Stable code: `exif.DateTimeOriginal`, `name.pxl`, `page.lastModified`. */
  readonly source: string
  /** The reader: `exifr`, `exiftool`, `ffprobe`, `name`, `page`. Two readers that agree share a claim. */
  readonly readBy: readonly string[]
  /** As written; of a file name only the matched pattern. */
  readonly raw: string
  /**
   * `upper`: the file was made no later than this. `lower`: the file was made no earlier. `day`: it was made within the
   * day that starts at `atMs`, or before that day.
   */
  readonly ref: ClaimRef
  /** UTC epoch ms if `zone` is known, else the local wall time read as if it were UTC. Absent for places. */
  readonly atMs?: number
  readonly resolutionMs: number
  /** UTC offset such as `+02:00`. Absent if it is neither stated nor derived. */
  readonly zone?: string
  readonly zoneSource: ZoneSource
  readonly errorModel: ErrorModel
  readonly clock: ClaimClock
  /** Rank in the trust order of the domain's `TRUST`: higher wins. */
  readonly trust: number
  readonly lat?: number
  readonly lon?: number
  readonly altitude?: number
  readonly radiusM?: number
  /** True if the value itself can name a person or device; shown only after a reason. */
  readonly identifying: boolean
}

/** The domain's trust order, refined by distinctions within a file. Anchors, C2PA and sound are ranked elsewhere. */
export const TRUST = {
  gpsTime: ORDER.gps,
  place: ORDER.gps,
  /** The area of the whole recording ranks above a position of one moment. */
  trackPlace: ORDER.gps + 1,
  trackStart: ORDER.gps - 2,
  keysCreationDate: ORDER.quicktimeCreationDate,
  pixelName: ORDER.nameUtc,
  exifWithZone: ORDER.exifOffset,
  exifZoneByPlace: ORDER.exifOffset - 2,
  containerUtc: ORDER.container,
  /** Anybody can type the text of a log. A log that states its zone ranks just above a name, and below a container. */
  log: ORDER.nameLocal + 1,
  /**
   * A log's clock without a zone. Even with the zone of its place (`zonedByPlace`), it ranks below a log that states a
   * zone.
   */
  logLocal: ORDER.exifLocal - 6,
  /** A mark that a person put on a map ranks below any log. */
  mark: 34,
  localName: ORDER.nameLocal,
  exifLocal: ORDER.exifLocal,
  containerLocal: ORDER.exifLocal - 2,
  metadataDate: 35,
  /** A GPS time that the device's own clock contradicts. */
  gpsDoubtful: 33,
  document: ORDER.document,
  saveTime: 25,
  lastModified: ORDER.lastModified,
  receiptDay: ORDER.day,
} as const
