import type { PublicIncident } from '@firsthand/domain'

/**
 * Leaves drills out while a real incident is open, for pages that belong to no incident: a person in a real incident
 * must not land in an exercise or have to choose between the two. A drill is still reached by its own address.
 */
export function preferReal(open: readonly PublicIncident[]): readonly PublicIncident[] {
  const real = open.filter(({ exercise }) => !exercise)
  return real.length > 0 ? real : open
}
