import { TRUST as ORDER } from '@firsthand/domain'

/**
 * What a file says about time or place, before anybody has weighed it. Plain data: maps 1:1 to the domain's claim.
 */
export type ClaimRef = 'start' | 'end' | 'upper' | 'lower' | 'day'
export type ZoneSource = 'stated' | 'coordinates' | 'assumed' | 'none' | 'utc-by-format'
export type ClaimClock = 'device' | 'gps' | 'container' | 'name' | 'page' | 'document' | 'messenger' | 'log'

/**
 * How far the truth may lie from `atMs` (plus half of `resolutionMs`: whole seconds are truncated, never rounded).
 * `normal`: around it with `sdMs`. `lag`: within [atMs + lowMs, atMs + highMs], most likely near the low end.
 * `bound`: not after atMs + highMs; nothing is said about how much earlier.
 */
export interface ErrorModel {
  readonly kind: 'normal' | 'lag' | 'bound'
  readonly sdMs: number
  readonly lowMs?: number
  readonly highMs?: number
}

export interface FileClaim {
  readonly about: 'time' | 'place'
  /** Stable code: `exif.DateTimeOriginal`, `name.pxl`, `page.lastModified`. */
  readonly source: string
  /** Who read it: `exifr`, `exiftool`, `ffprobe`, `name`, `page`. Two readers that agree share a claim. */
  readonly readBy: readonly string[]
  /** As written; of a file name only the matched pattern. */
  readonly raw: string
  /** `upper`: the file was made no later than this; `lower`: no earlier. `day`: within or before the day that starts at `atMs`. */
  readonly ref: ClaimRef
  /** UTC epoch ms if `zone` is known, else the local wall time read as if it were UTC. Absent for places. */
  readonly atMs?: number
  readonly resolutionMs: number
  /** `+02:00`; absent when nobody stated or derived one. */
  readonly zone?: string
  readonly zoneSource: ZoneSource
  readonly errorModel: ErrorModel
  readonly clock: ClaimClock
  /** Rank in the trust order of domain's `TRUST`: higher wins. */
  readonly trust: number
  readonly lat?: number
  readonly lon?: number
  readonly altitude?: number
  readonly radiusM?: number
  /** True if the value itself can name a person or device; shown only after a reason. */
  readonly identifying: boolean
}

/** The domain's trust order, refined for what a file alone can say; anchors, C2PA and sound come from elsewhere. */
export const TRUST = {
  gpsTime: ORDER.gps,
  place: ORDER.gps,
  /** All that was filmed lies in it, while other positions are of one moment of it. */
  trackPlace: ORDER.gps + 1,
  trackStart: ORDER.gps - 2,
  keysCreationDate: ORDER.quicktimeCreationDate,
  pixelName: ORDER.nameUtc,
  exifWithZone: ORDER.exifOffset,
  exifZoneByPlace: ORDER.exifOffset - 2,
  containerUtc: ORDER.container,
  /** A log is text that anybody can type: with its zone it says a little more than a name, and less than a container. */
  log: ORDER.nameLocal + 1,
  /** Its clock's digits without a zone: with one from its place (`zonedByPlace`) still below a log that states one. */
  logLocal: ORDER.exifLocal - 6,
  /** What somebody wrote on a map says less than any log. */
  mark: 34,
  localName: ORDER.nameLocal,
  exifLocal: ORDER.exifLocal,
  containerLocal: ORDER.exifLocal - 2,
  metadataDate: 35,
  /** Contradicted by the device's own clock. */
  gpsDoubtful: 33,
  document: ORDER.document,
  saveTime: 25,
  lastModified: ORDER.lastModified,
  receiptDay: ORDER.day,
} as const
