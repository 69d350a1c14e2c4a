import { DEFAULT_PARAMETERS, type Hints } from '@firsthand/timeline'
import { zoneSteps } from '../zone-steps.ts'

/**
 * The end of the span for which zones are looked up, day by day (2041). It is needed because a camera may claim any
 * year.
 */
const FAR_FUTURE = 2_240_611_200_000

const known = new Map<string, Hints>()

/**
 * Hints depend only on the zone, never on the items that have arrived. Otherwise the order of arrival would change the
 * result.
 */
export function hintsOf(zone: string): Hints {
  const there = known.get(zone)
  if (there) return there
  const hints = { zone: zoneSteps(zone, DEFAULT_PARAMETERS.floorMs, FAR_FUTURE) }
  known.set(zone, hints)
  return hints
}
