// Garmin's FIT (Flexible and Interoperable Data Transfer Protocol, §3 and §4): definition messages describe the layout
// of data messages. We read the records (global message 20): position, time and accuracy; times are UTC by the format.
// A part is ignored if its length, checksum or messages disagree, because one extra byte would shift all positions that
// follow.
import { type Part, partAt } from './fit-parts.ts'
import type { Fix, Log } from './fixes.ts'

const RECORD = 20
/**
 * The first message states the type of the file. Only an activity was recorded; courses, workouts and segments are
 * planned.
 */
const FILE_ID = 0
const ACTIVITY = 4
/** The FIT epoch: seconds from 1 January 1970 to 31 December 1989. */
const FIT_EPOCH_S = 631_065_600
/** Smallest absolute timestamp. A smaller value counts seconds since the device was switched on. */
const LEAST_TIMESTAMP = 0x10000000
const MOST_FIXES = 100_000
const SEMICIRCLES = 180 / 2 ** 31
type FieldName = 'time' | 'lat' | 'lon' | 'height' | 'error'

/** The fields of a record by number, each with its size in bytes and its base type (§4.2.1). */
const FIELDS: Readonly<Record<number, readonly [name: FieldName, bytes: number, base: number]>> = {
  ...{ 253: ['time', 4, 6], 0: ['lat', 4, 5], 1: ['lon', 4, 5] },
  ...{ 2: ['height', 2, 4], 78: ['height', 4, 6], 31: ['error', 1, 2] },
}
/** Bytes per value, indexed by base type without its endianness bit. */
const BYTES = [1, 1, 1, 2, 2, 4, 4, 1, 4, 8, 1, 2, 4, 1, 8, 8, 8]
const BASE_TYPE = 0x1f

interface Field {
  readonly number: number
  readonly bytes: number
  readonly base: number
}

/** The layout that a definition message gives to the data messages that follow with the same local number. */
interface Kind {
  readonly global: number
  readonly isBig: boolean
  readonly fields: readonly (Field & { readonly from: number })[]
  readonly size: number
  readonly next: number
  readonly isMalformed: boolean
}

interface Messages {
  readonly kinds: Map<number, Kind>
  last: number
  readonly fixes: Fix[]
  type: number | undefined
  isMalformed: boolean
}

interface Span {
  readonly at: number
  readonly end: number
}

export function fit(bytes: Buffer, log: Pick<Log, 'seen' | 'put'>): void {
  let part = partAt(bytes, 0, log.seen)
  if (part === undefined) log.seen.isDamaged = true
  // several files may be concatenated
  for (; part !== undefined; part = partAt(bytes, part.next, log.seen))
    for (const fix of readMessages(bytes, part, log.seen)) log.put(fix)
}

/** Reads the fixes of an activity. The file type may follow the records. */
function readMessages(bytes: Buffer, { from, end, isClosed }: Part, seen: Log['seen']): readonly Fix[] {
  const state: Messages = { kinds: new Map(), last: 0, fixes: [], type: undefined, isMalformed: false }
  let at = from
  while (at < end) {
    const next = isDefinition(bytes[at] ?? 0) ? define(bytes, { at, end }, state) : readData(bytes, { at, end }, state)
    // A message without a definition has an unknown length, so the next one cannot be found.
    if (next === undefined) break
    at = next
  }
  // If the messages end exactly at the stated end, they were split correctly. Without a stated end, only well-formed
  // messages count.
  const isSure = isClosed ? at === end : !state.isMalformed
  if (!isSure) seen.isDamaged = true
  return isSure && (state.type === undefined || state.type === ACTIVITY) ? state.fixes : []
}

/** The first bit marks a short header, the second one a definition. */
const isDefinition = (head: number): boolean => (head & 0xc0) === 0x40

function define(bytes: Buffer, { at, end }: Span, state: Messages): number | undefined {
  const head = bytes[at] ?? 0
  const kind = definition(bytes, { at: at + 1, end, hasOwn: (head & 0x20) !== 0 })
  if (kind !== undefined) state.kinds.set(head & 15, kind)
  if (kind?.isMalformed === true) state.isMalformed = true
  return kind?.next
}

