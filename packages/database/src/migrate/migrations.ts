import { readdir, readFile } from 'node:fs/promises'

const FOLDER = new URL('../../migrations/', import.meta.url)

/** What every database begins with: the schema after the first 94 migrations. */
export const BASELINE = '001-baseline'

/** A file, or a folder of files that are applied together. */
const MIGRATION = /^\d{3}-[a-z-]+(\.sql)?$/

/** The names of all migrations, in the order in which they are applied. */
export async function listMigrations(): Promise<readonly string[]> {
  return (await readdir(FOLDER)).filter((name) => MIGRATION.test(name)).sort()
}

export interface SqlFile {
  /** Relative to the folder of migrations. */
  readonly path: string
  readonly sql: string
}

/** The files of a migration. Those of a folder are in the order of their paths, which is why its steps are numbered. */
export async function readMigration(name: string): Promise<readonly SqlFile[]> {
  return await Promise.all(
    (await filesOf(name)).map(async (path) => ({ path, sql: await readFile(new URL(path, FOLDER), 'utf8') })),
  )
}

async function filesOf(name: string): Promise<readonly string[]> {
  if (name.endsWith('.sql')) return [name]
  const below = await readdir(new URL(`${name}/`, FOLDER), { recursive: true })
  return below
    .filter((path) => path.endsWith('.sql'))
    .map((path) => `${name}/${path}`)
    .sort()
}
