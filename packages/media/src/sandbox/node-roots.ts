import { readdirSync, statSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The scripts that run inside: plain JavaScript beside `src` and `dist`, so both find them. */
const CHILD_FOLDER = fileURLToPath(new URL('../../child/', import.meta.url))

/** The same scripts bundled (build/bundle-child.mjs): they start in half the time. */
const BUNDLE_FOLDER = fileURLToPath(new URL('../../dist/child/', import.meta.url))

export interface Scripts {
  readonly folder: string
  /** How their names end. */
  readonly ending: '.mjs' | '.cjs'
}

/** Where the scripts are run from; a bundle that is older than what it was made from does not count. */
export function findScripts(): Scripts {
  const written = readdirSync(CHILD_FOLDER, { recursive: true, encoding: 'utf8' }).map(
    (file) => statSync(join(CHILD_FOLDER, file)).mtimeMs,
  )
  const made = statSync(join(BUNDLE_FOLDER, 'look.cjs'), { throwIfNoEntry: false })?.mtimeMs ?? 0
  return made >= Math.max(...written)
    ? { folder: BUNDLE_FOLDER, ending: '.cjs' }
    : { folder: CHILD_FOLDER, ending: '.mjs' }
}

/**
 * Folders that Node needs in order to load the decoders: our scripts' folder, this package's node_modules (links), and
 * the folder the links lead to. They hold published code only.
 */
export async function nodeRoots(scripts: string): Promise<string[]> {
  const require = createRequire(join(CHILD_FOLDER, 'look.mjs'))
  const roots = new Set<string>([await realpath(scripts)])
  for (const folder of require.resolve.paths('sharp') ?? []) {
    const real = await realpath(folder).catch(() => undefined)
    if (real !== undefined) roots.add(real)
  }
  for (const name of ['sharp', 'exifr', 'file-type', '@contentauth/c2pa-wasm']) {
    const entry = await realpath(require.resolve(name)).catch(() => undefined)
    if (entry !== undefined) roots.add(outermostModules(entry))
  }
  return withoutNested([...roots])
}

function outermostModules(path: string): string {
  const parts = path.split(sep)
  const at = parts.indexOf('node_modules')
  return at < 0 ? dirname(path) : parts.slice(0, at + 1).join(sep)
}

const withoutNested = (roots: string[]): string[] =>
  roots.filter((root) => !roots.some((other) => other !== root && root.startsWith(other + sep)))
