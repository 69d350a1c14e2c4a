// What an intake needs to be measured: a Postgres that really writes, an incident, and a store.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPool, roleUrl } from '@firsthand/database'
import { migrate } from '@firsthand/database/migrate'
import { preparePostgres } from '@firsthand/local'
import { noRegistry } from '../../services/no-registry.ts'
import { findTestPrograms } from '../../services/programs.ts'
import { openIncidentIn } from './bench-incident.ts'

export type Pool = ReturnType<typeof createPool>

export interface BenchGround {
  /** A folder of this run, removed at the end. */
  readonly dir: string
  readonly pool: Pool
  /** For an intake's environment, without a store. */
  readonly intakeEnv: Readonly<Record<string, string>>
  readonly slug: string
  readonly incident: string
  release(): Promise<void>
}

/** Commits go to the disk: what is measured is what a witness is promised. */
export async function prepareBenchGround(): Promise<BenchGround> {
  const dir = mkdtempSync(join(tmpdir(), 'fh-bench-'))
  const programs = await findTestPrograms()
  const { setpriv, unshare } = programs.paths
  const postgres = await preparePostgres({
    folder: join(dir, 'postgres'),
    logFile: join(dir, 'postgres.log'),
    tools: { setpriv, unshare },
    registry: noRegistry,
  })
  const child = await postgres.launch()
  const pool = createPool({ url: postgres.ownerUrl, max: 3, onError: () => undefined })
  const release = async (): Promise<void> => {
    await pool.end()
    await child.stop()
    rmSync(dir, { recursive: true, force: true })
  }
  try {
    await migrate({ ownerUrl: postgres.ownerUrl })
    const { incident, slug } = await openIncidentIn(pool)
    const intakeEnv = {
      DATABASE_URL: roleUrl(postgres.ownerUrl, 'intake'),
      INTAKE_SECRET: randomBytes(32).toString('hex'),
    }
    return { dir, pool, intakeEnv, slug, incident, release }
  } catch (error) {
    await release()
    throw error
  }
}
