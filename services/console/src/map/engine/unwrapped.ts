/**
 * Unwraps rings at the antimeridian. The outlines are cut at 180°: a ring steps from 179° to −179°. On a flat map that
 * step would be a bar across the whole world. Here each ring continues beyond 180° instead, and the map draws the part
 * over the edge on the other side.
 */
export type Spot = readonly number[]
export type Ring = readonly Spot[]

const AROUND = 360

/** Takes each step by the shorter way around the earth. */
export function unwrapped(ring: Ring): readonly [number, number][] {
  let turns = 0
  return ring.map(([lon = 0, lat = 0], at) => {
    const step = lon - (ring[at - 1]?.[0] ?? lon)
    if (Math.abs(step) > AROUND / 2) turns -= Math.sign(step)
    return [lon + turns * AROUND, lat]
  })
}

/** A land with its lakes. A land around a pole is extended to the pole, so a hole around that pole is dropped. */
export function unwrappedLand([shore = [], ...holes]: readonly Ring[]): [number, number][][] {
  const outer = nearest(closed(unwrapped(shore)), 0)
  const lakes = holes.map(unwrapped).filter((ring) => !isAround(ring))
  return [outer, ...lakes.map((ring) => nearest(ring, middleOf(outer)))]
}

const isAround = (ring: Ring): boolean => Math.abs((ring.at(-1)?.[0] ?? 0) - (ring[0]?.[0] ?? 0)) > AROUND / 2

function closed(ring: readonly [number, number][]): readonly [number, number][] {
  const [first, last] = [ring[0], ring.at(-1)]
  if (!first || !last || !isAround(ring)) return ring
  const pole = first[1] < 0 ? -90 : 90
  return [...ring, [last[0], pole], [first[0], pole], first]
}

function middleOf(ring: Ring): number {
  const lons = ring.map(([lon = 0]) => lon)
  return (lons.reduce((a, b) => Math.min(a, b), AROUND) + lons.reduce((a, b) => Math.max(a, b), -AROUND)) / 2
}

/** Shifts a ring by whole turns, until its middle lies nearest to the meridian. */
function nearest(ring: readonly [number, number][], meridian: number): [number, number][] {
  const turns = Math.round((meridian - middleOf(ring)) / AROUND)
  return ring.map(([lon, lat]) => [lon + turns * AROUND, lat])
}
