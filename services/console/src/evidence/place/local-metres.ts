/**
 * Converts to metres east and north of an origin. Exact to a metre within some tens of kilometres, the range of the
 * grid.
 */
export interface LatLon {
  readonly lat: number
  readonly lon: number
}

/** The ellipsoid of WGS 84. */
const A = 6_378_137
const E2 = 0.006_694_379_990_14

/** Metres per degree at a latitude: `north` along the meridian, `east` along the parallel. */
export function metresPerDegree(lat: number): { readonly north: number; readonly east: number } {
  const phi = (lat * Math.PI) / 180
  const w = Math.sqrt(1 - E2 * Math.sin(phi) ** 2)
  const north = ((Math.PI / 180) * A * (1 - E2)) / w ** 3
  return { north, east: ((Math.PI / 180) * A * Math.cos(phi)) / w }
}

export function distanceM(a: LatLon, b: LatLon): number {
  const { north, east } = metresPerDegree((a.lat + b.lat) / 2)
  const wide = ((((b.lon - a.lon + 180) % 360) + 360) % 360) - 180
  return Math.hypot((b.lat - a.lat) * north, wide * east)
}

/** A circle on the ground as a closed ring: the last corner repeats the first. */
export function ringAround({ lat, lon }: LatLon, radiusM: number, corners = 48): [number, number][] {
  const { north, east } = metresPerDegree(lat)
  return Array.from({ length: corners + 1 }, (_, n) => {
    const turn = (2 * Math.PI * n) / corners
    return [lon + (Math.cos(turn) * radiusM) / east, lat + (Math.sin(turn) * radiusM) / north]
  })
}
