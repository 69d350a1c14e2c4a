import { isForeignGroup, type TagSet, textOf } from '../tags/tag-set.ts'
import { type ClaimClock, type ClaimRef, type ErrorModel, TRUST } from './claim.ts'
import type { ContainerWorld } from './container-world.ts'
import { documentTimes } from './document-time.ts'
import { MOST_EAST_MS, MOST_WEST_MS, widenedBy } from './either-reading.ts'
import { furtherTimeClaims } from './further-time.ts'
import { iptcTimes } from './iptc-time.ts'
import { samsungTime } from './samsung-time.ts'
import {
  atTheInstant,
  joinReadings,
  NOTHING,
  notAfter,
  type TimeReading,
  type TimeSpec,
  timeClaim,
} from './time-claim.ts'
import { isUtcContainer, mayKeepLocal } from './writer.ts'

interface Rule {
  /** Keys to look under. The first one that has a value is used. */
  readonly keys: readonly string[]
  readonly source: string
  readonly ref: ClaimRef
  readonly clock: ClaimClock
  readonly trust: number
  readonly unzoned: TimeSpec['unzoned']
  readonly ignoreZone?: boolean
  /**
   * True if the date may be the start or the end of a recording. In a file that a program wrote it is only an upper
   * bound.
   */
  readonly startOrEnd?: boolean
}

const recorded = { ref: 'start', clock: 'device', trust: TRUST.exifLocal, unzoned: 'none' } as const
/**
 * Dates of containers that are UTC by their formats. Some writers store the start, others the moment at which the file
 * was closed.
 */
const utcContainer = {
  ref: 'start',
  clock: 'container',
  trust: TRUST.containerUtc - 2,
  unzoned: 'utc-by-format',
  ignoreZone: true,
  startOrEnd: true,
} as const
const written = { ref: 'upper', clock: 'document', trust: TRUST.document, unzoned: 'none' } as const

/** Formats other than EXIF and MP4: the meaning of each field, and the clock that it shows. */
const RULES: readonly Rule[] = [
  { keys: ['ASF:CreationDate'], source: 'asf.CreationDate', ...utcContainer },
  { keys: ['RIFF:DateTimeOriginal'], source: 'riff.DateTimeOriginal', ...recorded },
  { keys: ['RIFF:DateCreated'], source: 'riff.DateCreated', ...written },
  { keys: ['H264:DateTimeOriginal'], source: 'h264.DateTimeOriginal', ...recorded },
  {
    keys: ['ID3v2_4:RecordingTime', 'ID3v2_3:RecordingTime', 'ID3v2_4:OriginalReleaseTime'],
    source: 'id3.RecordingTime',
    ...recorded,
    trust: TRUST.metadataDate,
  },
  { keys: ['Vorbis:Date', 'FLAC:Date'], source: 'vorbis.Date', ...recorded, trust: TRUST.metadataDate },
  { keys: ['XMP-exif:DateTimeOriginal'], source: 'xmp.DateTimeOriginal', ...recorded, trust: TRUST.metadataDate },
  { keys: ['XMP-photoshop:DateCreated'], source: 'xmp.DateCreated', ...recorded, trust: TRUST.metadataDate },
  { keys: ['PNG:CreationTime', 'PNG:CreateDate'], source: 'png.CreationTime', ...written },
  {
    keys: ['XMP-xmp:CreateDate'],
    source: 'xmp.CreateDate',
    ref: 'upper',
    clock: 'document',
    trust: TRUST.saveTime,
    unzoned: 'none',
  },
  { keys: ['XML:Creation-date', 'XMP-meta:Creation-date', 'XML:Creation_date'], source: 'odf.created', ...written },
]

/** Names that mean the time of creation in any other group. A weak claim is better than none. */
const GENERIC =
  /^(DateTimeOriginal|CreateDate|CreationDate|DateCreated|CreationTime|DateTimeCreated|RecordedDate|StartTime|DateTimeUTC)$/
/** DateTimeOriginal in a maker's own group: the camera's wall clock at the shutter (DV tape, CRW, X3F, IIQ, FLIR). */
const SHUTTER = /^(?!XMP|XML|HTML|JSON|PDF|PostScript|MIE|RTF|DjVu|PLIST)[\w-]+:DateTimeOriginal$/
/** The start of an event that a list describes. It is not the date of the list itself. */
const DESCRIBED = /^JSON:StartTime$/
const HANDLED = /^(ExifIFD|IFD0|GPS|QuickTime|Keys|ItemList|UserData|Track\d+|Doc\d+|IPTC):/

