import { numberOf, type TagSet, textOf } from '../tags/tag-set.ts'
import { type FileClaim, TRUST } from './claim.ts'
import { exifGpsTime } from './gps-time.ts'
import { sign } from './sign.ts'
import { atTheInstant, joinReadings, NOTHING, notAfter, type TimeReading, timeClaim } from './time-claim.ts'
import { parseWallTime, parseZone, zoneMs, zoneOfMinutes } from './wall-time.ts'

/**
 * EXIF's three dates, each with its sub-seconds and (EXIF 2.31) its offset. `group` holds the date, `rest` the other
 * two tags.
 */
const DATES = [
  {
    key: 'ExifIFD:DateTimeOriginal',
    sub: 'SubSecTimeOriginal',
    offset: 'OffsetTimeOriginal',
    name: 'DateTimeOriginal',
  },
  { key: 'ExifIFD:CreateDate', sub: 'SubSecTimeDigitized', offset: 'OffsetTimeDigitized', name: 'DateTimeDigitized' },
] as const

/** Claims from EXIF's capture times: local wall time, with a zone only if the file states one. */
export function exifTimeClaims(set: TagSet): TimeReading {
  const found = DATES.map((date) => ({ ...date, value: textOf(set, date.key, date.key.replace('ExifIFD', 'IFD0')) }))
  const [taken, digitised] = found
  const readings: TimeReading[] = []
  for (const date of found) {
    // Phones repeat the first date in the second, so the second counts only if it differs.
    if (date.value === undefined || (date === digitised && date.value === taken?.value)) continue
    const reading = captureTime(set, { ...date, value: date.value })
    readings.push(date === digitised ? digitisedAt(reading, { set, taken: taken?.value }) : reading)
  }
  readings.push(offsetsApart(set, taken?.value !== undefined && taken.value === digitised?.value))
  readings.push(exifGpsTime(set))
  if (joinReadings(readings).claims.length === 0) readings.push(modified(set))
  return joinReadings(readings)
}

const HOUR_MS = 3_600_000
const SCANNER = /scan|epson perfection|plustek|microtek|mustek|umax|fujitsu fi|noritsu|frontier/i

/**
 * The claim of EXIF's second date, which is when a picture became digital. For a print, that is long after the picture
 * was taken. So the second date is only an upper bound if it is an hour or more later than the first date. It is also
 * only an upper bound if there is no first date and no known camera wrote the file. If a camera wrote only the second
 * date, that counts as the shutter time, with less trust.
 */
function digitisedAt(reading: TimeReading, { set, taken }: { set: TagSet; taken: string | undefined }): TimeReading {
  const first = taken === undefined ? 'missing' : parseWallTime(taken)
  const firstMs = typeof first === 'string' ? undefined : first.wallMs
  const isOwn = isCamera(set)
  return { ...reading, claims: reading.claims.map((claim) => asDigitised(claim, firstMs, isOwn)) }
}

function asDigitised(claim: FileClaim, firstMs: number | undefined, isOwn: boolean): FileClaim {
  if (claim.ref !== 'start') return claim
  const wallMs = (claim.atMs ?? 0) + (claim.zone === undefined ? 0 : zoneMs(claim.zone))
  const byMs = firstMs === undefined ? undefined : wallMs - firstMs
  if (byMs === undefined ? !isOwn : byMs >= HOUR_MS)
    return { ...claim, ref: 'upper', trust: TRUST.saveTime, errorModel: notAfter(2000) }
  const isApart = byMs === undefined || byMs <= -HOUR_MS
  const most = claim.zone === undefined ? TRUST.metadataDate : TRUST.containerUtc
  return isApart ? { ...claim, trust: Math.min(claim.trust, most) } : claim
}

const isCamera = (set: TagSet): boolean => isExposed(set) || (deviceOf(set) !== '' && !SCANNER.test(deviceOf(set)))

const deviceOf = (set: TagSet): string => `${textOf(set, 'IFD0:Make') ?? ''} ${textOf(set, 'IFD0:Model') ?? ''}`.trim()

const isExposed = (set: TagSet): boolean =>
  ['ExposureTime', 'FNumber'].some((name) => textOf(set, `ExifIFD:${name}`) !== undefined)

