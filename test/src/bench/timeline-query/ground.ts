// A Postgres of this measurement's own, with the settings that the embedded stack gives it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPool, roleUrl } from '@firsthand/database'
import { createDatabase, type Database } from '@firsthand/database/command'
import { migrate } from '@firsthand/database/migrate'
import { preparePostgres } from '@firsthand/local'
import { noRegistry } from '../../services/no-registry.ts'
import { findTestPrograms } from '../../services/programs.ts'
import { openIncidentIn } from '../ground/bench-incident.ts'

export type Pool = ReturnType<typeof createPool>

export interface QueryGround {
  /** The owner: fills and looks. */
  readonly pool: Pool
  /** As command reads: its own role. */
  readonly db: Database
  readonly incident: string
  release(): Promise<void>
}

const FILL_LIMIT_MS = 30 * 60_000

export async function prepareQueryGround(): Promise<QueryGround> {
  const dir = mkdtempSync(join(tmpdir(), 'fh-bench-'))
  const { setpriv, unshare } = (await findTestPrograms()).paths
  const postgres = await preparePostgres({
    folder: join(dir, 'postgres'),
    logFile: join(dir, 'postgres.log'),
    tools: { setpriv, unshare },
    registry: noRegistry,
  })
  const child = await postgres.launch()
  const onError = () => undefined
  const pool = createPool({ url: postgres.ownerUrl, max: 2, statementTimeoutMs: FILL_LIMIT_MS, onError })
  const reader = createPool({ url: roleUrl(postgres.ownerUrl, 'command'), max: 4, onError })
  const release = async (): Promise<void> => {
    await reader.end()
    await pool.end()
    await child.stop()
    rmSync(dir, { recursive: true, force: true })
  }
  try {
    await migrate({ ownerUrl: postgres.ownerUrl })
    const { incident } = await openIncidentIn(pool)
    return { pool, db: createDatabase(reader), incident, release }
  } catch (error) {
    await release()
    throw error
  }
}