function readData(bytes: Buffer, { at, end }: Span, state: Messages): number | undefined {
  const head = bytes[at] ?? 0
  const isShort = (head & 0x80) !== 0
  const kind = state.kinds.get(isShort ? (head >> 5) & 3 : head & 15)
  if (kind === undefined || at + 1 + kind.size > end) return undefined
  const values = valuesOf(bytes, at + 1, kind)
  if (values.time !== undefined) state.last = values.time
  // the lowest five bits of the time, relative to the last full timestamp
  else if (isShort) state.last += ((head & 31) - (state.last & 31) + 32) & 31
  if (kind.global === RECORD && state.fixes.length <= MOST_FIXES)
    state.fixes.push(...fixOf(values, isShort ? state.last : (values.time ?? 0)))
  if (kind.global === FILE_ID) state.type ??= typeOf(bytes, at + 1, kind)
  return at + 1 + kind.size
}

/** Reads a definition message: byte order, global number, fields and developer fields. */
function definition(bytes: Buffer, { at, end, hasOwn }: Span & { readonly hasOwn: boolean }): Kind | undefined {
  if (at + 5 > end || (bytes[at + 1] ?? 0) > 1) return undefined
  const isBig = bytes[at + 1] === 1
  const global = isBig ? bytes.readUInt16BE(at + 2) : bytes.readUInt16LE(at + 2)
  const known = at + 5 + 3 * (bytes[at + 4] ?? 0)
  const next = hasOwn && known < end ? known + 1 + 3 * (bytes[known] ?? 0) : known
  if (next > end) return undefined
  const fields: (Field & { readonly from: number })[] = []
  let size = 0
  for (const field of fieldsIn(bytes, at + 5, known)) {
    fields.push({ ...field, from: size })
    size += field.bytes
  }
  for (const field of fieldsIn(bytes, known + 1, next)) size += field.bytes
  return { global, isBig, fields, size, next, isMalformed: fields.some((field) => isMalformed(field, global)) }
}

function fieldsIn(bytes: Buffer, from: number, end: number): readonly Field[] {
  const fields: Field[] = []
  for (let at = from; at < end; at += 3)
    fields.push({ number: bytes[at] ?? 0, bytes: bytes[at + 1] ?? 0, base: bytes[at + 2] ?? 0 })
  return fields
}

/** Whether the field's size is not a multiple of its value size, or a record's field holds several values. */
const isMalformed = ({ number, bytes, base }: Field, global: number): boolean =>
  bytes === 0 ||
  bytes % (BYTES[base & BASE_TYPE] ?? 1) !== 0 ||
  (global === RECORD && bytes !== (FIELDS[number]?.[1] ?? bytes))

function valuesOf(bytes: Buffer, at: number, { isBig, fields }: Kind): Partial<Record<FieldName, number>> {
  const values: Partial<Record<FieldName, number>> = {}
  for (const field of fields) {
    const [name, size, base] = FIELDS[field.number] ?? []
    if (name === undefined || size !== field.bytes || base !== (field.base & BASE_TYPE)) continue
    const value = isBig ? bytes.readUIntBE(at + field.from, size) : bytes.readUIntLE(at + field.from, size)
    if (value !== (SIGNED.has(name) ? 0x7fffffff : 2 ** (8 * size) - 1)) values[name] = value
  }
  return values
}

/** Fields whose invalid value is 0x7fffffff. In other fields a value is invalid if all its bits are set. */
const SIGNED = new Set<FieldName>(['lat', 'lon'])

function fixOf({ lat, lon, height, error }: Partial<Record<FieldName, number>>, seconds: number): readonly Fix[] {
  if (lat === undefined || lon === undefined) return []
  const fix = { lat: (lat | 0) * SEMICIRCLES, lon: (lon | 0) * SEMICIRCLES, error }
  const time = seconds < LEAST_TIMESTAMP ? undefined : isoOf(seconds + FIT_EPOCH_S)
  return [{ ...fix, height: height === undefined ? undefined : height / 5 - 500, time }]
}

/** The file's type in one byte; 0xff means invalid. */
function typeOf(bytes: Buffer, at: number, { fields }: Kind): number | undefined {
  const field = fields.find(({ number, bytes: size }) => number === 0 && size === 1)
  const type = field === undefined ? 255 : bytes[at + field.from]
  return type === 255 ? undefined : type
}

/** Formats whole seconds without a fraction. */
const isoOf = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')
