import { readDigits, readZone } from './digits.ts'
import type { OracleAnswer } from './oracle.ts'

export const FIELDS = [
  'capture time',
  'sub-second',
  'offset',
  'position',
  'gps time',
  'make',
  'model',
  'orientation',
  'dimensions',
  'duration',
] as const
export type Field = (typeof FIELDS)[number]

/** exiftool's value for a field as it prints it, and the tag (with its group) that holds it. */
export interface OracleValue {
  readonly field: Field
  readonly value: string
  readonly tag: string
}

/** Tags for the time of recording, the best first. A modification time does not count. */
const CAPTURE = [
  'CreationDate',
  'DateTimeOriginal',
  'CreateDate',
  'ContentCreateDate',
  'MediaCreateDate',
  'TrackCreateDate',
  'DateTimeDigitized',
  'DateCreated',
  'DateTimeCreated',
  'CreationTime',
  'DateTimeUTC',
] as const
const SUB_SECONDS = ['SubSecTimeOriginal', 'SubSecTimeDigitized', 'SubSecTime'] as const
const OFFSETS = ['OffsetTimeOriginal', 'OffsetTimeDigitized', 'OffsetTime'] as const

/** Returns every field for which exiftool has a usable value. */
export function oracleFields(answer: OracleAnswer): OracleValue[] {
  const { flat } = answer
  const tagOf = (name: string, value: string): string =>
    [...answer.grouped].find(([key, other]) => key.endsWith(`:${name}`) && other === value)?.[0] ?? `?:${name}`
  const of = (field: Field, name: string, value: string | undefined): OracleValue[] =>
    value === undefined || value === '' ? [] : [{ field, value, tag: tagOf(name, value) }]
  const first = (names: readonly string[], isUsable: (value: string) => boolean): [string, string | undefined] => {
    const name = names.find((one) => isUsable(flat.get(one) ?? ''))
    return name === undefined ? ['', undefined] : [name, flat.get(name)]
  }
  const capture = first(CAPTURE, (value) => readDigits(value) !== undefined)
  const captureTag = capture[1] === undefined ? '' : tagOf(capture[0], capture[1])
  return [
    ...of('capture time', ...capture),
    ...subSecond(
      capture,
      first(SUB_SECONDS, (value) => /^\d+$/.test(value)),
    ).flatMap((one) => of('sub-second', ...one)),
    ...offset(
      captureTag,
      capture,
      first(OFFSETS, (value) => readZone(value) !== undefined),
    ).flatMap((one) => of('offset', ...one)),
    ...of('position', 'GPSLatitude', position(flat)),
    ...of('gps time', ...first(['GPSDateTime'], (value) => readDigits(value) !== undefined)),
    ...of('make', 'Make', flat.get('Make')),
    ...of('model', 'Model', flat.get('Model')),
    ...of('orientation', ...first(['Orientation', 'Rotation'], (value) => /^\d+$/.test(value))),
    ...of('dimensions', 'ImageWidth', dimensions(flat)),
    ...of('duration', ...first(['Duration'], (value) => Number(value) > 0)),
  ]
}

type Found = readonly [name: string, value: string | undefined]

const subSecond = ([name, value]: Found, tag: Found): Found[] => {
  if (tag[1] !== undefined) return [tag]
  const fraction = readDigits(value ?? '')?.fraction ?? ''
  return fraction === '' ? [] : [[name, fraction]]
}

/** QuickTime's dates are printed with +00:00 because we asked for it (QuickTimeUTC). The file states no offset. */
const offset = (tag: string, [name, value]: Found, own: Found): Found[] => {
  if (own[1] !== undefined) return [own]
  const zone = /(Z|[+-]\d{2}:?\d{2})(?: DST)?$/.exec(value ?? '')?.[1]
  return zone === undefined || /^(QuickTime|Track\d+):/.test(tag) ? [] : [[name, zone]]
}

function position(flat: ReadonlyMap<string, string>): string | undefined {
  const [lat, lon] = [flat.get('GPSLatitude') ?? '', flat.get('GPSLongitude') ?? '']
  if (isNumber(lat) && isNumber(lon)) return `${lat} ${lon}`
  const text = flat.get('GPSCoordinates') ?? flat.get('GPSPosition') ?? ''
  const [first = '', second = ''] = text.split(/[\s,]+/)
  return isNumber(first) && isNumber(second) ? `${first} ${second}` : undefined
}

function dimensions(flat: ReadonlyMap<string, string>): string | undefined {
  const [width, height] = [Number(flat.get('ImageWidth') ?? 0), Number(flat.get('ImageHeight') ?? 0)]
  return width > 0 && height > 0 ? `${width}x${height}` : undefined
}

const isNumber = (text: string): boolean => text !== '' && Number.isFinite(Number(text))
