import { words } from './catalog.ts'
import { preciseEnd, preciseTime } from './precise.ts'
import { dayOf, plusMinus } from './time.ts'

export const INTERVAL_WORDS = words({
  fromTo: {
    en: (from: string, to: string) => `from ${from} to ${to}`,
    fi: (from: string, to: string) => `${from} – ${to}`,
    sv: (from: string, to: string) => `från ${from} till ${to}`,
  },
})

/** The ends and the estimate of a placement, epoch ms. */
interface Placed {
  readonly earliest: number
  readonly estimate: number
  readonly latest: number
}

/** If one side is more than this many times as long as the other, "±" would hide where the interval lies. */
const LOPSIDED = 2

/** The precision of an estimate: "±2 s", or "from 11:58:00 to 12:00:07" if one side is far longer than the other. */
export function howExact({ earliest, estimate, latest }: Placed, zone: string): string {
  const [before, after] = [estimate - earliest, latest - estimate]
  if (Math.max(before, after) <= LOPSIDED * Math.min(before, after)) return plusMinus(earliest, latest)
  return INTERVAL_WORDS.fromTo(...endsOf({ earliest, estimate, latest }, zone))
}

/** Both ends of the interval, rounded outwards, to be written beside the estimate. If all three lie on one day, the ends omit it. */
export function endsOf({ earliest, estimate, latest }: Placed, zone: string): readonly [from: string, to: string] {
  const width = latest - earliest
  const isOneDay = dayOf(earliest, zone) === dayOf(latest, zone) && dayOf(estimate, zone) === dayOf(latest, zone)
  const day = `${dayOf(estimate, zone)}, `
  const told = (whole: string): string => (isOneDay && whole.startsWith(day) ? whole.slice(day.length) : whole)
  return [told(preciseTime(earliest, zone, width)), told(preciseEnd(latest, zone, width))]
}