/**
 * Reports the flag for one wall time that is stated with two different offsets. These are two instants, so one of the
 * dates was edited.
 */
function offsetsApart(set: TagSet, isOneTime: boolean): TimeReading {
  const [original, digitised] = [zoneText(set, 'OffsetTimeOriginal'), zoneText(set, 'OffsetTimeDigitized')]
  if (!isOneTime || original === undefined || digitised === undefined || original === digitised) return NOTHING
  return { claims: [], flags: [sign('offsets-differ', { original, digitised })] }
}

function captureTime(set: TagSet, date: { value: string; sub: string; offset: string; name: string }): TimeReading {
  const fraction = textOf(set, `ExifIFD:${date.sub}`, `IFD0:${date.sub}`)
  const digits = fraction !== undefined && /^\d{1,9}$/.test(fraction) && !date.value.includes('.') ? `.${fraction}` : ''
  const zone = exifZone(set, date)
  const hasZone = zone !== undefined || /([+-]\d{2}:?\d{2}|Z)$/i.test(date.value)
  const source = `exif.${date.name}`
  const reading = timeClaim({
    source,
    reader: set.reader,
    raw: `${date.value}${digits}${zone ?? ''}`,
    ref: 'start',
    clock: 'device',
    trust: hasZone ? TRUST.exifWithZone : TRUST.exifLocal,
    errorModel: atTheInstant(digits === '' ? 300 : 50),
    unzoned: 'none',
  })
  const stated = textOf(set, `ExifIFD:${date.offset}`, `IFD0:${date.offset}`)
  const isInvalid = stated !== undefined && /\d/.test(stated) && parseZone(stated) === undefined
  return isInvalid ? { ...reading, flags: [...reading.flags, sign('offset-impossible', { source })] } : reading
}

/**
 * The offset of a date, from the first of these that is there:
 * 1. its own tag;
 * 2. the tag of another date that states the same time, because phones that edit a picture rewrite only OffsetTime
 * (Immich #15639, #20839);
 * 3. the maker's tag (Canon, Nikon);
 * 4. EXIF's old TimeZoneOffset.
 */
function exifZone(set: TagSet, date: { value: string; offset: string }): string | undefined {
  const own = zoneText(set, date.offset)
  if (own !== undefined) return own
  const others = [
    { offset: 'OffsetTimeOriginal', date: 'ExifIFD:DateTimeOriginal' },
    { offset: 'OffsetTimeDigitized', date: 'ExifIFD:CreateDate' },
    { offset: 'OffsetTime', date: 'IFD0:ModifyDate' },
  ]
  for (const other of others) {
    const zone = zoneText(set, other.offset)
    if (zone !== undefined && textOf(set, other.date) === date.value) return zone
  }
  const makerMinutes = numberOf(set, 'Canon:TimeZone', 'Nikon:TimeZone')
  if (makerMinutes !== undefined) {
    const summer = numberOf(set, 'Canon:DaylightSavings', 'Nikon:DaylightSavings') ?? 0
    // Summer time is 60 in Canon's tag and 1 in Nikon's.
    return zoneOfMinutes(makerMinutes + (summer === 1 ? 60 : summer))
  }
  const hours = Number(textOf(set, 'ExifIFD:TimeZoneOffset', 'IFD0:TimeZoneOffset')?.split(' ')[0] ?? Number.NaN)
  return Number.isInteger(hours) && Math.abs(hours) <= 14 ? zoneOfMinutes(hours * 60) : undefined
}

const zoneText = (set: TagSet, name: string): string | undefined => {
  const text = textOf(set, `ExifIFD:${name}`, `IFD0:${name}`)
  return text === undefined ? undefined : parseZone(text)
}

/** The claim of a modification time: only an upper bound, and only if there is no capture time. */
function modified(set: TagSet): TimeReading {
  const raw = textOf(set, 'IFD0:ModifyDate')
  if (raw === undefined) return NOTHING
  const zone = zoneText(set, 'OffsetTime')
  return timeClaim({
    source: 'exif.ModifyDate',
    reader: set.reader,
    raw: `${raw}${zone ?? ''}`,
    ref: 'upper',
    clock: 'device',
    trust: TRUST.saveTime,
    errorModel: notAfter(2000),
    unzoned: 'none',
  })
}
