/** A position in degrees. */
export interface Spot {
  readonly lat: number
  readonly lon: number
}

/** A position in metres east and north of an origin. */
export interface Flat {
  readonly x: number
  readonly y: number
}

const M_PER_DEGREE = 111_195
const wrapped = (degrees: number): number => ((((degrees + 180) % 360) + 360) % 360) - 180

/** A tangent plane at `origin`. Over the length of a film's track it is accurate to a part in a thousand. */
export function flatAt(origin: Spot): { to(spot: Spot): Flat; from(flat: Flat): Spot } {
  // At a pole a degree of longitude has no length. A minimum of a millionth avoids a division by zero.
  const east = M_PER_DEGREE * Math.max(1e-6, Math.cos((origin.lat * Math.PI) / 180))
  return {
    to: ({ lat, lon }) => ({ x: wrapped(lon - origin.lon) * east, y: (lat - origin.lat) * M_PER_DEGREE }),
    from: ({ x, y }) => ({
      lat: Math.max(-90, Math.min(90, origin.lat + y / M_PER_DEGREE)),
      lon: wrapped(origin.lon + x / east),
    }),
  }
}

const EARTH_M = 6_371_000
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Great circle distance by the haversine formula, which is accurate at any distance. */
export function metresBetween(a: Spot, b: Spot): number {
  const h =
    Math.sin(radians(b.lat - a.lat) / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lon - a.lon) / 2) ** 2
  return 2 * EARTH_M * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** Maximum number of points that determine the centre. The radius covers all points. */
const MOST_STEERING = 2000

/**
 * A circle that contains all points, each with its own radius. It is at most a few percent wider than the smallest such
 * circle.
 */
export function circleAround(spots: readonly (Spot & { readonly radiusM: number })[]): Spot & { radiusM: number } {
  const [first] = spots
  if (!first) throw new Error('a circle is around something')
  const plane = flatAt(first)
  const every = Math.ceil(spots.length / MOST_STEERING)
  const flat = spots.filter((_, n) => n % every === 0).map((spot) => ({ ...plane.to(spot), radiusM: spot.radiusM }))
  let [x, y] = [0, 0]
  // Moves the centre towards the furthest point, by smaller and smaller steps (Bădoiu and Clarkson 2003).
  for (let step = 1; step <= 60; step += 1) {
    const furthest = flat.reduce((far, one) => (reach(one, x, y) > reach(far, x, y) ? one : far))
    x += (furthest.x - x) / (step + 1)
    y += (furthest.y - y) / (step + 1)
  }
  const middle = plane.from({ x, y })
  // A reduce, because a call with more than some ten thousand arguments fails.
  const radiusM = spots.reduce((far, spot) => Math.max(far, metresBetween(spot, middle) + spot.radiusM), 0)
  return { ...middle, radiusM }
}

const reach = (one: Flat & { readonly radiusM: number }, x: number, y: number): number =>
  Math.hypot(one.x - x, one.y - y) + one.radiusM
