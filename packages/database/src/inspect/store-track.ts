import type { Track, TrackPoint } from '@firsthand/domain'
import { sql, type Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import { storableText } from '../work/storable.ts'

export interface TrackOwner {
  readonly item: string
  readonly incident: string
  readonly extraction: string
}

/** Stores the track. It is final like claims: a second run of the same extraction adds none. */
export async function storeTrack(
  trx: Transaction<Schema>,
  { item, incident, extraction }: TrackOwner,
  track: Track,
): Promise<void> {
  const { points, source, fixes, unsure, jumps, lengthM, spanMs } = track
  const { south, west, north, east } = boxOf(points)
  const lats = points.map(({ lat }) => degrees(lat))
  const lons = points.map(({ lon }) => degrees(lon))
  const at = points.map(({ atMs }) => atMs ?? null)
  const utc = points.map(({ utcMs }) => utcMs ?? null)
  const radii = points.map(({ radiusM }) => (radiusM === undefined ? null : Math.round(radiusM * 10) / 10))
  await sql`insert into evidence.track (extraction_id, item_id, incident_id, source, lats, lons, at_ms, utc_ms, radii_m,
      fixes, unsure, jumps, length_m, span_ms, south, west, north, east)
    values (${extraction}, ${item}, ${incident}, ${storableText(source)}, ${lats}::float8[], ${lons}::float8[],
      ${at}::bigint[], ${utc}::bigint[], ${radii}::real[], ${fixes}, ${unsure}, ${jumps}, ${lengthM},
      ${spanMs ?? null}::bigint, ${south}, ${west}, ${north}, ${east}) on conflict do nothing`.execute(trx)
}

/** Rounded to a centimetre. */
const degrees = (value: number): number => Math.round(value * 1e7) / 1e7

/** The box takes the shorter way round: `west` > `east` if the points lie on both sides of the antimeridian. */
function boxOf(points: readonly TrackPoint[]) {
  const lats = points.map(({ lat }) => degrees(lat))
  const lons = points.map(({ lon }) => degrees(lon))
  const [south, north] = [Math.min(...lats), Math.max(...lats)]
  const [least, most] = [Math.min(...lons), Math.max(...lons)]
  if (most - least <= 180) return { south, west: least, north, east: most }
  return {
    ...{ south, north },
    west: Math.min(...lons.filter((lon) => lon > 0)),
    east: Math.max(...lons.filter((lon) => lon <= 0)),
  }
}
