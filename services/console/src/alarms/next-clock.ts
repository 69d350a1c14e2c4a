import { offsetMs } from '../shared/words/time.ts'

const DAY_MS = 86_400_000

/** The next instant at which a clock in the incident's zone shows `hh:mm`. Undefined if the text is no time of day. */
export function nextClock(text: string, now: number, zone: string): number | undefined {
  const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(text) ?? []
  if (hours === undefined || minutes === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined
  const wall = now + offsetMs(now, zone)
  const today = Math.floor(wall / DAY_MS) * DAY_MS + (Number(hours) * 60 + Number(minutes)) * 60_000
  const then = today > wall ? today : today + DAY_MS
  // The zone's offset is looked up twice, because it may change before then (daylight saving).
  const guess = then - offsetMs(now, zone)
  return then - offsetMs(guess, zone)
}
