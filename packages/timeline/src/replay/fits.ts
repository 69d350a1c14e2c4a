import { CLAIM_CLOCKS, CLAIM_REFS } from '@firsthand/domain'
import { DEFAULT_PARAMETERS } from '../input.ts'
import { BODY_KINDS, type BodyKind } from './digests.ts'
import { statusOf } from './first-words.ts'

/** Checks that a part of an outside document has its type, as far as this code reads that part. */
export type Fits = (value: unknown) => boolean
type Fields = Readonly<Record<string, unknown>>

export const isText = (value: unknown): value is string => typeof value === 'string'
export const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
export const isDigest: Fits = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)

/** A larger number is no longer exact to the millisecond. */
const isNumber: Fits = (value) => typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER
const isMaybe =
  (fits: Fits): Fits =>
  (value) =>
    value === undefined || value === null || fits(value)
const isList =
  (fits: Fits): Fits =>
  (value) =>
    Array.isArray(value) && value.every(fits)
const isOneOf =
  (all: readonly string[]): Fits =>
  (value) =>
    all.some((one) => one === value)
const has =
  (shape: Readonly<Record<string, Fits>>): Fits =>
  (value) =>
    isRecord(value) && Object.entries(shape).every(([name, fits]) => fits(value[name]))

export const isHead: Fits = has({ count: (value) => Number.isSafeInteger(value) && Number(value) > 0, head: isDigest })

/** Whether every number is finite and nothing is nested deeper than in an honest document. */
export const isPlain = (value: unknown, depth = 0): boolean => {
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || value === null) return true
  return depth < DEEPEST && Object.values(value).every((part) => isPlain(part, depth + 1))
}
const DEEPEST = 16

/** Whether every parameter of this engine is there and is a number. The zone beside them is a name. */
export const isParameters: Fits = (value) =>
  isRecord(value) && isMaybe(isText)(value['zone']) && isShapedAs(DEFAULT_PARAMETERS, value)

const isShapedAs = (model: unknown, value: unknown): boolean =>
  isRecord(model)
    ? isRecord(value) && Object.entries(model).every(([name, part]) => isShapedAs(part, value[name]))
    : isNumber(value)

const NAMED = { id: isText, source: isText, clock: isOneOf(CLAIM_CLOCKS), trust: isNumber }
const isTime = has({
  ...NAMED,
  ...{ ref: isOneOf(CLAIM_REFS), atMs: isNumber, resolutionMs: isNumber, zoneSource: isText, zone: isMaybe(isText) },
  error: has({ kind: isText, sdMs: isNumber, lowMs: isMaybe(isNumber), highMs: isMaybe(isNumber) }),
})
const isPlace = has({ ...NAMED, lat: isNumber, lon: isNumber, radiusM: isNumber })
const isClaim: Fits = (value) =>
  isRecord(value) && (value['about'] === 'time' ? isTime(value) : value['about'] === 'place' && isPlace(value))

const BODIES: Readonly<Record<BodyKind, Fits>> = {
  item: has({
    ...{ item: isText, receivedAt: isNumber, durationMs: isMaybe(isNumber) },
    device: isOneOf(Object.keys(DEFAULT_PARAMETERS.clockMs)),
    ...{ clock: isMaybe(isText), submission: isMaybe(isText), claims: isList(isClaim) },
  }),
  link: has({
    ...{ id: isText, kind: isText, a: isText, b: isText, offsetMs: isNumber, sdMs: isNumber, strength: isNumber },
    driftPpm: isMaybe(isNumber),
  }),
  twin: has({ a: isText, b: isText, kind: isOneOf(['exact', 'near']) }),
  hints: has({ zone: isList(has({ fromWallMs: isNumber, offsetMs: isNumber })) }),
}

/**
 * Whether a body was digested under its own subject. Hints cannot be checked, because they do not name their incident.
 */
const NAMES: Readonly<Record<BodyKind, (subject: string, body: Fields) => boolean>> = {
  item: (subject, { item }) => subject === item,
  link: (subject, { id }) => subject === id,
  twin: (subject, { a, b }) => subject === `${a}|${b}`,
  hints: () => true,
}

export const isBody: Fits = (value) => {
  if (!isRecord(value)) return false
  const { kind: stated, subject, body } = value
  const kind = BODY_KINDS.find((one) => one === stated)
  return kind !== undefined && isText(subject) && isRecord(body) && BODIES[kind](body) && NAMES[kind](subject, body)
}

/** No body appears twice, and exactly one has hints. */
export function areOnce(bodies: readonly unknown[]): boolean {
  const keys = bodies.map((body) => (isRecord(body) ? `${body['kind']} ${body['subject']}` : ''))
  return new Set(keys).size === keys.length && keys.filter((key) => key.startsWith('hints ')).length === 1
}

export const isPlacement: Fits = has({
  ...{ item: isText, earliest: isNumber, estimate: isMaybe(isNumber), latest: isNumber },
  ...{ status: (word) => statusOf(word) !== undefined, confidence: isNumber, grade: isText, rig: isMaybe(isText) },
  reasons: isList(has({ code: isText, share: isNumber, values: isRecord })),
  conflicts: isList(has({ code: isText, claims: isList(isText), byMs: isNumber })),
  place: isMaybe(has({ lat: isNumber, lon: isNumber, radiusM: isNumber, source: isText })),
})
