import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './cruise.ts'

/** Folders that are made, installed or filled by a run. A fresh clone has none of them. */
const NOT_OURS = new Set(['node_modules', 'dist', '.git', '.firsthand', 'screenshots'])

/**
 * Every file of the project whose name matches, by its path from the root. The function does not call git, because a
 * pure test may start no program.
 */
export function filesOfProject(fits: RegExp, folder = ''): readonly string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : filesOfProject(fits, path)
    return fits.test(entry.name) ? [path] : []
  })
}
