// Garmin's FIT (Flexible and Interoperable Data Transfer Protocol, §3 and §4): definition messages say what data messages
// hold. Read are the records (global message 20): where, when and how exact; UTC by the format.

const RECORD = 20
/** What the file is: in its first message. Only an activity was lived through; a course, a workout or a segment is planned. */
const FILE_ID = 0
const ACTIVITY = 4
/** Seconds from 1970 to the last day of 1989. */
const FIT_EPOCH_S = 631_065_600
/** Before it a timestamp counts from the device's start. */
const LEAST_TIMESTAMP = 0x10000000
const MOST_FIXES = 100_000
const SEMICIRCLES = 180 / 2 ** 31
/** Field numbers of a record, and the bytes that each has. */
const FIELDS = { 253: ['time', 4], 0: ['lat', 4], 1: ['lon', 4], 2: ['height', 2], 78: ['height', 4], 31: ['error', 1] }

export function fit(bytes, log) {
  // several files may follow one another
  for (let at = 0; at + 12 <= bytes.length && bytes.toString('latin1', at + 8, at + 12) === '.FIT'; ) {
    const from = at + bytes[at]
    const size = bytes.readUInt32LE(at + 4)
    // a device that lost its power never wrote how long it is
    const end = size === 0 ? bytes.length : Math.min(bytes.length, from + size)
    for (const fix of readMessages(bytes, { from, end })) log.put(fix)
    at = end + 2
  }
}

/** What an activity's records tell; of which kind a file is may be told behind them. */
function readMessages(bytes, { from, end }) {
  const state = { kinds: new Map(), last: 0, fixes: [], type: undefined }
  for (let at = from; at < end && state.fixes.length <= MOST_FIXES; ) {
    const next = isDefinition(bytes[at]) ? define(bytes, { at, end }, state) : tell(bytes, { at, end }, state)
    // a message of no known shape: nobody knows where the next one begins
    if (next === undefined) break
    at = next
  }
  return state.type === undefined || state.type === ACTIVITY ? state.fixes : []
}

/** The first bit marks a short header, the second one a definition. */
const isDefinition = (head) => (head & 0xc0) === 0x40

function define(bytes, { at, end }, { kinds }) {
  const kind = definition(bytes, { at: at + 1, end, hasOwn: (bytes[at] & 0x20) !== 0 })
  if (kind !== undefined) kinds.set(bytes[at] & 15, kind)
  return kind?.next
}

function tell(bytes, { at, end }, state) {
  const head = bytes[at]
  const isShort = (head & 0x80) !== 0
  const kind = state.kinds.get(isShort ? (head >> 5) & 3 : head & 15)
  if (kind === undefined || at + 1 + kind.size > end) return undefined
  const told = valuesOf(bytes, at + 1, kind)
  if (told.time !== undefined) state.last = told.time
  // the lowest five bits of the time, which goes on from the last whole one
  else if (isShort) state.last += ((head & 31) - (state.last & 31) + 32) & 31
  if (kind.global === RECORD) state.fixes.push(...fixOf(told, state.last))
  if (kind.global === FILE_ID) state.type ??= typeOf(bytes, at + 1, kind)
  return at + 1 + kind.size
}

/** Architecture, global number, fields, and those of its maker's own. */
function definition(bytes, { at, end, hasOwn }) {
  if (at + 5 > end) return undefined
  const isBig = bytes[at + 1] === 1
  const global = isBig ? bytes.readUInt16BE(at + 2) : bytes.readUInt16LE(at + 2)
  const fields = []
  let size = 0
  let next = at + 5
  const take = (count, isOwn) => {
    for (let n = 0; n < count && next + 3 <= end; n += 1, next += 3) {
      if (!isOwn) fields.push({ number: bytes[next], bytes: bytes[next + 1], from: size })
      size += bytes[next + 1]
    }
  }
  take(bytes[at + 4], false)
  if (hasOwn && next < end) {
    next += 1
    take(bytes[next - 1], true)
  }
  return { global, isBig, fields, size, next }
}

function valuesOf(bytes, at, { isBig, fields }) {
  const told = {}
  for (const field of fields) {
    const [name, size] = FIELDS[field.number] ?? []
    if (name === undefined || size !== field.bytes) continue
    const value = isBig ? bytes.readUIntBE(at + field.from, size) : bytes.readUIntLE(at + field.from, size)
    if (value !== (SIGNED.has(name) ? 0x7fffffff : 2 ** (8 * size) - 1)) told[name] = value
  }
  return told
}

/** All bits set is no value; of these all but the first. */
const SIGNED = new Set(['lat', 'lon'])

function fixOf({ lat, lon, height, error }, seconds) {
  if (lat === undefined || lon === undefined) return []
  const fix = { lat: (lat | 0) * SEMICIRCLES, lon: (lon | 0) * SEMICIRCLES, error }
  const time = seconds < LEAST_TIMESTAMP ? undefined : isoOf(seconds + FIT_EPOCH_S)
  return [{ ...fix, height: height === undefined ? undefined : height / 5 - 500, time }]
}

/** One byte; all of its bits set is no value. */
function typeOf(bytes, at, { fields }) {
  const field = fields.find(({ number, bytes: size }) => number === 0 && size === 1)
  const type = field === undefined ? 255 : bytes[at + field.from]
  return type === 255 ? undefined : type
}

/** Whole seconds are told as such. */
const isoOf = (seconds) => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')
