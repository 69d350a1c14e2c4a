import { cp, mkdir, mkdtemp, readdir, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { ROOT } from './start-stack.ts'

/** Names of generated files and folders, at any depth. */
const MADE = new Set(['dist', '.firsthand', '.git', '.types', '.vite', '.cache', 'screenshots'])

/**
 * Copies this checkout with what is installed, so that a test can break the copy. Other people's packages are linked
 * and not copied. Links between our own packages stay within the copy.
 */
export async function copyCheckout(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'firsthand-copy-'))
  const entries = (await readdir(ROOT)).filter((name) => !MADE.has(name) && name !== 'node_modules')
  await Promise.all(entries.map((name) => copyTree(name, copy)))
  await mkdir(join(copy, 'node_modules'))
  await symlink(join(ROOT, 'node_modules', '.pnpm'), join(copy, 'node_modules', '.pnpm'))
  const installed = (await readdir(join(ROOT, 'node_modules'))).filter((name) => name !== '.pnpm' && !MADE.has(name))
  await Promise.all(installed.map((name) => copyTree(join('node_modules', name), copy)))
  return copy
}

const copyTree = (name: string, copy: string): Promise<void> =>
  cp(join(ROOT, name), join(copy, name), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !MADE.has(basename(path)),
  })
