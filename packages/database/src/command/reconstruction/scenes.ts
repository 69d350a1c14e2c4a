import type { CoverageCell } from '@firsthand/domain'
import { sql } from 'kysely'
import type { Database } from '../../pool.ts'

/** A scene of the newest settled revision, which is one that solved the whole incident. Times in epoch ms. */
export interface SceneRow {
  readonly scene: string
  readonly revision: number
  readonly submissions: number
  readonly items: number
  readonly firstEarliest: number
  readonly firstLatest: number
  readonly peakAt: number
  readonly lastEarliest: number
  readonly lastLatest: number
  /** Null if nothing gives a place: the scene has a time only. */
  readonly lat: number | null
  readonly lon: number | null
  readonly radiusM: number | null
  /** Items in the lists on which nobody has decided. */
  readonly unreviewed: number
  readonly visible: number
}

/** In time order. Decisions are read now, not at the time of the solve. */
export async function listScenes(db: Database, incident: string): Promise<readonly SceneRow[]> {
  const { rows } = await sql<SceneRow>`
    select s.id as scene, s.revision, s.submissions, s.items, s.first_earliest as "firstEarliest", s.first_latest as "firstLatest",
      s.peak_at as "peakAt", s.last_earliest as "lastEarliest", s.last_latest as "lastLatest", s.lat, s.lon, s.radius_m as "radiusM",
      n.unreviewed, n.visible
    from evidence.scene s cross join lateral (
      select count(*)::integer as visible,
        (count(*) filter (where coalesce(r.decision, 'none') in ('none', 'undecided')))::integer as unreviewed
      from evidence.scene_item x join evidence.card c on c.item_id = x.item_id and c.hidden is null and c.folded_into is null
      left join lateral (select decision from evidence.review v where v.item_id = x.item_id order by v.seq desc limit 1) r on true
      where x.scene_id = s.id and x.incident_id = s.incident_id) n
    where s.incident_id = ${incident} order by s.first_earliest, s.id limit 500`.execute(db)
  return rows
}

export interface Coverage {
  readonly revision: number
  readonly cells: readonly CoverageCell[]
}

/** Undefined before the first settled revision. */
export async function readCoverage(db: Database, incident: string): Promise<Coverage | undefined> {
  const { rows } =
    await sql<Coverage>`select revision, cells from evidence.coverage where incident_id = ${incident}`.execute(db)
  return rows[0]
}
