/** Degrees; `west` > `east` where it crosses the antimeridian. */
export interface Box {
  readonly south: number
  readonly west: number
  readonly north: number
  readonly east: number
}

export interface Circle {
  readonly lat: number
  readonly lon: number
  readonly radiusM: number
}

/** The map's viewport, as `port=lat,lon,zoom` in the address. */
export interface Viewport {
  readonly lat: number
  readonly lon: number
  readonly zoom: number
}

const numbers = (text: string | null | undefined, count: number): readonly number[] | undefined => {
  const parts = (text ?? '').split(',').map((part) => part.trim())
  if (parts.length !== count || !parts.every((part) => /^-?\d{1,6}(\.\d{1,9})?$/.test(part))) return undefined
  return parts.map(Number)
}

const isLat = (degrees: number): boolean => Math.abs(degrees) <= 90
const isLon = (degrees: number): boolean => Math.abs(degrees) <= 180

export function parseBox(text: string | null | undefined): Box | undefined {
  const [south, west, north, east] = numbers(text, 4) ?? []
  if (south === undefined || west === undefined || north === undefined || east === undefined) return undefined
  return isLat(south) && isLat(north) && south <= north && isLon(west) && isLon(east)
    ? { south, west, north, east }
    : undefined
}

export function parseCircle(text: string | null | undefined): Circle | undefined {
  const [lat, lon, radiusM] = numbers(text, 3) ?? []
  if (lat === undefined || lon === undefined || radiusM === undefined) return undefined
  return isLat(lat) && isLon(lon) && radiusM >= 1 && radiusM <= 100_000 ? { lat, lon, radiusM } : undefined
}

export function parseViewport(text: string | null | undefined): Viewport | undefined {
  const [lat, lon, zoom] = numbers(text, 3) ?? []
  if (lat === undefined || lon === undefined || zoom === undefined) return undefined
  return isLat(lat) && isLon(lon) && zoom >= 0 && zoom <= 24 ? { lat, lon, zoom } : undefined
}

const degrees = (value: number): string => String(Math.round(value * 1e5) / 1e5)

/** Rounded to about a metre: nobody draws finer by hand. */
export const boxText = ({ south, west, north, east }: Box): string => [south, west, north, east].map(degrees).join(',')
export const circleText = ({ lat, lon, radiusM }: Circle): string =>
  `${degrees(lat)},${degrees(lon)},${Math.min(100_000, Math.max(1, Math.round(radiusM)))}`
export const viewportText = ({ lat, lon, zoom }: Viewport): string =>
  `${degrees(lat)},${degrees(lon)},${zoom.toFixed(1)}`

/** A viewport that reaches over the edge of the map is written as one that crosses the antimeridian. */
export function boxOnEarth({ south, west, north, east }: Box): Box {
  const isAround = east - west >= 360
  return {
    ...{ south: Math.max(-90, south), north: Math.min(90, north) },
    ...(isAround ? { west: -180, east: 180 } : { west: turn(west), east: turn(east) }),
  }
}

const turn = (lon: number): number => {
  const turned = ((((lon + 180) % 360) + 360) % 360) - 180
  return turned === -180 && lon > 0 ? 180 : turned
}
