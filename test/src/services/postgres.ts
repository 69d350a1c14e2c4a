import { join } from 'node:path'
import { migrate } from '@firsthand/database/migrate'
import { createPool } from '@firsthand/database/ops'
import { type FoundPrograms, preparePostgres } from '@firsthand/local'
import { noRegistry } from './no-registry.ts'

/**
 * The run's Postgres. `url`: the owner's, for an empty database. `template`: a migrated database without sessions, for
 * `create database x template <template>`. fsync is off, because the cluster lives only as long as the run.
 */
export async function startTestPostgres(
  folder: string,
  programs: FoundPrograms,
): Promise<{ url: string; template: string; stop: () => Promise<void> }> {
  const { setpriv, unshare } = programs.paths
  const postgres = await preparePostgres({
    folder: join(folder, 'postgres'),
    logFile: join(folder, 'postgres.log'),
    tools: { setpriv, unshare },
    registry: noRegistry,
    settings: [
      ...['fsync=off', 'full_page_writes=off', 'max_connections=300'],
      // Small, because the tests make and drop hundreds of small databases, and each time Postgres scans all shared
      // buffers.
      'shared_buffers=128MB',
      // With the default, each of some thousand connections would hash its password four thousand times.
      'scram_iterations=1',
    ],
  })
  const child = await postgres.launch()
  await keepPasswordAnew(postgres.ownerUrl)
  await migrate({ ownerUrl: postgres.ownerUrl })
  const url = new URL(postgres.ownerUrl)
  const template = url.pathname.slice(1)
  url.pathname = '/postgres'
  return { url: url.href, template, stop: child.stop }
}

/**
 * Sets the owner's password again, so that it is hashed with few iterations. It was first hashed when the cluster was
 * made, with production's number.
 */
async function keepPasswordAnew(ownerUrl: string): Promise<void> {
  const { username, password } = new URL(ownerUrl)
  const pool = createPool({ url: ownerUrl, max: 1 })
  try {
    await pool.query(`alter role ${username} password '${password}'`)
  } finally {
    await pool.end()
  }
}
