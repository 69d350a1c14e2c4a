import { type TagSet, textOf } from '../tags/tag-set.ts'
import { type FileClaim, TRUST } from './claim.ts'
import { startInterval } from './interval.ts'
import { parseZone, zoneMs } from './wall-time.ts'

/** Samsung's `com.samsung.android.utc_offset`, under the names of ffprobe and of two generations of exiftool. */
const OFFSETS = ['Keys:AndroidTimeZone', 'Keys:SamsungAndroidUtcOffset']
/** Tolerance: the time from choosing the name to the first frame, plus rounding to whole seconds on both sides. */
const SLACK_MS = 3000

interface Film {
  readonly all: TagSet
  readonly claims: readonly FileClaim[]
  readonly durationMs: number
}

/**
 * Turns a phone's file name into an instant. A phone that states its UTC offset within its film names the file by its
 * wall time, so the name gives the start of the film to the second. It must agree with the start by the film's own
 * date, because a person or another phone may have changed the name.
 */
export function namesInPhoneZone(names: readonly FileClaim[], film: Film): readonly FileClaim[] {
  const zone = parseZone(textOf(film.all, ...OFFSETS) ?? '')
  const date = film.claims.find(({ source, zoneSource }) => source === 'mp4.CreateDate' && zoneSource !== 'none')
  const start = date && startInterval(date, film.durationMs)
  if (zone === undefined || start === undefined || !Number.isFinite(start.lowMs)) return names
  return names.map((name) => {
    const isLocal = name.clock === 'name' && name.ref === 'start' && name.zone === undefined
    if (!isLocal || name.atMs === undefined || name.resolutionMs > 1000) return name
    const atMs = name.atMs - zoneMs(zone)
    const isSame = atMs >= start.lowMs - SLACK_MS && atMs <= start.highMs + SLACK_MS
    return isSame ? { ...name, atMs, zone, zoneSource: 'stated' as const, trust: TRUST.containerUtc + 1 } : name
  })
}
