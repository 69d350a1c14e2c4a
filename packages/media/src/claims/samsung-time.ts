import { type TagSet, textOf } from '../tags/tag-set.ts'
import { TRUST } from './claim.ts'
import { atTheInstant, NOTHING, notAfter, type TimeReading, timeClaim } from './time-claim.ts'
import { parseWallTime } from './wall-time.ts'

const QUARTER_HOUR = 900_000
/** Maximum time from the shutter to the saved file. */
const SAVING_MS = 60_000

/**
 * The time in a Samsung trailer. It is an epoch, so UTC, and tells when the file was saved. In an original that is the
 * shutter time, and EXIF's wall time differs from it by a zone. In an edited copy it is only an upper bound.
 */
export function samsungTime(set: TagSet, all: TagSet): TimeReading {
  const raw = textOf(set, 'Samsung:TimeStamp')
  if (raw === undefined) return NOTHING
  const saved = parseWallTime(raw)
  const taken = parseWallTime(textOf(all, 'ExifIFD:DateTimeOriginal') ?? '')
  const isOriginal =
    typeof saved === 'string' || typeof taken === 'string' || liesAZoneBefore(taken.wallMs - saved.wallMs)
  return timeClaim({
    source: 'samsung.TimeStamp',
    reader: set.reader,
    raw,
    clock: 'device',
    unzoned: 'utc-by-format',
    ignoreZone: true,
    ...(isOriginal
      ? { ref: 'start', trust: TRUST.exifZoneByPlace, errorModel: savedAfter(typeof taken === 'string') }
      : { ref: 'upper', trust: TRUST.saveTime, errorModel: notAfter(2000) }),
  })
}

const savedAfter = (isAlone: boolean) =>
  isAlone ? ({ kind: 'lag', sdMs: 10_000, lowMs: -SAVING_MS, highMs: 1000 } as const) : atTheInstant(1500)

function liesAZoneBefore(apartMs: number): boolean {
  const offset = Math.round(apartMs / QUARTER_HOUR) * QUARTER_HOUR
  const residual = apartMs - offset
  return residual <= 2000 && residual >= -5000 && offset >= -12 * 3_600_000 && offset <= 14 * 3_600_000
}