export function otherTimeClaims(set: TagSet, world: ContainerWorld): TimeReading {
  const ownRuleKeys = new Set([...RULES.flatMap((rule) => rule.keys), ...CONTAINER_KEYS, ...ELSEWHERE_KEYS])
  const readings = RULES.map((rule) => {
    const raw = textOf(set, ...rule.keys)
    return raw === undefined ? { claims: [], flags: [] } : claimBy(rule, raw, { set, world })
  })
  readings.push(containerTime(set, world), iptcTimes(set), samsungTime(set, world.all), documentTimes(set))
  readings.push(furtherTimeClaims(set))
  for (const [key, value] of set.tags) {
    const name = key.slice(key.indexOf(':') + 1)
    if (ownRuleKeys.has(key) || HANDLED.test(key) || DESCRIBED.test(key) || isForeignGroup(key) || !GENERIC.test(name))
      continue
    const source = `meta.${key.replace(/[^A-Za-z0-9]+/g, '.')}`
    const meaning = SHUTTER.test(key) ? { ...recorded, trust: TRUST.metadataDate } : written
    readings.push(claimBy({ keys: [key], source, ...meaning }, String(value), { set, world }))
  }
  return joinReadings(readings)
}

interface ReadFrom {
  readonly set: TagSet
  readonly world: ContainerWorld
}

function claimBy(given: Rule, raw: string, { set, world }: ReadFrom): TimeReading {
  const isProgram = given.startOrEnd === true && world.writer === 'tool'
  const rule = isProgram ? { ...given, ref: 'upper' as const, trust: TRUST.saveTime } : given
  const plain = modelOf(rule, world.durationMs)
  const errorModel = isProgram ? widenedBy(plain, otherReadingMs(rule, world)) : plain
  // A year or a month alone gives no claim. If there is a day without a time, the time lies within that day or before
  // it.
  const isDay = /^\s*\d{4}([-:./]\d{1,2}){0,2}\s*$/.test(raw)
  if (isDay && !/^\s*\d{4}[-:./]\d{1,2}[-:./]\d{1,2}/.test(raw)) return { claims: [], flags: [] }
  return timeClaim({
    ...rule,
    reader: set.reader,
    raw,
    ...(isDay ? { ref: 'day' as const, errorModel: notAfter(86_400_000), trust: TRUST.receiptDay } : { errorModel }),
  })
}

/** Keys with rules of their own elsewhere. */
const ELSEWHERE_KEYS = [
  'Samsung:TimeStamp',
  'Olympus:DateTimeUTC',
  'PDF:CreateDate',
  'XML:CreateDate',
  'FlashPix:CreateDate',
]
const CONTAINER_KEYS = ['Matroska:DateTimeOriginal', 'Container:CreationTime'] as const

/**
 * The claim of a container's own date. Matroska's DateUTC is UTC, and an AVI's date is a camera's wall clock, but
 * readers print a Z for both. exiftool's Matroska DateTimeOriginal may also be a tag that states its zone
 * (DATE_RECORDED).
 */
function containerTime(set: TagSet, world: ContainerWorld): TimeReading {
  const source = 'container.CreationTime'
  const readings = CONTAINER_KEYS.map((key) => {
    const raw = textOf(set, key)
    // For a broadcast wave this tag holds only the hour; the day is in another tag.
    if (raw === undefined || !/\d{4}/.test(raw)) return NOTHING
    const keys = [key]
    if (key === 'Matroska:DateTimeOriginal' && !/Z$/i.test(raw))
      return claimBy({ keys, ...recorded, source: 'container.DateRecorded', trust: TRUST.metadataDate }, raw, {
        set,
        world,
      })
    if (isUtcContainer(world.all)) return claimBy({ keys, source, ...utcContainer }, raw, { set, world })
    const local = { ...utcContainer, clock: 'device', trust: TRUST.containerLocal, unzoned: 'none' } as const
    return claimBy({ keys, source, ...local }, raw, { set, world })
  })
  return joinReadings(readings)
}

/**
 * Widening of an upper bound, in ms. A program may write UTC where the camera wrote wall time, or copy a wall time
 * where UTC belongs, so the bound must hold for both.
 */
function otherReadingMs({ unzoned }: Rule, { all }: ContainerWorld): number {
  if (unzoned === 'none') return MOST_EAST_MS
  return mayKeepLocal(all) ? MOST_WEST_MS : 0
}

function modelOf(rule: Rule, durationMs: number): ErrorModel {
  if (rule.ref !== 'start') return notAfter(2000)
  return rule.startOrEnd === true
    ? { kind: 'lag', sdMs: 2000, lowMs: -durationMs - 2000, highMs: 2000 }
    : atTheInstant(1000)
}
