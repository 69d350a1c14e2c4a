// Prepares a Postgres for this bench alone, with the settings of the embedded stack.
import { createPool, roleUrl } from '@firsthand/database'
import { createDatabase, type Database } from '@firsthand/database/command'
import { openIncidentIn } from '../ground/bench-incident.ts'
import { openBenchPostgres } from '../ground/bench-postgres.ts'
import type { Lent } from '../lent.ts'

export type Pool = ReturnType<typeof createPool>

export interface QueryGround {
  /** The number of items that an earlier run left; 0 if there are none. */
  readonly items: number
  /** A pool with the owner's role, which fills tables and reads everything. */
  readonly pool: Pool
  /** The database door with command's own role, as in production. */
  readonly db: Database
  readonly incident: string
  /** Whether the bench has the whole cluster for itself and may change its settings. */
  readonly isOwn: boolean
  /** The URL for a process that reads with command's role. */
  readonly readerUrl: string
  release(): Promise<void>
}

const FILL_LIMIT_MS = 30 * 60_000

/** `keep`: a folder in which Postgres stays for the next run. If empty, it is removed afterwards. */
export async function prepareQueryGround(keep: string, lent: Pick<Lent, 'database'>): Promise<QueryGround> {
  const postgres = await openBenchPostgres(lent, keep)
  const onError = () => undefined
  const pool = createPool({ url: postgres.ownerUrl, max: 2, statementTimeoutMs: FILL_LIMIT_MS, onError })
  const readerUrl = roleUrl(postgres.ownerUrl, 'command')
  const reader = createPool({ url: readerUrl, max: 4, onError })
  const release = async (): Promise<void> => {
    await reader.end()
    await pool.end()
    await postgres.release()
  }
  try {
    const found = await findFilled(pool)
    const { incident, items } = found ?? { incident: (await openIncidentIn(pool)).incident, items: 0 }
    const { isOwn } = postgres
    return { pool, db: createDatabase(reader), incident, isOwn, items, readerUrl, release }
  } catch (error) {
    await release()
    throw error
  }
}

async function findFilled(pool: Pool): Promise<Pick<QueryGround, 'incident' | 'items'> | undefined> {
  // The table `made` is dropped when all rows are there. If it exists, the fill was interrupted.
  const { rows } = await pool.query<{ incident: string; items: number; whole: boolean }>(
    "select incident_id as incident, items, to_regclass('made') is null as whole from evidence.revision where engine = 'bench'",
  )
  const { rows: incidents } = await pool.query('select from platform.incident')
  const found = rows[0]
  if (incidents.length > 0 && found?.whole !== true)
    throw new Error('what is kept was not filled to its end: remove it')
  return found
}
