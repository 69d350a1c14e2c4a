// Prepares what an intake needs to be measured: a Postgres that really writes to disk, an incident, and a store.
import { randomBytes } from 'node:crypto'
import { createPool, roleUrl } from '@firsthand/database'
import type { Lent } from '../lent.ts'
import { openIncidentIn } from './bench-incident.ts'
import { openBenchPostgres } from './bench-postgres.ts'

export type Pool = ReturnType<typeof createPool>

export interface BenchGround {
  /** A folder of this run. It is removed at the end. */
  readonly dir: string
  readonly pool: Pool
  /** The environment of an intake, except for the store. */
  readonly intakeEnv: Readonly<Record<string, string>>
  readonly slug: string
  readonly incident: string
  release(): Promise<void>
}

/** Prepares the ground. Postgres waits for the disk at each commit, because a witness is promised durability. */
export async function prepareBenchGround(lent: Pick<Lent, 'database'>): Promise<BenchGround> {
  const postgres = await openBenchPostgres(lent)
  const { dir, ownerUrl } = postgres
  const pool = createPool({ url: ownerUrl, max: 3, onError: () => undefined })
  const release = async (): Promise<void> => {
    await pool.end()
    await postgres.release()
  }
  try {
    const { incident, slug } = await openIncidentIn(pool)
    const intakeEnv = {
      DATABASE_URL: roleUrl(ownerUrl, 'intake'),
      INTAKE_SECRET: randomBytes(32).toString('hex'),
    }
    return { dir, pool, intakeEnv, slug, incident, release }
  } catch (error) {
    await release()
    throw error
  }
}
