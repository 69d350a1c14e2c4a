import { randomBytes } from 'node:crypto'
import type { Pool } from '@firsthand/database/command'
import { makeId } from '@firsthand/domain'

export interface MadeTrack {
  readonly incident: string
  readonly item: string
  /** Points `[lon, lat, ms since the item's start, epoch ms by the receiver]`. */
  readonly points: readonly (readonly [number, number, number | null, number | null])[]
  readonly lengthM: number
  readonly spanMs?: number
  readonly unsure?: number
  readonly jumps?: number
}

/** Adds a run of inspect that found this track. A second track of the same item belongs to a later run. */
export async function addTrack(owner: Pool, made: MadeTrack): Promise<void> {
  const { incident, item, points, lengthM, spanMs = null, unsure = 0, jumps = 0 } = made
  const extraction = await addRun(owner, item)
  const [lons, lats] = [points.map(([lon]) => lon), points.map(([, lat]) => lat)]
  await owner.query(
    `insert into evidence.track (extraction_id, item_id, incident_id, source, lats, lons, at_ms, utc_ms, radii_m,
       fixes, unsure, jumps, length_m, span_ms, south, west, north, east)
     values ($1, $2, $3, 'track.GPS', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      ...[extraction, item, incident, lats, lons, points.map(([, , at]) => at), points.map(([, , , utc]) => utc)],
      ...[points.map(() => 5), points.length + unsure + jumps, unsure, jumps, lengthM, spanMs],
      ...[Math.min(...lats), Math.min(...lons), Math.max(...lats), Math.max(...lons)],
    ],
  )
}

/** Adds a run of inspect that found no track. A test may add a track to it. */
export async function addRun(owner: Pool, item: string): Promise<string> {
  const id = makeId('extraction', randomBytes(16))
  await owner.query(
    `insert into evidence.extraction (id, item_id, tool, version, outcome) values ($1, $2, 'inspect', $1, 'read')`,
    [id, item],
  )
  return id
}
