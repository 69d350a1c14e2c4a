import type { Clock, Day, Part, PartName } from './language-rules.ts'

const MINUTE = 60_000
const HOUR = 3_600_000
const DAY = 86_400_000
/** A time may lie this much after the arrival, because people round up: "about half past two", sent at 14:26. */
const GRACE = 10 * MINUTE
/** A date without a year is not believed if it would lie further back than this. */
const OLDEST_BARE_DATE = 60 * DAY
const OLDEST_DATE = 3 * 366 * DAY

/** Wall times between which something happened, both inclusive. */
export interface Window {
  readonly low: number
  readonly high: number
}

export interface Instant {
  readonly at: number
  /** The same time in the other half of the day, if nothing says which half; undefined if it is impossible. */
  readonly other: number | undefined
}

const midnightOf = (wall: number): number => Math.floor(wall / DAY) * DAY

/** The day that is meant; undefined if it lies in the future or too far back. */
export function dayWindow(day: Day, received: number): Window | undefined {
  const start = dayStart(day, midnightOf(received))
  return start === undefined || start > received ? undefined : { low: start, high: Math.min(start + DAY, received) }
}

function dayStart(day: Day, today: number): number | undefined {
  if (day.kind === 'back') return today - day.days * DAY
  // 1970-01-01 was a Thursday.
  if (day.kind === 'weekday') return today - ((((today / DAY + 4 - day.weekday) % 7) + 7) % 7) * DAY
  const year = day.year ?? new Date(today).getUTCFullYear()
  const start = dateStart(day, year)
  if (day.year !== undefined) return start !== undefined && today - start <= OLDEST_DATE ? start : undefined
  const past = start !== undefined && start > today ? dateStart(day, year - 1) : start
  return past !== undefined && today - past <= OLDEST_BARE_DATE ? past : undefined
}

function dateStart({ day, month }: { readonly day: number; readonly month: number }, year: number): number | undefined {
  const at = Date.UTC(year, month - 1, day)
  return new Date(at).getUTCMonth() === month - 1 ? at : undefined
}

const PARTS: Readonly<Record<PartName, readonly [number, number]>> = {
  morning: [4, 12],
  noon: [10, 16],
  afternoon: [12, 18],
  evening: [16, 24],
  night: [20, 32],
}

/** The window of a part of a day, on `day` or on the day that its own word names (last night, this morning). */
export function partWindow(part: Part, day: Window | undefined, received: number): Window | undefined {
  const start = day?.low ?? (part.back === undefined ? undefined : midnightOf(received) - part.back * DAY)
  if (start === undefined) return undefined
  const [from, to] = PARTS[part.name]
  const early = startsEarlier(part, received) ? DAY : 0
  const low = start + from * HOUR - early
  return low > received ? undefined : { low, high: Math.min(start + to * HOUR - early, received) }
}

/** "This evening", sent after midnight, began the day before. */
const startsEarlier = (part: Part, received: number): boolean =>
  part.back === 0 && (part.name === 'evening' || part.name === 'night') && received - midnightOf(received) < 5 * HOUR

/** Sets an open half of the day (am or pm) by the part of the day: two in the afternoon is pm. */
export function halfIn(part: Part, clock: Clock): Clock {
  if (clock.half !== 'open') return clock
  const { hour } = clock
  const isLate = hour >= 5 && hour <= 11
  switch (part.name) {
    case 'morning':
      return { ...clock, half: 'am' }
    case 'noon':
      return { ...clock, half: hour === 10 || hour === 11 ? 'am' : 'pm' }
    case 'afternoon':
      return { ...clock, half: 'pm' }
    case 'evening':
      return { ...clock, half: hour === 12 ? 'am' : 'pm' }
    default:
      return { ...clock, half: isLate && hour !== 5 ? 'pm' : 'am' }
  }
}

const hoursOf = ({ hour, half }: Clock): readonly number[] => {
  if (half === 'fixed') return [hour]
  if (half === 'am') return [hour % 12]
  return half === 'pm' ? [(hour % 12) + 12] : [hour % 12, (hour % 12) + 12]
}

/**
 * The time that is meant: the latest one that fits and is not later than the arrival of the words. If the window has
 * passed, a time from 7:00 to 19:00 is preferred. `window` is the named day. Without it, the 24 hours before the
 * arrival are used.
 */
export function instantOf(clock: Clock, window: Window | undefined, received: number): Instant | undefined {
  const low = window?.low ?? received - DAY + MINUTE
  const high = Math.min(window === undefined ? received + GRACE : Math.max(window.high, window.low), received + GRACE)
  const times = hoursOf(clock)
    .flatMap((hour) => timesAt(hour * HOUR + clock.minute * MINUTE, low, high))
    .toSorted((a, b) => b - a)
  const literal = times.find((at) => Math.floor((at - midnightOf(at)) / HOUR) === clock.hour)
  const isPast = window !== undefined && window.high < received
  const byDay = isPast ? times.find(isByDay) : undefined
  const best = (clock.isLiteral === true ? literal : undefined) ?? byDay ?? times[0]
  if (best === undefined) return undefined
  // The same time yesterday is no second reading.
  const other = times.find((at) => (best - at) % DAY !== 0)
  return { at: Math.min(best, received), other: other === undefined ? undefined : Math.min(other, received) }
}

const isByDay = (at: number): boolean => at - midnightOf(at) >= 7 * HOUR && at - midnightOf(at) < 19 * HOUR

function timesAt(ofDay: number, low: number, high: number): number[] {
  const found: number[] = []
  for (let day = midnightOf(low); day <= high && found.length < 3; day += DAY) {
    if (day + ofDay >= low && day + ofDay <= high) found.push(day + ofDay)
  }
  return found
}

/** The first time at or after `from` that the clock can mean. */
export function nextAfter(clock: Clock, from: number): number | undefined {
  return hoursOf(clock)
    .flatMap((hour) => timesAt(hour * HOUR + clock.minute * MINUTE, from + MINUTE, from + DAY))
    .toSorted((a, b) => a - b)[0]
}
