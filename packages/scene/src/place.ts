import type { Spot } from './happened.ts'

/**
 * The square of the fictional town Kaivola. In reality it is a field without houses in southern Finland. Degrees, WGS
 * 84.
 */
const ORIGIN = { lat: 61.2106, lon: 24.0832 } as const
/** The time zone to which phones in the town are set. */
export const TOWN_ZONE = 'Europe/Helsinki'

export interface Earth {
  readonly lat: number
  readonly lon: number
}

const METRES_A_DEGREE = 111_320

/** Over an area as small as a town the earth is flat. */
export const onEarth = ({ east, north }: Pick<Spot, 'east' | 'north'>): Earth => ({
  lat: ORIGIN.lat + north / METRES_A_DEGREE,
  lon: ORIGIN.lon + east / (METRES_A_DEGREE * Math.cos((ORIGIN.lat * Math.PI) / 180)),
})
