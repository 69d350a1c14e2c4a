import type { FileFlag } from '@firsthand/domain'
import { numberOf, type TagSet, textOf } from '../tags/tag-set.ts'
import { type ClaimClock, type FileClaim, TRUST } from './claim.ts'
import { sign } from './sign.ts'

export interface Place {
  readonly lat: number
  readonly lon: number
  readonly altitude?: number
  readonly radiusM?: number
}

export interface PlaceReading {
  readonly claims: readonly FileClaim[]
  readonly flags: readonly FileFlag[]
}

/** Tags in which each container stores a position, best first. `text` is exiftool's "lat lon alt". */
const TEXT_PLACES: readonly { key: string; source: string }[] = [
  { key: 'Keys:GPSCoordinates', source: 'keys.location' },
  { key: 'UserData:GPSCoordinates', source: 'mp4.location' },
  { key: 'ItemList:GPSCoordinates', source: 'itemlist.location' },
  { key: 'UserData:LocationInformation', source: 'mp4.loci' },
]

/**
 * Position claims from one reader's tags. A position of 0/0, one that is not a number, and impossible degrees give a
 * flag instead of a claim.
 */
export function placeClaims(set: TagSet): PlaceReading {
  const claims: FileClaim[] = []
  const flags: FileFlag[] = []
  const take = (source: string, raw: string, place: Place | 'invalid' | 'zero' | undefined): void => {
    if (place === undefined) return
    if (place === 'invalid' || place === 'zero') flags.push(sign(`gps-${place}`, { source }))
    else claims.push(placeClaim({ source, raw, reader: set.reader, place }))
  }
  take('exif.GPS', gpsRaw(set), gpsPlace(set))
  if (/manual/i.test(methodOf(set)) && claims.length > 0) flags.push(sign('place-by-hand', { source: 'exif.GPS' }))
  for (const { key, source } of TEXT_PLACES) {
    const raw = textOf(set, key)
    if (raw === undefined) continue
    const radius = key.startsWith('Keys') ? numberOf(set, 'Keys:LocationAccuracyHorizontal') : undefined
    take(source, raw, textPlace(raw, radius))
  }
  for (const group of ['XMP-exif', 'XMP-drone-dji'])
    take('xmp.GPS', String(textOf(set, `${group}:GPSLatitude`) ?? ''), pairPlace(set, group))
  const track = [...set.tags.keys()]
    .map((key) => /^(Track\d+|GoPro|DJI|H264|Doc\d+|QuickTime|LigoGPS|GSensor):GPSLatitude$/.exec(key)?.[1])
    .find((g) => g !== undefined)
  if (track !== undefined) take('track.GPS', String(textOf(set, `${track}:GPSLatitude`)), pairPlace(set, track))
  return { claims, flags }
}

function placeClaim(of: { source: string; raw: string; reader: string; place: Place }): FileClaim {
  const clock: ClaimClock = 'gps'
  return {
    about: 'place',
    source: of.source,
    readBy: [of.reader],
    raw: of.raw.slice(0, 200),
    ref: 'start',
    resolutionMs: 0,
    zoneSource: 'none',
    errorModel: { kind: 'normal', sdMs: 0 },
    clock,
    trust: of.source === 'track.GPS' ? TRUST.trackStart : TRUST.place,
    lat: of.place.lat,
    lon: of.place.lon,
    ...(of.place.altitude === undefined ? {} : { altitude: of.place.altitude }),
    ...(of.place.radiusM === undefined ? {} : { radiusM: of.place.radiusM }),
    identifying: false,
  }
}

const gpsRaw = (set: TagSet): string =>
  ['GPSLatitude', 'GPSLatitudeRef', 'GPSLongitude', 'GPSLongitudeRef']
    .map((n) => textOf(set, `GPS:${n}`) ?? '?')
    .join(' ')

