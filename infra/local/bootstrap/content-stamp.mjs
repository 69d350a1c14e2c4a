import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/**
 * SHA-256 over names and contents of the files below `folders` for which `counts` is true, and of the single files in
 * `files`.
 * @param {string} root
 * @param {readonly string[]} folders
 * @param {(file: string) => boolean} counts
 * @param {readonly string[]} files
 */
export function contentStamp(root, folders, counts, files = []) {
  const hash = createHash('sha256').update(readFileSync(join(root, 'pnpm-lock.yaml')))
  for (const file of ['tsconfig.json', 'tsconfig.base.json']) hash.update(readFileSync(join(root, file)))
  const below = folders.flatMap((folder) => filesBelow(join(root, folder)).filter(counts))
  for (const file of [...below, ...files.map((name) => join(root, name))]) {
    hash.update(relative(root, file)).update('\0').update(readOr(file)).update('\0')
  }
  return hash.digest('hex')
}

/**
 * @param {string} folder
 * @returns {readonly string[]}
 */
function filesBelow(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (['node_modules', 'dist', 'screenshots'].includes(entry.name)) return []
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return filesBelow(path)
      return entry.isFile() ? [path] : []
    })
}

/**
 * The text of a file; empty if the file is missing.
 * @param {string} file
 */
export function readOr(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
