import type { MapTrack } from '@firsthand/database/command'

/** The way of one item as the map draws it: `line` is `[lon, lat, at]` for each point, `at` in epoch ms or null. */
export type DrawnTrack = Pick<
  MapTrack,
  'item' | 'seq' | 'kind' | 'state' | 'source' | 'lengthM' | 'spanMs' | 'fixes' | 'unsure' | 'jumps'
> & { readonly line: readonly (readonly [lon: number, lat: number, at: number | null])[] }

/** When one was where: by where the item stands in time, so that map and timeline agree; else by the receiver's clock. */
export function drawnTrack({ lats, lons, atMs, utcMs, estimate, ...track }: MapTrack): DrawnTrack {
  const { item, seq, kind, state, source, lengthM, spanMs, fixes, unsure, jumps } = track
  const timeOf = (n: number): number | null => {
    const at = atMs[n] ?? null
    return at !== null && estimate !== null ? estimate + at : (utcMs[n] ?? null)
  }
  const line = lats.map((lat, n) => [lons[n] ?? 0, lat, timeOf(n)] as const)
  return { ...{ item, seq, kind, state, source, lengthM, spanMs, fixes, unsure, jumps }, line }
}
