import type { Earth } from './place.ts'
import { wallClock } from './wall-clock.ts'

/** The fields that a phone writes into a photo. */
export interface Exif {
  readonly make: string
  readonly model: string
  /** The time that the phone's clock shows, epoch ms, and the zone to which it is set. */
  readonly shownAt: number
  readonly zone: string
  readonly place?: Earth | undefined
}

type Field = readonly [
  tag: number,
  type: 'text' | 'fractions' | 'folder' | 'bytes' | 'raw',
  value: string | readonly number[],
]

const TYPE = { bytes: 1, text: 2, folder: 4, fractions: 5, raw: 7 } as const
const HEAD = 8

/** The APP1 segment of a JPEG: EXIF 2.32 (CIPA DC-008), big-endian, with time zone, sub-second and position. */
export function exifSegment({ make, model, shownAt, zone, place }: Exif): Uint8Array {
  const { day, time, offset } = wallClock(shownAt, zone)
  const taken = `${day.replaceAll('-', ':')} ${time}`
  const subSecond = String(shownAt % 1000).padStart(3, '0')
  const photo: Field[] = [
    [0x82_9a, 'fractions', [1, 120]],
    [0x90_00, 'raw', [0x30, 0x32, 0x33, 0x32]],
    [0x90_03, 'text', taken],
    [0x90_04, 'text', taken],
    [0x90_10, 'text', offset],
    [0x90_11, 'text', offset],
    [0x92_91, 'text', subSecond],
    [0x92_92, 'text', subSecond],
  ]
  const gps = place === undefined ? [] : placeFields(place)
  const first: Field[] = [
    [0x01_0f, 'text', make],
    [0x01_10, 'text', model],
    [0x01_32, 'text', taken],
  ]
  const firstLength = lengthOf([
    ...first,
    [0x87_69, 'folder', [0]],
    ...(gps.length > 0 ? ([[0x88_25, 'folder', [0]]] as const) : []),
  ])
  const photoAt = HEAD + firstLength
  const gpsAt = photoAt + lengthOf(photo)
  const folders: Field[] = [
    [0x87_69, 'folder', [photoAt]],
    ...(gps.length > 0 ? ([[0x88_25, 'folder', [gpsAt]]] as const) : []),
  ]
  const parts = [
    Buffer.from('4d4d002a00000008', 'hex'),
    folderBytes([...first, ...folders], HEAD),
    folderBytes(photo, photoAt),
    ...(gps.length > 0 ? [folderBytes(gps, gpsAt)] : []),
  ]
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), ...parts])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

function placeFields({ lat, lon }: Earth): Field[] {
  const degrees = (value: number): number[] => {
    const whole = Math.floor(Math.abs(value))
    const minutes = (Math.abs(value) - whole) * 60
    return [whole, 1, Math.floor(minutes), 1, Math.round((minutes % 1) * 60 * 1000), 1000]
  }
  return [
    [0x00_00, 'bytes', [2, 3, 0, 0]],
    [0x00_01, 'text', lat < 0 ? 'S' : 'N'],
    [0x00_02, 'fractions', degrees(lat)],
    [0x00_03, 'text', lon < 0 ? 'W' : 'E'],
    [0x00_04, 'fractions', degrees(lon)],
    // the horizontal error in metres
    [0x00_1f, 'fractions', [6, 1]],
  ]
}

const valueBytes = ([, type, value]: Field): Buffer => {
  if (typeof value === 'string') return Buffer.from(`${value}\0`, 'latin1')
  if (type === 'bytes' || type === 'raw') return Buffer.from(value)
  const made = Buffer.alloc(value.length * 4)
  for (const [n, number] of value.entries()) made.writeUInt32BE(number, n * 4)
  return made
}

const countOf = (field: Field, bytes: number): number =>
  field[1] === 'fractions' ? bytes / 8 : field[1] === 'folder' ? 1 : bytes

/** Bytes of a table of fields. Values longer than four bytes follow the table. */
const lengthOf = (fields: readonly Field[]): number =>
  2 + fields.length * 12 + 4 + fields.reduce((sum, field) => sum + spaceOf(valueBytes(field).length), 0)

const spaceOf = (bytes: number): number => (bytes > 4 ? bytes + (bytes % 2) : 0)

function folderBytes(fields: readonly Field[], at: number): Buffer {
  const table = Buffer.alloc(2 + fields.length * 12 + 4)
  table.writeUInt16BE(fields.length, 0)
  const behind: Buffer[] = []
  let end = at + table.length
  fields.forEach((field, n) => {
    const bytes = valueBytes(field)
    const entry = 2 + n * 12
    table.writeUInt16BE(field[0], entry)
    table.writeUInt16BE(TYPE[field[1]], entry + 2)
    table.writeUInt32BE(countOf(field, bytes.length), entry + 4)
    if (bytes.length <= 4) bytes.copy(table, entry + 8)
    else {
      table.writeUInt32BE(end, entry + 8)
      const padded = Buffer.alloc(spaceOf(bytes.length))
      bytes.copy(padded)
      behind.push(padded)
      end += padded.length
    }
  })
  return Buffer.concat([table, ...behind])
}
