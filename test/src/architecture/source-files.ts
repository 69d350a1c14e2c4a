import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './cruise.ts'

/** Made, installed or kept by a run; a clone has none of these. */
const NOT_OURS = new Set(['node_modules', 'dist', '.git', '.firsthand', 'screenshots'])

/**
 * Every file of the project whose name fits, by its path from the root. It does not run git, because a pure test may
 * start no program.
 */
export function filesOfProject(fits: RegExp, folder = ''): readonly string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : filesOfProject(fits, path)
    return fits.test(entry.name) ? [path] : []
  })
}
