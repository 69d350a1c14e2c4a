import { type ClockSpan, type Found, findTimes, isJoin, isSameSentence, type Lead, type Span } from './find-times.ts'
import { type Folded, fold } from './fold.ts'
import type { Day, LanguageRules, Part } from './language-rules.ts'
import { languagesOf } from './languages.ts'
import { MOST_RAW, type Place, rawOf } from './raw-words.ts'
import { dayWindow, halfIn, type Instant, instantOf, nextAfter, partWindow, type Window } from './resolve.ts'

/**
 * One expression of time. `shape`: an instant (`at`), an interval (`within`), or a limit (`after`, `before`). Times are
 * wall times of the incident, stored as if UTC. Times with `basis: 'arrival'` were counted back from the arrival and
 * need no zone.
 */
export interface SaidTime {
  readonly shape: 'at' | 'within' | 'after' | 'before'
  /** The expression as it was written, without the text around it. */
  readonly raw: string
  readonly basis: 'wall' | 'arrival'
  /** For `at`, the most probable time; for other shapes, the middle of the remaining interval. */
  readonly atMs: number
  /** The same time in the other half of the day, if nothing says which half. */
  readonly otherMs: number | undefined
  readonly lowMs: number
  readonly highMs: number
  readonly sdMs: number
}

export interface ReadTimesOptions {
  /** The language of the page on which the words were written. The words themselves decide first. */
  readonly language?: string | undefined
  /** The incident's wall time at the arrival of the words, stored as if UTC; a whole minute. */
  readonly receivedMs: number
  /** The text answers the question "when", so a lone number is a time. */
  readonly isAnswer?: boolean
  /** The window in which other answers put the event. It is used if the text names no day. */
  readonly window?: Window | undefined
}

const MINUTE = 60_000
const MOST = 12
/** Upper bound on the characters that are read. People who write more state the time within this length. */
const MOST_LETTERS = 8000

/**
 * The times in a witness's words, in the order of the text. Careful rather than complete: the time of something else (a
 * timetable, an age, when to call back) is worse than none. Never throws; no time lies after the arrival.
 */
export function readTimes(original: string, options: ReadTimesOptions): readonly SaidTime[] {
  const given = original.slice(0, MOST_LETTERS)
  const folded = fold(given)
  const placed = languagesOf(folded.text, options.language).flatMap((language) => {
    const found = findTimes(folded, language, options.isAnswer === true)
    return read({ original: given, folded, language, found, options })
  })
  const times = placed.toSorted((a, b) => a.from - b.from).map(({ time }) => time)
  const sharp = times.filter((time) => time.shape !== 'within' || time.sdMs > 0)
  const kept = sharp.length > 0 ? sharp : merged(times)
  return kept.filter((time, index) => kept.findIndex((other) => isSame(other, time)) === index).slice(0, MOST)
}

const isSame = (a: SaidTime, b: SaidTime): boolean =>
  a.raw === b.raw && a.shape === b.shape && a.atMs === b.atMs && a.lowMs === b.lowMs

/** Merges several days without a time of day into one interval, because it is unknown which day is meant. */
function merged(days: readonly SaidTime[]): readonly SaidTime[] {
  const [first] = days
  if (first === undefined) return []
  const lowMs = Math.min(...days.map((day) => day.lowMs))
  const highMs = Math.max(...days.map((day) => day.highMs))
  return days.length === 1
    ? days
    : [
        {
          ...first,
          lowMs,
          highMs,
          atMs: middle(lowMs, highMs),
          raw: [...new Set(days.map((day) => day.raw))].join(' … ').slice(0, MOST_RAW),
        },
      ]
}

interface Reading {
  readonly original: string
  readonly folded: Folded
  readonly language: LanguageRules
  readonly found: Found
  readonly options: ReadTimesOptions
}

interface Placed {
  readonly from: number
  readonly time: SaidTime
}

function read(reading: Reading): Placed[] {
  const { found } = reading
  const used = new Set<ClockSpan>()
  const placed: Placed[] = []
  for (const [index, clock] of found.clocks.entries()) {
    if (used.has(clock)) continue
    const next = found.clocks[index + 1]
    const range = next && rangeOf(reading, clock, next)
    if (range && next) used.add(next)
    const time = range ?? timeOf(reading, clock)
    if (time !== undefined) placed.push({ from: clock.from, time })
  }
  for (const one of found.agos) placed.push({ from: one.from, time: agoOf(reading, one) })
  return [...placed, ...daysAlone(reading)]
}

