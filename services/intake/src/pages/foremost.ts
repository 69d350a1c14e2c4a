import type { PublicIncident } from '@firsthand/domain'

/**
 * What a page that belongs to no incident speaks of: while anything real is open, drills are not there. Nobody who is in
 * something real shall land in an exercise, nor choose between the two; a drill keeps its own address.
 */
export function foremost(open: readonly PublicIncident[]): readonly PublicIncident[] {
  const real = open.filter(({ exercise }) => !exercise)
  return real.length > 0 ? real : open
}
