import { clockTime, monthOf, offsetMs, shortDay, shortTime, yearOf } from '../shared/words/time.ts'
import type { Span } from './window.ts'

export interface Tick {
  readonly at: number
  readonly text: string
  /** Whether a new day begins at this tick. */
  readonly isDay: boolean
}

const [SECOND, MINUTE, HOUR, DAY] = [1000, 60_000, 3_600_000, 86_400_000]
/** The shortest month and the shortest year, so that there are never more ticks than fit. */
const [MONTH, YEAR] = [28 * DAY, 365 * DAY]

/** Even steps on the wall clock, in ms, or calendar steps, in months. */
type Step = { readonly ms: number; readonly months?: never } | { readonly months: number; readonly ms?: never }

const SHORT = [1, 5, 10, 30].map((count) => count * SECOND)
const MINUTES = [1, 2, 5, 10, 15, 30].map((count) => count * MINUTE)
const HOURS = [1, 2, 3, 6, 12].map((count) => count * HOUR)
const DAYS = [1, 2, 7, 14].map((count) => count * DAY)
const STEPS: readonly Step[] = [
  ...[...SHORT, ...MINUTES, ...HOURS, ...DAYS].map((ms) => ({ ms })),
  ...[1, 3, 6, 12, 24, 60, 120, 240].map((months) => ({ months })),
]
const CENTURY: Step = { months: 1200 }

const lengthOf = (step: Step): number => step.ms ?? (step.months < 12 ? step.months * MONTH : (step.months / 12) * YEAR)

/** Ticks at round times of the incident's zone, at most `most` of them. */
export function ticksOf(span: Span, zone: string, most: number): readonly Tick[] {
  const step = STEPS.find((one) => (span.to - span.from) / lengthOf(one) <= most) ?? CENTURY
  const walls = step.ms === undefined ? months(span, step.months) : evenSteps(span, step.ms, zone)
  const ticks: Tick[] = []
  for (const wall of walls) {
    const at = instantOf(wall, zone)
    // Drops duplicates: an hour that the clocks skip falls on the hour after it.
    if (at < span.from || at > span.to || at === ticks.at(-1)?.at) continue
    const isDay = wall % DAY === 0
    ticks.push({ at, isDay, text: textOf(at, zone, { step, isDay }) })
  }
  return ticks
}

/** The wall times at which even steps begin, over the whole span. They are stored as if they were UTC. */
function evenSteps({ from, to }: Span, step: number, zone: string): readonly number[] {
  const [before, after] = [offsetMs(from, zone), offsetMs(to, zone)]
  const last = to + Math.max(before, after)
  const walls: number[] = []
  for (let wall = Math.floor((from + Math.min(before, after)) / step) * step; wall <= last; wall += step)
    walls.push(wall)
  return walls
}

function months({ from, to }: Span, step: number): readonly number[] {
  const start = new Date(from - DAY)
  const walls: number[] = []
  // Months are counted from year 0, so that steps of ten years begin at round years.
  for (let month = Math.floor((start.getUTCFullYear() * 12 + start.getUTCMonth()) / step) * step; ; month += step) {
    const wall = Date.UTC(Math.floor(month / 12), month % 12, 1)
    if (!(wall <= to + DAY)) return walls
    walls.push(wall)
  }
}

/**
 * The instant at which the zone's clocks show this wall time. Computed for each tick, because the offset may change
 * within the span.
 */
function instantOf(wall: number, zone: string): number {
  const guess = wall - offsetMs(wall, zone)
  return wall - offsetMs(guess, zone)
}

interface TickStyle {
  readonly step: Step
  readonly isDay: boolean
}

function textOf(at: number, zone: string, { step, isDay }: TickStyle): string {
  if (step.months !== undefined) return step.months >= 12 ? yearOf(at, zone) : monthOf(at, zone)
  if (step.ms >= DAY || isDay) return shortDay(at, zone)
  return step.ms < MINUTE ? clockTime(at, zone) : shortTime(at, zone)
}
