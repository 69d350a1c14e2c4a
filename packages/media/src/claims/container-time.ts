import { sign } from '../signs/sign.ts'
import { numberOf, type TagSet, textMatching, textOf } from '../tags/tag-set.ts'
import { type ClaimRef, type ErrorModel, TRUST } from './claim.ts'
import { atTheInstant, joinReadings, notAfter, type TimeReading, timeClaim } from './time-claim.ts'
import { parseWallTime } from './wall-time.ts'

/** Who wrote an MP4 or MOV decides what its dates mean (research/timeline.md §2). */
export type Writer = 'apple' | 'android' | 'local-as-utc' | 'tool' | 'unknown'

/** A camera that keeps local time and writes it where the format asks for UTC. */
const LOCAL_AS_UTC = /gopro|nikon|dji|insta360|garmin/i
/** Android's MPEG4Writer names its handlers so, on every maker's phone that uses it. */
const ANDROID_HANDLER = /^(VideoHandle|SoundHandle|MetadHandle)$/
const TOOLS = /lavf|handbrake|ffmpeg|imovie|premiere|whatsapp|capcut|inshot|google|instagram|telegram/i

export function writerOf(set: TagSet): Writer {
  const handlers = [...set.tags]
    .filter(([key]) => /^Track\d+:Handler(Description|Name)$/.test(key))
    .map(([, v]) => String(v).trim())
  const make = [
    ...textsOf(set, [
      'Keys:Make',
      'UserData:Make',
      'IFD0:Make',
      'QuickTime:Make',
      'Keys:Model',
      'UserData:Model',
      'XML:DeviceManufacturer',
    ]),
    textMatching(set, /^Track\d+:Model$/) ?? '',
  ].join(' ')
  const isLocal =
    LOCAL_AS_UTC.test(make) ||
    handlers.some((name) => /gopro|dji/i.test(name)) ||
    set.tags.has('UserData:GoPro') ||
    set.tags.has('UserData:CameraSerialNumber')
  if (isLocal) return 'local-as-utc'
  const tool = textsOf(set, [
    'ItemList:Encoder',
    'QuickTime:Encoder',
    'Keys:Software',
    'ItemList:EncodingTool',
    'UserData:SoftwareVersion',
  ]).join(' ')
  if (TOOLS.test(tool)) return 'tool'
  if (
    set.tags.has('Keys:AndroidVersion') ||
    handlers.some((name) => ANDROID_HANDLER.test(name)) ||
    /samsung/i.test(make)
  )
    return 'android'
  if (
    set.tags.has('Keys:CreationDate') ||
    /apple/i.test(make) ||
    handlers.some((name) => name.startsWith('Core Media'))
  )
    return 'apple'
  return 'unknown'
}

const textsOf = (set: TagSet, keys: readonly string[]): string[] => keys.map((key) => textOf(set, key) ?? '')

/** QuickTime, MP4, 3GP, M4A, HEIF dates. `durationMs` widens what an END date says about the start. */
export function containerTimeClaims(set: TagSet, durationMs: number | undefined): TimeReading {
  const writer = writerOf(set)
  const readings = [creationDate(set), movieDate(set, writer, durationMs), trackDates(set, writer), trackGpsTime(set)]
  return joinReadings(readings)
}

/** Local time with its offset at the start: the best that a video says of itself. */
function creationDate(set: TagSet): TimeReading {
  const raw = textOf(
    set,
    'Keys:CreationDate',
    'ItemList:ContentCreateDate',
    'UserData:ContentCreateDate',
    'XML:CreationDateValue',
  )
  if (raw === undefined) return { claims: [], flags: [] }
  const key = ['Keys:CreationDate', 'ItemList:ContentCreateDate', 'UserData:ContentCreateDate'].find(
    (k) => textOf(set, k) === raw,
  )
  const source =
    key === 'Keys:CreationDate'
      ? 'quicktime.CreationDate'
      : key === undefined
        ? 'xavc.CreationDate'
        : 'quicktime.ContentCreateDate'
  const read = parseWallTime(raw)
  const isPrecise = typeof read !== 'string' && read.resolutionMs <= 1000
  const trust = typeof read !== 'string' && read.zone !== undefined ? TRUST.keysCreationDate : TRUST.exifLocal
  // ©day may hold a day, or a year, which says nothing here
  if (/^\d{4}$/.test(raw)) return { claims: [], flags: [] }
  if (!isPrecise && typeof read !== 'string') return dayOnly(set, source, raw)
  return timeClaim({
    source,
    reader: set.reader,
    raw,
    ref: 'start',
    clock: 'device',
    trust,
    errorModel: atTheInstant(1000),
    unzoned: 'none',
  })
}

