import type { MapItem, MapTrack } from '@firsthand/database/command/map'

/** The track of one item as the map draws it, with the data of its dot. */
export interface DrawnTrack {
  readonly dot: MapItem
  readonly source: string
  readonly lengthM: number
  readonly spanMs: number | null
  readonly fixes: number
  readonly unsure: number
  readonly jumps: number
  /** `[lon, lat, at]` of each point, `at` in epoch ms or null. */
  readonly line: readonly (readonly [lon: number, lat: number, at: number | null])[]
}

/**
 * Times of the points follow the item's placement, so that map and timeline agree. Without a placement they follow the
 * receiver's clock.
 */
export function drawnTrack(track: MapTrack): DrawnTrack {
  const { lats, lons, atMs, utcMs, source, lengthM, spanMs, fixes, unsure, jumps, ...dot } = track
  const timeOf = (n: number): number | null => {
    const at = atMs[n] ?? null
    return at !== null && dot.estimate !== null ? dot.estimate + at : (utcMs[n] ?? null)
  }
  const line = lats.map((lat, n) => [lons[n] ?? 0, lat, timeOf(n)] as const)
  return { dot, source, lengthM, spanMs, fixes, unsure, jumps, line }
}
