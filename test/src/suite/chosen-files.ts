import { readdirSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { PROJECTS, type Project, projectOf } from './projects.ts'

const ROOMS = ['packages', 'services', 'workers', 'infra', 'web-upload', 'test/src']
const SKIPPED = new Set(['node_modules', 'dist', 'screenshots'])

/**
 * Test files whose paths contain one of `filters`, as vitest chooses them, relative to `root`. Without filters, all
 * test files.
 */
export function chosenFiles(root: string, filters: readonly string[]): readonly string[] {
  const wanted = filters.map((filter) => filterWithin(root, filter))
  return ROOMS.flatMap((room) => testFilesBelow(join(root, room)))
    .map((path) => relative(root, path).split(sep).join('/'))
    .filter((file) => wanted.length === 0 || wanted.some((one) => file.includes(one)))
}

/** Filters that match no file and are probably mistyped. */
export const strangers = (root: string, filters: readonly string[]): readonly string[] =>
  filters.filter((filter) => chosenFiles(root, [filter]).length === 0)

/** The projects of these files. Only these are set up, with the services that they need. */
export const projectsOf = (files: readonly string[]): readonly Project[] =>
  PROJECTS.filter((project) => files.some((file) => projectOf(file) === project))

// A filter may be a path from the current folder, a part of a name, or vitest's `path:line`.
function filterWithin(root: string, filter: string): string {
  const bare = filter.replace(/:\d+$/, '')
  const path = relative(root, resolve(root, bare)).split(sep).join('/')
  return path.startsWith('..') ? bare : path
}

function testFilesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : testFilesBelow(join(folder, entry.name))
    return entry.name.endsWith('.test.ts') ? [join(folder, entry.name)] : []
  })
}
