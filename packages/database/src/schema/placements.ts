import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { At, Json } from './column-types.ts'

/** The results of reconstruction. */
export interface PlacementTables {
  'evidence.revision': {
    incident_id: string
    number: number
    engine: string
    parameters: Json<Record<string, unknown>>
    input_digest: Buffer
    items: number
    changed: number
    provisional: Generated<boolean>
    created_at: At
    result_digest: Buffer | null
    difference: ColumnType<Record<string, unknown>, string | undefined, string>
  }
  'evidence.placement': PlacementTable
  'evidence.current_placement': CurrentPlacementTable
}

interface PlacementTable {
  item_id: string
  incident_id: string
  revision: number
  earliest: number
  estimate: number | null
  latest: number
  status: string
  confidence: number
  reasons: Json<unknown[]>
  conflicts: Json<unknown[]>
  lat: number | null
  lon: number | null
  radius_m: number | null
  place_source: string | null
  grade: Generated<string>
  rig: string | null
}

interface CurrentPlacementTable {
  item_id: string
  incident_id: string
  revision: number
  earliest: number
  estimate: number | null
  latest: number
  span: GeneratedAlways<string>
  middle: GeneratedAlways<number>
  status: string
  input_digest: Buffer
  change: Generated<number>
  grade: Generated<string>
  rig: string | null
  provisional: Generated<boolean>
  placed_digest: Buffer | null
}
