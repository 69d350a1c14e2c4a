import { sql } from 'kysely'
import type { Database } from '../../pool.ts'
import { matching, type TimelineFilter } from '../counted/filter.ts'
import type { TimeWindow } from '../counted/time-window.ts'

/** A candidate for a lane of its own: a scene or a rig, with its items in the window. */
export interface TimelineGroup {
  readonly id: string
  readonly items: number
  readonly first: number
  readonly last: number
}

export interface GroupsQuery {
  readonly incident: string
  readonly filter: TimelineFilter
  readonly window: TimeWindow
  readonly limit: number
}

/** The scenes of the window, the largest first. */
export async function listSceneGroups(db: Database, query: GroupsQuery): Promise<readonly TimelineGroup[]> {
  const { incident, window, limit } = query
  const { rows } = await sql<TimelineGroup>`
    select s.id, s.items, s.first_earliest as first, s.last_latest as last from evidence.scene s
    where s.incident_id = ${incident} and s.last_latest >= ${window.from} and s.first_earliest <= ${window.to}
    order by s.items desc, s.first_earliest, s.id limit ${limit}`.execute(db)
  return rows
}

/** The rigs with most items in the window. A single item is no rig. */
export async function listRigGroups(db: Database, query: GroupsQuery): Promise<readonly TimelineGroup[]> {
  const { incident, filter, window, limit } = query
  const { rows } = await sql<TimelineGroup>`
    select k.rig as id, count(*)::integer as items, min(k.earliest) as first, max(k.latest) as last
    from evidence.counted k where k.incident_id = ${incident} and k.rig is not null and not k.folded
      and k.middle between ${window.from} and ${window.to} ${matching(incident, filter)}
    group by k.rig having count(*) > 1 order by 2 desc, 3, 1 limit ${limit}`.execute(db)
  return rows
}
