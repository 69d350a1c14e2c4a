import { existsSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder of the bundled scripts (build/bundle-child.mjs). The path is right from both `src` and `dist`. */
const BUNDLE_FOLDER = fileURLToPath(new URL('../../dist/child/', import.meta.url))

/**
 * Finds the folder of the bundled scripts.
 * @throws if they were not bundled: nothing else ever runs in their place
 */
export function findScripts(): string {
  if (existsSync(join(BUNDLE_FOLDER, 'look.cjs'))) return BUNDLE_FOLDER
  throw new Error('the scripts of the sandbox are not bundled: build with `npm start`, or test with `npm test`')
}

/**
 * Folders that Node needs to load the decoders: our scripts, this package's node_modules (links), and the folder to
 * which the links lead. They hold published code only.
 */
export async function nodeRoots(scripts: string): Promise<string[]> {
  const require = createRequire(join(BUNDLE_FOLDER, 'look.cjs'))
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
