import { clockTime, offsetMs, shortDay, shortTime, yearOf } from '../words/time.ts'
import type { Span } from './window.ts'

export interface Tick {
  readonly at: number
  readonly text: string
  /** A new day begins here. */
  readonly isDay: boolean
}

const [SECOND, MINUTE, HOUR, DAY] = [1000, 60_000, 3_600_000, 86_400_000]
const STEPS = [
  ...[
    SECOND,
    5 * SECOND,
    10 * SECOND,
    30 * SECOND,
    MINUTE,
    2 * MINUTE,
    5 * MINUTE,
    10 * MINUTE,
    15 * MINUTE,
    30 * MINUTE,
  ],
  ...[
    HOUR,
    2 * HOUR,
    3 * HOUR,
    6 * HOUR,
    12 * HOUR,
    DAY,
    2 * DAY,
    7 * DAY,
    14 * DAY,
    30 * DAY,
    91 * DAY,
    365 * DAY,
    3650 * DAY,
  ],
]

/** Round times of the incident's zone, at most `most` of them. */
export function ticksOf({ from, to }: Span, zone: string, most: number): readonly Tick[] {
  const step = STEPS.find((one) => (to - from) / one <= most) ?? 3650 * DAY
  const shift = offsetMs(from, zone)
  const ticks: Tick[] = []
  for (let wall = Math.ceil((from + shift) / step) * step; wall - shift <= to; wall += step) {
    const at = wall - shift
    const isDay = wall % DAY === 0
    ticks.push({ at, isDay, text: textOf(at, zone, { step, isDay }) })
  }
  return ticks
}

function textOf(at: number, zone: string, { step, isDay }: { readonly step: number; readonly isDay: boolean }): string {
  if (step >= 300 * DAY) return yearOf(at, zone)
  if (step >= DAY || isDay) return shortDay(at, zone)
  return step < MINUTE ? clockTime(at, zone) : shortTime(at, zone)
}
