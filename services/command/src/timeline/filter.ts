import {
  type PlaceBox,
  type PlaceCircle,
  REVIEW_STATES,
  type TimelineFilter,
  type TimelineState,
  VERIFICATION_STATES,
} from '@firsthand/database/command'
import { ITEM_KINDS, ITEM_STAGES, PLACEMENT_STATUSES, parseId } from '@firsthand/domain'

/** As evidence.device_class (migrations/040) has them. */
const DEVICE_CLASSES = [
  ...(['iphone', 'ipad', 'android-samsung', 'android-google', 'android-xiaomi', 'android-huawei'] as const),
  ...(['android-other', 'camera', 'action-camera', 'body-camera', 'dash-camera', 'fixed-camera', 'drone'] as const),
  ...(['screen', 'unknown'] as const),
] as const

const STATES: readonly TimelineState[] = [...PLACEMENT_STATUSES, 'arriving']

type Given = Readonly<Record<string, unknown>>
type Part = Exclude<keyof TimelineFilter, 'words'>

/**
 * What stands in an address or a view's filter, name by name, in the canonical order; undefined where it is none of the
 * words or numbers that are allowed. Free words are not among them: a view's filter stands in custody.
 */
const PARSERS = {
  kind: (text) => oneOf(text, ITEM_KINDS),
  stage: (text) => oneOf(text, ITEM_STAGES),
  state: (text) => oneOf(text, STATES),
  review: (text) => oneOf(text, REVIEW_STATES),
  flag: (text) => codeOf(text),
  grade: (text) => codeOf(text),
  submission: (text) => parseId('submission', text),
  rig: (text) => parseId('item', text),
  scene: (text) => (/^sc_[a-z0-9]{1,40}$/.test(text) ? text : undefined),
  subject: (text) => parseId('subject', text),
  conflicts: (text) => oneOf(text, ['only']),
  tag: (text) => parseId('tag', text),
  verified: (text) => oneOf(text, VERIFICATION_STATES),
  box: (text) => parseBox(text),
  circle: (text) => parseCircle(text),
  device: (text) => oneOf(text, DEVICE_CLASSES),
  source: (text) => oneOf(text, ['witness', 'police']),
  asked: (text) => parseId('askedSearch', text),
} as const satisfies { readonly [K in Part]: (text: string) => TimelineFilter[K] | undefined }

const PARTS = parseParts(Object.keys(PARSERS))
function parseParts(names: readonly string[]): readonly Part[] {
  return names as readonly Part[]
}

/** Undefined when a value is none of those that are allowed; absent or empty means all. */
export function parseFilter(given: Given): TimelineFilter | undefined {
  const filter: Record<string, unknown> = {}
  for (const part of PARTS) {
    const value = given[part]
    if (value === undefined || value === '' || value === null) continue
    const parsed = typeof value === 'string' ? PARSERS[part](value) : undefined
    if (parsed === undefined) return undefined
    filter[part] = parsed
  }
  return filter
}

/** Canonical text for custody and for comparing: `kind=video&state=placed`; `` for everything. */
export const filterText = (filter: TimelineFilter): string =>
  PARTS.flatMap((part) => (filter[part] === undefined ? [] : `${part}=${textOf(filter[part])}`)).join('&')

/**
 * The view's filter, narrowed by what was asked: custody tells of the view, so nothing wider is ever shown. Undefined
 * when what was asked lies outside of it.
 */
export function narrowed(viewFilter: string, asked: TimelineFilter): TimelineFilter | undefined {
  const ofView = parseFilter(Object.fromEntries(new URLSearchParams(viewFilter)))
  if (!ofView) return undefined
  const isInside = PARTS.every(
    (part) => asked[part] === undefined || ofView[part] === undefined || textOf(asked[part]) === textOf(ofView[part]),
  )
  return isInside ? { ...asked, ...ofView } : undefined
}

function textOf(value: TimelineFilter[Part]): string {
  if (typeof value !== 'object') return value ?? ''
  const parts =
    'south' in value ? [value.south, value.west, value.north, value.east] : [value.lat, value.lon, value.radiusM]
  return parts.join(',')
}

const oneOf = <const W extends string>(text: string, words: readonly W[]): W | undefined =>
  words.find((word) => word === text)

const codeOf = (text: string): string | undefined => (/^[a-z0-9][a-z0-9.+_-]{0,63}$/.test(text) ? text : undefined)

/** `south,west,north,east` in degrees; west of the antimeridian to east of it where `west` > `east`. */
function parseBox(text: string): PlaceBox | undefined {
  const parts = text.split(',')
  if (parts.length !== 4 || !parts.every((part) => /^-?\d{1,3}(\.\d{1,7})?$/.test(part))) return undefined
  const [south = 0, west = 0, north = 0, east = 0] = parts.map(Number)
  const isOnEarth = south >= -90 && south <= north && north <= 90 && Math.abs(west) <= 180 && Math.abs(east) <= 180
  return isOnEarth ? { south, west, north, east } : undefined
}

/** `lat,lon,radius` in degrees and metres. */
function parseCircle(text: string): PlaceCircle | undefined {
  if (!/^-?\d{1,3}(\.\d{1,7})?,-?\d{1,3}(\.\d{1,7})?,\d{1,7}(\.\d)?$/.test(text)) return undefined
  const [lat = 0, lon = 0, radiusM = 0] = text.split(',').map(Number)
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && radiusM > 0 && radiusM <= 1_000_000
    ? { lat, lon, radiusM }
    : undefined
}