/** EXIF's position, or the reason why there is none. */
export function gpsPlace(set: TagSet): Place | 'invalid' | 'zero' | undefined {
  const present = set.tags.has('GPS:GPSLatitude') || set.tags.has('GPS:GPSLongitude')
  if (!present) return undefined
  const lat = signed(numberOf(set, 'GPS:GPSLatitude'), textOf(set, 'GPS:GPSLatitudeRef'), 'S')
  const lon = signed(numberOf(set, 'GPS:GPSLongitude'), textOf(set, 'GPS:GPSLongitudeRef'), 'W')
  const height = numberOf(set, 'GPS:GPSAltitude')
  const below = textOf(set, 'GPS:GPSAltitudeRef') === '1'
  return checked(lat, lon, {
    altitude: height === undefined ? undefined : below ? -Math.abs(height) : height,
    radiusM: wider(numberOf(set, 'GPS:GPSHPositioningError') ?? radiusByMethod(set), set),
  })
}

/** EXIF 2.32 §4.6.6 GPSProcessingMethod: cell, network and manual positions are less exact than satellites. */
const METHODS: readonly (readonly [RegExp, number])[] = [
  [/manual/i, 1000],
  [/cell/i, 3000],
  [/wlan|wifi|network/i, 200],
]

/** Radius in metres without a fix (GPSStatus V): the device then writes its last known position. */
const LAST_KNOWN_M = 10_000

const wider = (radiusM: number | undefined, set: TagSet): number | undefined =>
  /^V/i.test(textOf(set, 'GPS:GPSStatus') ?? '') ? Math.max(LAST_KNOWN_M, radiusM ?? 0) : radiusM

const methodOf = (set: TagSet): string => textOf(set, 'GPS:GPSProcessingMethod') ?? ''

const radiusByMethod = (set: TagSet): number | undefined => METHODS.find(([method]) => method.test(methodOf(set)))?.[1]

const signed = (value: number | undefined, ref: string | undefined, negative: string): number | undefined =>
  value === undefined ? undefined : ref?.toUpperCase().startsWith(negative) === true ? -Math.abs(value) : value

function pairPlace(set: TagSet, group: string): Place | 'invalid' | 'zero' | undefined {
  if (!set.tags.has(`${group}:GPSLatitude`)) return undefined
  // DJI spells it `Longtitude`.
  const lon = numberOf(set, `${group}:GPSLongitude`, `${group}:GPSLongtitude`)
  return checked(numberOf(set, `${group}:GPSLatitude`), lon, {
    altitude: numberOf(set, `${group}:GPSAltitude`, `${group}:AbsoluteAltitude`),
    radiusM: numberOf(set, `${group}:GPSHPositioningError`),
  })
}

function textPlace(text: string, radiusM: number | undefined): Place | 'invalid' | 'zero' | undefined {
  const named = /Lat=(-?[\d.]+)\s+Lon=(-?[\d.]+)(?:\s+Alt=(-?[\d.]+))?/.exec(text)
  const parts = named === null ? text.split(/[\s,]+/) : named.slice(1)
  const [lat, lon, altitude] = parts.map((part) => (part === undefined || part === '' ? undefined : Number(part)))
  return checked(lat, lon, { altitude, radiusM })
}

function checked(
  lat: number | undefined,
  lon: number | undefined,
  more: { altitude: number | undefined; radiusM: number | undefined },
): Place | 'invalid' | 'zero' {
  if (lat === undefined || lon === undefined || !(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180)) return 'invalid'
  // A receiver without a fix writes zeros. A real position in the Gulf of Guinea is rarer.
  if (lat === 0 && lon === 0) return 'zero'
  const { altitude, radiusM } = more
  const isHeight = altitude !== undefined && Number.isFinite(altitude) && Math.abs(altitude) < 20_000
  const isRadius = radiusM !== undefined && radiusM > 0 && radiusM < 1_000_000
  return { lat, lon, ...(isHeight ? { altitude } : {}), ...(isRadius ? { radiusM } : {}) }
}
