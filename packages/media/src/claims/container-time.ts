import { HAND_SET_SD_MS } from '@firsthand/domain'
import { numberOf, type TagSet, textOf } from '../tags/tag-set.ts'
import { type ClaimRef, type ErrorModel, TRUST } from './claim.ts'
import type { ContainerWorld } from './container-world.ts'
import { creationDate } from './creation-date.ts'
import { MOST_EAST_MS, MOST_WEST_MS, widenedBy } from './either-reading.ts'
import { sign } from './sign.ts'
import {
  atTheInstant,
  joinReadings,
  NOTHING,
  notAfter,
  type TimeReading,
  type TimeSpec,
  timeClaim,
} from './time-claim.ts'
import { parseWallTime, zoneOfMinutes } from './wall-time.ts'
import { dateKind, mayKeepLocal, statedMinutes } from './writer.ts'

/** Claims from one reader's dates in QuickTime, MP4, 3GP, M4A and HEIF. */
export const containerTimeClaims = (set: TagSet, world: ContainerWorld): TimeReading =>
  joinReadings([creationDate(set, world), containerDates(set, world)])

const DAY_MS = 86_400_000

interface Meaning {
  readonly ref: ClaimRef
  readonly errorModel: ErrorModel
  readonly trust: number
  readonly shiftMs?: number
}

const BOUNDS: Meaning = { ref: 'upper', errorModel: notAfter(2000), trust: TRUST.saveTime }
/** A limit by nobody known, so perhaps by a camera whose clock is years behind. */
const UNSIGNED: Meaning = { ...BOUNDS, errorModel: { kind: 'bound', sdMs: HAND_SET_SD_MS, highMs: 2000 } }
/**
 * A cut clip keeps the date of the whole recording. The clip started earlier, by at most the length of a long
 * recording.
 */
const CUT: Meaning = {
  ref: 'end',
  errorModel: { kind: 'lag', sdMs: 2000, lowMs: -6 * 3_600_000, highMs: 1000 },
  trust: TRUST.metadataDate,
}

/**
 * Dates of movie and tracks. If they differ, the clip was edited: the newer date is that of the edit, and the older one
 * no longer dates the clip's end.
 */
function containerDates(set: TagSet, world: ContainerWorld): TimeReading {
  const movie = textOf(set, 'QuickTime:CreateDate')
  const track = trackDate(world.all, movie)
  const claimOf = (source: string, raw: string, meaning: Meaning): TimeReading =>
    source === 'mp4.TrackCreateDate' && !hasTrackDates(set) ? NOTHING : dated(set, { world, source, raw, meaning })
  if (movie === undefined || typeof wallOf(movie) === 'string') {
    const alone = track === undefined ? NOTHING : claimOf('mp4.TrackCreateDate', track.raw, BOUNDS)
    return movie === undefined ? alone : joinReadings([alone, claimOf('mp4.CreateDate', movie, BOUNDS)])
  }
  if (track === undefined) return claimOf('mp4.CreateDate', movie, meaningOf(world))
  const meanings = meaningsOfPair(world, track.byMs)
  const differ = sign('container-dates-differ', { movie, track: track.raw, byMs: track.byMs })
  return joinReadings([
    claimOf('mp4.CreateDate', movie, meanings.movie),
    claimOf('mp4.TrackCreateDate', track.raw, meanings.track),
    { claims: [], flags: meanings.isEdit && hasTrackDates(set) ? [differ] : [] },
  ])
}

/** `byMs`: how much later the track's date is than the movie's, in ms. */
function meaningsOfPair(world: ContainerWorld, byMs: number): { movie: Meaning; track: Meaning; isEdit: boolean } {
  const { writer, durationMs } = world
  const plain = meaningOf(world)
  // Some cameras write the start in one date and the end in the other. That is no edit.
  if (durationMs > 4000 && Math.abs(byMs + durationMs) <= 2500 && writer !== 'tool') {
    const own = { errorModel: atTheInstant(2000), trust: plain.trust }
    return { movie: { ref: 'end', ...own }, track: { ref: 'start', ...own }, isEdit: false }
  }
  const older = writer === 'tool' || plain.ref === 'upper' ? BOUNDS : CUT
  return byMs > 0 ? { movie: older, track: BOUNDS, isEdit: true } : { movie: BOUNDS, track: older, isEdit: true }
}

const wallOf = (raw: string): number | string => {
  const read = parseWallTime(raw)
  return typeof read === 'string' ? read : read.wallMs
}

const TRACK_DATE = /^Track\d+:(TrackCreateDate|MediaCreateDate)$/

/**
 * The track or media date that differs most from the movie's. Undefined if none differs by more than the rounding to
 * whole seconds.
 */
function trackDate(set: TagSet, movie: string | undefined): { raw: string; byMs: number } | undefined {
  const movieMs = wallOf(movie ?? '')
  const dates = [...set.tags].flatMap(([key, value]) => {
    const at = TRACK_DATE.test(key) ? wallOf(String(value)) : 'none'
    if (typeof at === 'string') return []
    const byMs = typeof movieMs === 'string' ? 0 : at - movieMs
    return typeof movieMs === 'string' || Math.abs(byMs) > 2000 ? [{ raw: String(value), byMs }] : []
  })
  return dates.toSorted((a, b) => Math.abs(b.byMs) - Math.abs(a.byMs))[0]
}

const hasTrackDates = (set: TagSet): boolean => [...set.tags.keys()].some((key) => TRACK_DATE.test(key))

interface Dated {
  readonly world: ContainerWorld
  readonly source: string
  readonly raw: string
  readonly meaning: Meaning
}

