import { sql } from 'kysely'
import { createDatabase, type Pool } from '../pool.ts'
import { createWorkDoor, type WorkDoor } from '../work/work-door.ts'
import { type ReconstructInput, readInputs } from './read-inputs.ts'
import { type NewRevision, storeRevision } from './store-revision.ts'

export { createPool, type Pool } from '../pool.ts'
export type { WorkDoor } from '../work/work-door.ts'
export type { ReconstructInput } from './read-inputs.ts'
export type { NewRevision } from './store-revision.ts'

/** The reconstruct worker's door: it reads claims, it writes revisions and placements, and nothing else. */
export interface ReconstructDoor {
  readonly work: WorkDoor
  /** The incident's IANA zone, or undefined for an unknown incident. */
  zoneOf(incident: string): Promise<string | undefined>
  readInputs(incident: string): Promise<readonly ReconstructInput[]>
  storeRevision(revision: NewRevision): Promise<number>
  beat(instance: string, facts: Readonly<Record<string, string | number | boolean>>): Promise<void>
}

export function createReconstructDoor(pool: Pool): ReconstructDoor {
  const db = createDatabase(pool)
  return {
    work: createWorkDoor(db),
    async zoneOf(incident) {
      const row = await db.selectFrom('platform.incident').select('zone').where('id', '=', incident).executeTakeFirst()
      return row?.zone
    },
    readInputs: (incident) => readInputs(db, incident),
    storeRevision: (revision) => storeRevision(db, revision),
    async beat(instance, facts) {
      await sql`select platform.beat('reconstruct', ${instance}, ${JSON.stringify(facts)}::jsonb)`.execute(db)
    },
  }
}
