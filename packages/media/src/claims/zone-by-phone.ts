import { type TagSet, textOf } from '../tags/tag-set.ts'
import { type FileClaim, TRUST } from './claim.ts'
import { startInterval } from './interval.ts'
import { parseZone, zoneMs } from './wall-time.ts'

/** Samsung's `com.samsung.android.utc_offset`, in the names of ffprobe and of two generations of exiftool. */
const OFFSETS = ['Keys:AndroidTimeZone', 'Keys:SamsungAndroidUtcOffset']
/** From the name that the camera chose to the first picture, and whole seconds on both sides. */
const SLACK_MS = 3000

interface Film {
  readonly all: TagSet
  readonly claims: readonly FileClaim[]
  readonly durationMs: number
}

/**
 * A phone that states its offset to UTC within its film names the film by its wall time: the name is an instant then, to
 * the second at which it started. Only where it tells the same start as the film's own date does: a name that somebody
 * gave, or another phone, is nobody's clock.
 */
export function namesInPhoneZone(names: readonly FileClaim[], film: Film): readonly FileClaim[] {
  const zone = parseZone(textOf(film.all, ...OFFSETS) ?? '')
  const date = film.claims.find(({ source, zoneSource }) => source === 'mp4.CreateDate' && zoneSource !== 'none')
  const told = date && startInterval(date, film.durationMs)
  if (zone === undefined || told === undefined || !Number.isFinite(told.lowMs)) return names
  return names.map((name) => {
    const isLocal = name.clock === 'name' && name.ref === 'start' && name.zone === undefined
    if (!isLocal || name.atMs === undefined || name.resolutionMs > 1000) return name
    const atMs = name.atMs - zoneMs(zone)
    const isSame = atMs >= told.lowMs - SLACK_MS && atMs <= told.highMs + SLACK_MS
    return isSame ? { ...name, atMs, zone, zoneSource: 'stated' as const, trust: TRUST.containerUtc + 1 } : name
  })
}