interface DateReading {
  readonly unzoned: TimeSpec['unzoned']
  /**
   * By how many ms an upper bound is widened because the date's digits may be UTC or a wall time. The bound then holds
   * in both cases. 0 if only one of the two is possible.
   */
  readonly otherReadingMs: number
}

/**
 * Decides what a container's date is: UTC as its format demands, a camera's wall time, or a value that a remuxer
 * copied.
 */
function readingOf(raw: string, { all, writer, durationMs }: ContainerWorld): DateReading {
  const at = wallOf(raw)
  const kind = typeof at === 'string' ? undefined : dateKind(all, at, durationMs)
  if (kind !== undefined) return { unzoned: kind === 'local' ? 'none' : 'utc-by-format', otherReadingMs: 0 }
  // `local-as-utc`: the camera writes its wall time where the format demands UTC. If a program rewrote the file of such
  // a camera, the date may be UTC after all.
  if (writer === 'local-as-utc' || writer === 'hand-set') return { unzoned: 'none', otherReadingMs: MOST_EAST_MS }
  if (writer === 'tool' && mayKeepLocal(all)) return { unzoned: 'assumed', otherReadingMs: MOST_EAST_MS }
  return { unzoned: 'utc-by-format', otherReadingMs: writer === 'unknown' ? MOST_WEST_MS : 0 }
}

function dated(set: TagSet, { world, source, raw, meaning }: Dated): TimeReading {
  const { unzoned, otherReadingMs } = readingOf(raw, world)
  const isLocal = unzoned === 'none'
  const minutes = isLocal ? statedMinutes(world.all) : undefined
  const zone = minutes === undefined ? undefined : zoneOfMinutes(minutes)
  return timeClaim({
    source,
    reader: set.reader,
    raw: zone === undefined ? raw : raw.replace(/(Z|[+-]\d{2}:\d{2})$/, zone),
    ref: meaning.ref,
    shiftMs: meaning.shiftMs ?? 0,
    clock: isLocal ? 'device' : 'container',
    trust: isLocal && zone === undefined ? Math.min(meaning.trust, TRUST.containerLocal) : meaning.trust,
    errorModel: meaning.ref === 'upper' ? widenedBy(meaning.errorModel, otherReadingMs) : meaning.errorModel,
    unzoned,
    // exiftool and ffprobe print a Z, because the format demands UTC. The file itself states no zone, so a printed zone
    // is ignored.
    ignoreZone: zone === undefined,
  })
}

/**
 * The recording time, if Android's capture rate differs from the playback rate (time lapse, slow motion:
 * `com.android.capture.fps`). Undefined if the rates are equal or one is unknown.
 */
function recordedLength(all: TagSet, durationMs: number): number | undefined {
  const taken = numberOf(all, 'Keys:AndroidCaptureFPS', 'Keys:AndroidCaptureFps')
  const [frames = Number.NaN, per = 1] = (textOf(all, 'Stream0:avg_frame_rate', 'Stream1:avg_frame_rate') ?? '')
    .split('/')
    .map(Number)
  const played = numberOf(all, 'Track1:VideoFrameRate', 'Track2:VideoFrameRate') ?? frames / per
  if (taken === undefined || !(taken > 0) || !(played > 0) || Math.abs(played / taken - 1) < 0.15) return undefined
  return Math.min((durationMs * played) / taken, 7 * DAY_MS)
}

/**
 * Meaning of an Android date: the end of the recording. The start is earlier by the recording time, which differs from
 * the playing time.
 */
function androidMeaning(durationMs: number, recordedMs: number): Meaning {
  const trust = TRUST.containerUtc
  if (recordedMs <= durationMs)
    return {
      ref: 'end',
      errorModel: { kind: 'lag', sdMs: 1000, lowMs: -2000, highMs: 1000 + durationMs - recordedMs },
      trust,
    }
  // Dropped frames make the recording longer than computed.
  const room = 2000 + 0.02 * recordedMs
  return {
    ref: 'start',
    shiftMs: recordedMs,
    errorModel: { kind: 'lag', sdMs: room, lowMs: -2 * recordedMs, highMs: room },
    trust,
  }
}

function meaningOf({ all, writer, durationMs }: ContainerWorld): Meaning {
  const startOrEnd = (trust: number): Meaning => ({
    ref: 'start',
    errorModel: { kind: 'lag', sdMs: 2000, lowMs: -durationMs - 2000, highMs: 2000 },
    trust,
  })
  switch (writer) {
    case 'android':
      return androidMeaning(durationMs, recordedLength(all, durationMs) ?? durationMs)
    case 'local-as-utc':
      // The clock of such a camera is set by hand and drifts: in the fixture of a GoPro Max it runs 18 s ahead of the
      // camera's own receiver.
      return { ref: 'start', errorModel: atTheInstant(30_000), trust: TRUST.containerLocal }
    case 'hand-set':
      return { ref: 'end', errorModel: atTheInstant(30_000), trust: TRUST.containerLocal }
    case 'recorder':
      return startOrEnd(TRUST.containerUtc)
    case 'camera':
      // Unknown whether the date is the start or the end. The start lies up to the duration before it.
      return startOrEnd(TRUST.containerUtc - 2)
    case 'apple':
      // An original film from an iPhone has Keys:CreationDate, and its container date is only the time of the last
      // write. A film without that key was rewritten, so its container date is only the time of a write, too.
      return all.tags.has('Keys:CreationDate') || durationMs > 0 ? BOUNDS : startOrEnd(TRUST.metadataDate)
    case 'unknown':
      return UNSIGNED
    default:
      // A program. Its date says when the file was written, which is never before the recording.
      return BOUNDS
  }
}
