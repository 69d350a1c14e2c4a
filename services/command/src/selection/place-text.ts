import type { PlaceBox, PlaceCircle } from '@firsthand/database/command'
import { z } from 'zod'
import { parsedBy } from '../door/parts.ts'

/** A box `south,west,north,east` in degrees. It crosses the antimeridian if `west` > `east`. */
export const placeBox = (digits: number) => {
  const part = `-?\\d{1,3}(\\.\\d{1,${digits}})?`
  return parsedBy(z.string().regex(new RegExp(`^${part}(,${part}){3}$`)), (text): PlaceBox | undefined => {
    const [south = 0, west = 0, north = 0, east = 0] = text.split(',').map(Number)
    const isOnEarth = south >= -90 && south <= north && north <= 90 && Math.abs(west) <= 180 && Math.abs(east) <= 180
    return isOnEarth ? { south, west, north, east } : undefined
  })
}

/** A circle `lat,lon,radius` in degrees and metres. */
export const placeCircle = parsedBy(
  z.string().regex(/^-?\d{1,3}(\.\d{1,7})?,-?\d{1,3}(\.\d{1,7})?,\d{1,7}(\.\d)?$/),
  (text): PlaceCircle | undefined => {
    const [lat = 0, lon = 0, radiusM = 0] = text.split(',').map(Number)
    const isOnEarth = Math.abs(lat) <= 90 && Math.abs(lon) <= 180
    return isOnEarth && radiusM > 0 && radiusM <= 1_000_000 ? { lat, lon, radiusM } : undefined
  },
)
