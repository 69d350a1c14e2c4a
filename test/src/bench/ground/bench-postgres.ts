import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '@firsthand/database/migrate'
import { preparePostgres } from '@firsthand/local'
import { noRegistry } from '../../services/no-registry.ts'
import { findTestPrograms } from '../../services/programs.ts'
import type { Lent } from '../lent.ts'

export interface BenchPostgres {
  /** The URL of a migrated database, with the owner's role. */
  readonly ownerUrl: string
  /** A folder of this run, removed at the end unless it is kept. */
  readonly dir: string
  /** Whether the bench has the whole cluster for itself and may change its settings. */
  readonly isOwn: boolean
  release(): Promise<void>
}

/**
 * Opens Postgres with the settings of the embedded stack: commits wait for the disk. `keep`: a folder in which the data
 * stays for the next run.
 */
export async function openBenchPostgres({ database }: Pick<Lent, 'database'>, keep = ''): Promise<BenchPostgres> {
  const dir = keep === '' ? mkdtempSync(join(tmpdir(), 'fh-bench-')) : keep
  const remove = (): void => {
    if (keep === '') rmSync(dir, { recursive: true, force: true })
  }
  if (database !== undefined && keep === '') {
    const { ownerUrl, release } = await database()
    return { ownerUrl, dir, isOwn: false, release: () => release().finally(remove) }
  }
  const { setpriv, unshare } = (await findTestPrograms()).paths
  const postgres = await preparePostgres({
    folder: join(dir, 'postgres'),
    logFile: join(dir, 'postgres.log'),
    tools: { setpriv, unshare },
    registry: noRegistry,
  })
  const child = await postgres.launch()
  const release = (): Promise<void> => child.stop().finally(remove)
  try {
    await migrate({ ownerUrl: postgres.ownerUrl })
  } catch (error) {
    await release()
    throw error
  }
  return { ownerUrl: postgres.ownerUrl, dir, isOwn: true, release }
}
