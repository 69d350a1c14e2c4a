import { DEFAULT_PARAMETERS, type Hints } from '@firsthand/timeline'
import { zoneSteps } from '../zone-steps.ts'

/** A camera may claim any year. Zones are looked up day by day, so the span needs an end (2041). */
const FAR_FUTURE = 2_240_611_200_000

const known = new Map<string, Hints>()

/**
 * Hints depend on the zone alone, never on what has arrived: hints that grew with the items would make the order of
 * arrival matter.
 */
export function hintsOf(zone: string): Hints {
  const there = known.get(zone)
  if (there) return there
  const hints = { zone: zoneSteps(zone, DEFAULT_PARAMETERS.floorMs, FAR_FUTURE) }
  known.set(zone, hints)
  return hints
}
