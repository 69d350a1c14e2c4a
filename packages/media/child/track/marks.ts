// Times that a person wrote beside a place, as opposed to a receiver's log. A time is taken to be only as exact as it
// is written.

import type { Fix, Log } from './fixes.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Uncertainty of a time without a zone: zones reach up to 14 hours from UTC. */
const ZONES = 14 * HOUR

const SHAPE =
  /^(\d{4})[-:./](\d{1,2})[-:./](\d{1,2})(?:[T ]+(\d{1,2})(?:[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?)?)?\s*(Z|UTC|[+-]\d{2}(?::?\d{2})?)?$/i
const COMPACT = /^(\d{4})(\d{2})(\d{2})T?(\d{2})(\d{2})(\d{2})\s*(Z|UTC|[+-]\d{2}(?::?\d{2})?)?$/i

interface Time {
  readonly text: string
  readonly writtenMs: number
  readonly meantMs: number
  readonly ms: number
  readonly isZoned: boolean
}

/**
 * Puts all spots, with or without a time. An impossible date counts as no time, and so does a year or a month alone.
 */
export function putMarks(spots: readonly Fix[], { put, isFull }: Pick<Log, 'put' | 'isFull'>): void {
  const written = spots.map(({ time }) => readTime(time))
  // If every time has zero seconds, the seconds are taken as unknown: the format demands them, and the writer only
  // filled them in.
  const meant = written.reduce((least, time) => Math.min(least, time?.meantMs ?? DAY), DAY)
  for (const [n, spot] of spots.entries()) {
    if (isFull()) return
    const time = written[n]
    if (time === undefined) put({ ...spot, time: undefined })
    else put({ ...spot, time: time.text, mark: true, withinMs: Math.max(time.writtenMs, meant) })
  }
}

/** Whether a text is a time that a mark can have. */
export const isTime = (text: string | undefined): boolean => readTime(text) !== undefined

/** Whether the end precedes the begin by more than the uncertainty of the two times. */
export function isReversed(begin: string | undefined, end: string | undefined): boolean {
  const [from, to] = [readTime(begin), readTime(end)]
  if (from === undefined || to === undefined) return false
  return from.ms >= to.ms + to.writtenMs + (from.isZoned === to.isZoned ? 0 : ZONES)
}

function readTime(text = ''): Time | undefined {
  const found = SHAPE.exec(text) ?? COMPACT.exec(text)
  if (found === null) return undefined
  const [, year, month, day, hour, minute, second, zone] = found
  const ms = Date.UTC(...numbersOf(year, Number(month) - 1, day), ...numbersOf(hour ?? 0, minute ?? 0, second ?? 0))
  if (new Date(ms).getUTCDate() !== Number(day) || !(Number(month) >= 1 && Number(month) <= 12)) return undefined
  return {
    // Adds minutes to an hour, because later readers do not accept an hour alone.
    text: minute === undefined && hour !== undefined ? text.replace(/([T ]\d{1,2})/, '$1:00') : text,
    writtenMs: resolutionOf([second, minute, hour], (part) => part !== undefined),
    meantMs: resolutionOf([second, minute, hour], (part) => Number(part ?? 0) > 0),
    ...{ ms: ms - offsetOf(zone), isZoned: zone !== undefined },
  }
}

type Part = string | number | undefined
const numbersOf = (...parts: readonly [Part, Part, Part]): [number, number, number] => [
  Number(parts[0]),
  Number(parts[1]),
  Number(parts[2]),
]

/** The resolution of the finest part that satisfies `isWanted`, in ms. */
function resolutionOf(parts: readonly (string | undefined)[], isWanted: (part: string | undefined) => boolean): number {
  const first = parts.findIndex(isWanted)
  return [SECOND, MINUTE, HOUR][first] ?? DAY
}

function offsetOf(zone: string | undefined): number {
  const [, mark, hours, minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone ?? '') ?? []
  return mark === undefined ? 0 : (mark === '-' ? -1 : 1) * (Number(hours) * HOUR + Number(minutes) * MINUTE)
}