interface Context {
  readonly day: Span<Day> | undefined
  readonly part: Span<Part> | undefined
  readonly window: Window | undefined
  /** The named day lies in the future or too far back, so it is not the day of the event. */
  readonly isElsewhere: boolean
}

/** The nearest day in the same sentence as the clock, and the part of the day next to the clock. */
function contextOf({ folded, found, options }: Reading, clock: Span<unknown>): Context {
  const distance = (span: Span<unknown>): number => Math.max(span.from - clock.to, clock.from - span.to, 0)
  const near = <T>(spans: readonly Span<T>[], most: number): Span<T> | undefined =>
    spans
      .filter((span) => distance(span) <= most && isSameSentence(folded.text, span, clock))
      .toSorted((a, b) => distance(a) - distance(b))[0]
  const day = near(found.days, 120)
  const part = near(found.parts, 24)
  const named = day && dayWindow(day.value, options.receivedMs)
  const isDated = part?.value.back !== undefined && (day === undefined || part.value.name === 'night')
  const within = isDated && part ? partWindow(part.value, undefined, options.receivedMs) : undefined
  return {
    day,
    part,
    window: named ?? dayAround(part?.value, within) ?? options.window,
    isElsewhere: day !== undefined && named === undefined,
  }
}

/**
 * The window of times that a part of a day allows. "This morning at two" is still today, so the window begins at
 * midnight, except for an evening or a night.
 */
const dayAround = (part: Part | undefined, within: Window | undefined): Window | undefined => {
  if (within === undefined || part === undefined) return undefined
  const start = Math.floor(within.low / 86_400_000) * 86_400_000
  return part.name === 'night' || part.name === 'evening'
    ? { low: within.low, high: within.high }
    : { low: start, high: within.high }
}

const refined = (clock: ClockSpan, part: Span<Part> | undefined) =>
  part ? halfIn(part.value, clock.value) : clock.value

function timeOf(reading: Reading, clock: ClockSpan): SaidTime | undefined {
  const { options } = reading
  const { isAt, isAbout, isAfter, isBefore } = clock.lead
  // A bare number after "from", without the other end of a range ("from two …"), is not read as a time.
  if (clock.value.isBare === true && !(isAt || isAbout || isAfter || isBefore || options.isAnswer)) return undefined
  const context = contextOf(reading, clock)
  if (context.isElsewhere) return undefined
  const named = instantOf(refined(clock, context.part), context.window, options.receivedMs)
  if (named === undefined) return undefined
  const instant = movedBy(clock.value.nudge ?? clock.lead.nudge, named, options.receivedMs)
  const sdMs = widthOf(clock)
  const raw = rawOf(reading, [clock, context.day, context.part])
  // "Just after two" is about five past two.
  const shape = shapeOf(clock.lead)
  return { ...shapedTime(shape, instant, { sdMs, receivedMs: options.receivedMs, window: context.window }), raw }
}

function movedBy(minutes: number, { at, other }: Instant, receivedMs: number): Instant {
  const moved = (time: number): number => Math.min(time + minutes * MINUTE, receivedMs)
  return { at: moved(at), other: other === undefined ? undefined : moved(other) }
}

/** A time after "from", without the other end of a range ("from half past two"), means since then. */
function shapeOf({ isAt, isAbout, isAfter, isBefore, isBetween }: Lead): 'at' | 'after' | 'before' {
  if (isAbout) return 'at'
  if (isAfter) return 'after'
  if (isBefore) return 'before'
  return isBetween && !isAt ? 'after' : 'at'
}

const widthOf = ({ value, lead }: ClockSpan): number =>
  lead.isAbout || value.nudge !== undefined ? Math.max(10 * MINUTE, value.sdMs * 2) : value.sdMs

interface Side {
  readonly sdMs: number
  readonly receivedMs: number
  readonly window: Window | undefined
}

function shapedTime(
  shape: 'at' | 'after' | 'before',
  { at, other }: Instant,
  { sdMs, receivedMs, window }: Side,
): Omit<SaidTime, 'raw'> {
  const common = { shape, basis: 'wall', sdMs } as const
  if (shape === 'after') {
    const lowMs = Math.min(at, other ?? at)
    // "A bit past twelve, last night": the added minutes may lead out of the night.
    const highMs = Math.max(at, window?.high ?? receivedMs)
    return { ...common, otherMs: undefined, lowMs, highMs, atMs: middle(at, highMs) }
  }
  if (shape === 'before') {
    const lowMs = Math.min(at, window?.low ?? at - 86_400_000)
    return { ...common, otherMs: undefined, lowMs, highMs: at, atMs: middle(lowMs, at) }
  }
  return { ...common, otherMs: other, lowMs: at - 2 * sdMs, highMs: Math.min(at + 2 * sdMs, receivedMs), atMs: at }
}

