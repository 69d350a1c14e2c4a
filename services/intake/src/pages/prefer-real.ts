import type { PublicIncident } from '@firsthand/domain'

/**
 * The incidents on a page that belongs to none: while a real one is open, drills are left out. A person in a real
 * incident must not land in an exercise or choose between the two. A drill keeps its own address.
 */
export function preferReal(open: readonly PublicIncident[]): readonly PublicIncident[] {
  const real = open.filter(({ exercise }) => !exercise)
  return real.length > 0 ? real : open
}