const dayOnly = (set: TagSet, source: string, raw: string): TimeReading =>
  timeClaim({
    source,
    reader: set.reader,
    raw,
    ref: 'day',
    clock: 'device',
    trust: TRUST.receiptDay,
    errorModel: notAfter(86_400_000),
    unzoned: 'none',
  })

function movieDate(set: TagSet, writer: Writer, durationMs: number | undefined): TimeReading {
  const raw = textOf(set, 'QuickTime:CreateDate')
  if (raw === undefined) return { claims: [], flags: [] }
  const { ref, errorModel, trust } = meaning(set, writer, durationMs)
  const isLocal = writer === 'local-as-utc'
  return timeClaim({
    source: 'mp4.CreateDate',
    reader: set.reader,
    raw,
    ref,
    clock: isLocal ? 'device' : 'container',
    trust,
    errorModel,
    unzoned: isLocal ? 'none' : 'utc-by-format',
    // exiftool and ffprobe print the format's UTC, which is no statement by the file
    ignoreZone: true,
  })
}

function meaning(
  set: TagSet,
  writer: Writer,
  durationMs = 0,
): { ref: ClaimRef; errorModel: ErrorModel; trust: number } {
  switch (writer) {
    case 'android':
      return {
        ref: 'end',
        errorModel: { kind: 'lag', sdMs: 1000, lowMs: -2000, highMs: 1000 },
        trust: TRUST.containerUtc,
      }
    case 'local-as-utc':
      return { ref: 'start', errorModel: atTheInstant(2000), trust: TRUST.containerLocal }
    case 'tool':
      return { ref: 'upper', errorModel: notAfter(2000), trust: TRUST.saveTime }
    case 'apple':
      // an iPhone rewrites it when a clip is edited or exported: beside a creation date it only bounds
      if (set.tags.has('Keys:CreationDate')) return { ref: 'upper', errorModel: notAfter(2000), trust: TRUST.saveTime }
      return {
        ref: 'start',
        errorModel: { kind: 'lag', sdMs: 2000, lowMs: -durationMs - 2000, highMs: 2000 },
        trust: TRUST.metadataDate,
      }
    default:
      // start or end, nobody says which: the start lies up to the duration before it
      return {
        ref: 'start',
        errorModel: { kind: 'lag', sdMs: Math.max(1000, durationMs), lowMs: -durationMs - 2000, highMs: 2000 },
        trust: TRUST.containerUtc - 2,
      }
  }
}

/** Track dates that differ from the movie's mark an edit (Samsung trims keep mvhd and write tkhd anew). */
function trackDates(set: TagSet, writer: Writer): TimeReading {
  const movie = parseWallTime(textOf(set, 'QuickTime:CreateDate') ?? '')
  const raw = textMatching(set, /^Track\d+:(TrackCreateDate|MediaCreateDate)$/)
  const track = parseWallTime(raw ?? '')
  if (raw === undefined || typeof track === 'string') return { claims: [], flags: [] }
  if (typeof movie !== 'string' && Math.abs(movie.wallMs - track.wallMs) <= 2000) return { claims: [], flags: [] }
  const isLocal = writer === 'local-as-utc'
  const reading = timeClaim({
    source: 'mp4.TrackCreateDate',
    reader: set.reader,
    raw,
    ref: 'upper',
    clock: isLocal ? 'device' : 'container',
    trust: TRUST.saveTime,
    errorModel: notAfter(2000),
    unzoned: isLocal ? 'none' : 'utc-by-format',
    ignoreZone: true,
  })
  return {
    claims: reading.claims,
    flags:
      typeof movie === 'string'
        ? reading.flags
        : [...reading.flags, sign('container-dates-differ', { byMs: track.wallMs - movie.wallMs })],
  }
}

/** First fix of an embedded track (GPMF, Sony, DJI…): UTC from the receiver, near the start of the recording. */
function trackGpsTime(set: TagSet): TimeReading {
  const raw = textMatching(set, /^(Track\d+|GoPro|H264|QuickTime|LigoGPS|Doc\d+):GPSDateTime$/)
  if (raw === undefined) return { claims: [], flags: [] }
  const lead = numberOf(set, 'Track1:SampleTime') ?? 0
  return timeClaim({
    source: 'track.GPSDateTime',
    reader: set.reader,
    raw,
    ref: 'start',
    clock: 'gps',
    trust: TRUST.gpsTime - 1,
    errorModel: { kind: 'lag', sdMs: 2000, lowMs: -2000 - lead * 1000, highMs: 2000 },
    unzoned: 'utc-by-format',
  })
}
