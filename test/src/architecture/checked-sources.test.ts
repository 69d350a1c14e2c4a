import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { PROGRAMS } from '../../../infra/local/bootstrap/checks.mjs'
import { ROOT } from './cruise.ts'

const TSC = join(ROOT, 'node_modules/typescript/bin/tsc')
const MADE = new Set(['node_modules', 'dist', '.firsthand', '.git', 'screenshots'])
const isSource = (name: string): boolean => /\.(ts|tsx|mjs|cjs|js)$/.test(name)

async function sourcesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(ROOT, folder), { withFileTypes: true })
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return MADE.has(entry.name) ? [] : await sourcesBelow(path)
      return isSource(entry.name) ? [path] : []
    }),
  )
  return found.flat()
}

async function referenced(): Promise<readonly string[]> {
  const { references } = Object(JSON.parse(await readFile(join(ROOT, 'tsconfig.json'), 'utf8')))
  return references.map(({ path }: { readonly path: string }) => path)
}

async function filesOf(project: string): Promise<readonly string[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [TSC, '-p', project, '--listFilesOnly'], {
    cwd: ROOT,
    maxBuffer: 64 * 1024 * 1024,
    timeout: 120_000,
  })
  return stdout.split('\n').map((file) => relative(ROOT, file))
}

test('every source of the checkout belongs to a program that `npm run check` checks', async () => {
  const sources = await sourcesBelow('.')
  expect(sources.length).toBeGreaterThan(2000)
  const checked = new Set<string>()
  const take = async (project: string) => {
    for (const file of await filesOf(project)) checked.add(file)
  }
  const left = () => sources.filter((file) => !checked.has(file))
  await Promise.all(PROGRAMS.map(({ project }) => take(project)))
  // The TypeScript projects of the tests cover most sources. The project of a workspace package is read only if some of
  // its sources are not covered yet.
  const rooms = (await referenced()).filter((room) => left().some((file) => file.startsWith(`${room}/`)))
  await Promise.all(rooms.map(take))
  expect(left()).toEqual([])
}, 300_000)