const middle = (low: number, high: number): number => Math.floor((low + high) / 2)

function rangeOf(reading: Reading, first: ClockSpan, second: ClockSpan): SaidTime | undefined {
  const { folded, language, options } = reading
  const between = folded.text.slice(first.to, second.core)
  const isDash = /^\s*-\s*$/u.test(between)
  if (!isJoin(between, language) || !(isDash || first.lead.isBetween || second.lead.isBetween)) return undefined
  const context = contextOf(reading, { ...first, to: second.to })
  if (context.isElsewhere) return undefined
  const end = refined(second, context.part)
  const start = refined(first, context.part)
  // "2-3 pm": the half of the day is stated once for both ends.
  const withHalf =
    start.half === 'open' && (end.half === 'am' || end.half === 'pm') && end.hour >= start.hour % 12
      ? { ...start, half: end.half }
      : start
  const from = instantOf(withHalf, context.window, options.receivedMs)
  const to = from && nextAfter(end, from.at)
  if (from === undefined || to === undefined || to - from.at > 12 * 60 * MINUTE) return undefined
  const highMs = Math.min(to, options.receivedMs)
  return {
    shape: 'within',
    basis: 'wall',
    atMs: middle(from.at, highMs),
    otherMs: undefined,
    // If nothing says which half of the day is meant, the earlier half stays possible.
    lowMs: from.other === undefined ? from.at : Math.min(from.at, from.other),
    highMs,
    sdMs: 10 * MINUTE,
    raw: rawOf(reading, [{ from: first.from, to: second.to }, context.day, context.part]),
  }
}

function agoOf(reading: Reading, { from, to, value }: Span<{ low: number; high: number }>): SaidTime {
  const { receivedMs } = reading.options
  // Words may wait on a phone without a network, so the earliest time lies further back.
  const lowMs = receivedMs - (value.high + 20) * MINUTE
  const highMs = receivedMs - value.low * MINUTE
  const atMs = receivedMs - middle(value.low, value.high) * MINUTE
  const sdMs = Math.max(3, Math.ceil((value.high - value.low) / 3)) * MINUTE
  return {
    shape: 'at',
    basis: 'arrival',
    atMs,
    otherMs: undefined,
    lowMs,
    highMs,
    sdMs,
    raw: rawOf(reading, [{ from, to }]),
  }
}

/**
 * Mentions of a day, or part of a day, without a time of day. `sdMs: 0` marks them as such, and the caller drops them
 * if there is any time of day.
 */
function daysAlone(reading: Reading): Placed[] {
  const { folded, found, options } = reading
  const days = found.days.flatMap((day): Placed[] => {
    const window = dayWindow(day.value, options.receivedMs)
    const part = found.parts.find((one) => isSameSentence(folded.text, one, day) && Math.abs(one.from - day.from) < 40)
    const narrow = window && part && partWindow({ name: part.value.name }, window, options.receivedMs)
    const limits = narrow ?? window
    return limits ? [wholeInterval(reading, limits, [day, narrow ? part : undefined])] : []
  })
  const dated = found.parts.filter(
    (part) => part.value.back !== undefined || (options.isAnswer === true && options.window),
  )
  const parts = dated.flatMap((part): Placed[] => {
    const day = part.value.back === undefined ? options.window : undefined
    const window = partWindow(part.value, day, options.receivedMs)
    return window ? [wholeInterval(reading, window, [part])] : []
  })
  return [...parts, ...days.filter(({ from }) => !parts.some((part) => Math.abs(part.from - from) < 40))]
}

const wholeInterval = (reading: Reading, { low, high }: Window, spans: readonly (Place | undefined)[]): Placed => ({
  from: spans[0]?.from ?? 0,
  time: {
    shape: 'within',
    basis: 'wall',
    atMs: middle(low, high),
    otherMs: undefined,
    lowMs: low,
    highMs: high,
    sdMs: 0,
    raw: rawOf(reading, spans),
  },
})
