import { type TagSet, textOf } from '../tags/tag-set.ts'
import { TRUST } from './claim.ts'
import {
  atTheInstant,
  joinReadings,
  NOTHING,
  notAfter,
  type TimeReading,
  type TimeSpec,
  timeClaim,
} from './time-claim.ts'
import { parseWallTime } from './wall-time.ts'

const recorded = { ref: 'start', clock: 'device', errorModel: atTheInstant(1000), unzoned: 'none' } as const

type Rule = Omit<TimeSpec, 'raw' | 'reader'> & { readonly keys: readonly string[] }

/**
 * Times under rarer tags. These were found by comparing our claims with every tag that exiftool can write (bench
 * metadata).
 */
const RULES: readonly Rule[] = [
  {
    keys: ['XMP-exif:DateTimeDigitized'],
    source: 'xmp.DateTimeDigitized',
    ...recorded,
    trust: TRUST.metadataDate,
  },
  {
    // Atoms of Samsung's and other phones, with a zone.
    keys: ['UserData:DateTimeOriginal', 'Keys:DateTimeOriginal', 'UserData:DateTime'],
    source: 'quicktime.DateTimeOriginal',
    ...recorded,
    trust: TRUST.exifLocal,
  },
  {
    keys: ['Container:DateRecorded', 'Vorbis:DateRecorded', 'ID3v2_4:DateRecorded', 'ID3v2_3:DateRecorded'],
    source: 'container.DateRecorded',
    ...recorded,
    trust: TRUST.metadataDate,
  },
  {
    // Headers that exiftool assigns to the group File (DPX).
    keys: ['File:DateTimeOriginal', 'File:CreateDate'],
    source: 'header.CreateDate',
    ...recorded,
    trust: TRUST.exifLocal,
  },
  {
    keys: ['XMP-exif:GPSDateTime', 'XMP-exif:GPSTimeStamp'],
    source: 'xmp.GPSDateTime',
    ref: 'start',
    clock: 'gps',
    trust: TRUST.gpsTime - 3,
    errorModel: { kind: 'lag', sdMs: 10_000, lowMs: -1000, highMs: 900_000 },
    unzoned: 'utc-by-format',
  },
  {
    // DJI's larger drones: UTC by the tag's name, from the receiver. Leap seconds are not always subtracted.
    keys: ['XMP-drone-dji:UTCAtExposure'],
    source: 'xmp.GPSDateTime',
    ref: 'start',
    clock: 'gps',
    trust: TRUST.gpsTime - 3,
    errorModel: { kind: 'lag', sdMs: 10_000, lowMs: -21_000, highMs: 2000 },
    unzoned: 'utc-by-format',
    ignoreZone: true,
  },
  {
    // The camera's own clock, minus the zone that was set.
    keys: ['Olympus:DateTimeUTC'],
    source: 'olympus.DateTimeUTC',
    ref: 'start',
    clock: 'device',
    trust: TRUST.exifZoneByPlace,
    errorModel: atTheInstant(1000),
    unzoned: 'utc-by-format',
    ignoreZone: true,
  },
]

export const furtherTimeClaims = (set: TagSet): TimeReading =>
  joinReadings([...RULES.map((rule) => claimOf(set, rule)), iptcDay(set), id3Day(set), apart(set)])

function claimOf(set: TagSet, { keys, ...rule }: Rule): TimeReading {
  const raw = textOf(set, ...keys)
  if (raw === undefined) return NOTHING
  const read = parseWallTime(raw)
  // If the tag holds a day alone, the time lies within that day or before it. These tags may hold free text, so a date
  // that cannot be parsed gives no sign.
  if (typeof read === 'string' || read.resolutionMs > 60_000)
    return typeof read === 'string' ? NOTHING : dayClaim(set, rule.source, raw)
  return timeClaim({ ...rule, raw, reader: set.reader })
}

/** IPTC stores day and time in two tags; the time is often missing. */
function iptcDay(set: TagSet): TimeReading {
  const created = textOf(set, 'IPTC:DateCreated')
  const [day, hour] =
    created === undefined
      ? [textOf(set, 'IPTC:DigitalCreationDate'), textOf(set, 'IPTC:DigitalCreationTime')]
      : [created, textOf(set, 'IPTC:TimeCreated')]
  return day === undefined || hour !== undefined ? NOTHING : dayClaim(set, 'iptc.DateCreated', day)
}

/**
 * RIFF, RED and others store day and time in two tags, which exiftool joins. IPTC's tags are read elsewhere, with their
 * zone.
 */
function apart(set: TagSet): TimeReading {
  const raw = textOf(set, 'Composite:DateTimeOriginal')
  const isApart = [...set.tags.keys()].some((key) => /^(?!IPTC|XMP).*:TimeCreated$/.test(key))
  if (raw === undefined || !isApart) return NOTHING
  return claimOf(set, {
    keys: ['Composite:DateTimeOriginal'],
    source: 'header.DateTime',
    ...recorded,
    trust: TRUST.exifLocal,
  })
}

/** Older ID3 stores the year in one tag and `DDMM`, day before month, in another (id3.org, TDAT). */
function id3Day(set: TagSet): TimeReading {
  for (const group of ['ID3v2_3', 'ID3v2_2']) {
    const [year = '', date = ''] = [textOf(set, `${group}:Year`), textOf(set, `${group}:Date`)]
    const [, day, month] = /^(\d{2})(\d{2})$/.exec(date) ?? []
    if (/^\d{4}$/.test(year) && day !== undefined)
      return dayClaim(set, 'id3.RecordingTime', `${year} ${date}`, `${year}-${month}-${day}`)
  }
  return NOTHING
}

const dayClaim = (set: TagSet, source: string, raw: string, readAs = raw): TimeReading =>
  timeClaim({
    source,
    reader: set.reader,
    raw,
    readAs,
    ref: 'day',
    clock: 'device',
    trust: TRUST.receiptDay,
    errorModel: notAfter(86_400_000),
    unzoned: 'none',
  })
