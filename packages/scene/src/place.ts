import type { Spot } from './happened.ts'

/**
 * Where the square of the made town Kaivola lies: a field in southern Finland, where no house stands. Degrees, WGS 84.
 */
const ORIGIN = { lat: 61.2106, lon: 24.0832 } as const
/** The zone that phones there are set to. */
export const TOWN_ZONE = 'Europe/Helsinki'

export interface Earth {
  readonly lat: number
  readonly lon: number
}

const METRES_A_DEGREE = 111_320

/** On a piece of ground as small as a town the earth is flat. */
export const onEarth = ({ east, north }: Pick<Spot, 'east' | 'north'>): Earth => ({
  lat: ORIGIN.lat + north / METRES_A_DEGREE,
  lon: ORIGIN.lon + east / (METRES_A_DEGREE * Math.cos((ORIGIN.lat * Math.PI) / 180)),
})
