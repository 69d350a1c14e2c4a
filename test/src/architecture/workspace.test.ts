import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { QueueLog } from '@firsthand/queues'
import { createLogger } from '@firsthand/runtime'
import { expect, test } from 'vitest'
import { ROOT } from './cruise.ts'

/**
 * Folders beside the workspace packages that contain no code of ours: settings of nginx, Caddy and Tor (tested in
 * test/src/edge).
 */
const NO_CODE = new Set(['infra/edge'])
const GROUPS = ['packages', 'services', 'workers', 'infra']
/** Workspace packages whose code may use neither Node nor a browser. */
const PURE = ['packages/domain', 'packages/timeline', 'packages/sound', 'packages/said-times', 'packages/door-words']

const readJson = async (path: string): Promise<unknown> => JSON.parse(await readFile(join(ROOT, path), 'utf8'))

async function rooms(): Promise<readonly string[]> {
  const found = await Promise.all(
    GROUPS.map(async (group) =>
      (await readdir(join(ROOT, group), { withFileTypes: true }))
        .filter((entry) => entry.isDirectory())
        .map((entry) => `${group}/${entry.name}`)
        .filter((room) => !NO_CODE.has(room)),
    ),
  )
  return found.flat()
}

test.each(PURE)('%s knows no types of a platform', async (room) => {
  expect(await readJson(`${room}/tsconfig.json`)).toMatchObject({ compilerOptions: { types: [], lib: ['es2023'] } })
})

test('every room is referenced by the root, has our name and licence, is private, and has code', async () => {
  const root = JSON.stringify(await readJson('tsconfig.json'))
  for (const room of await rooms()) {
    const manifest = await readJson(`${room}/package.json`)
    expect(manifest).toMatchObject({ private: true, type: 'module', license: 'AGPL-3.0-or-later' })
    expect(manifest).toHaveProperty('name', expect.stringMatching(/^@firsthand\//))
    expect(root).toContain(`"${room}"`)
    // A workspace package must have sources.
    expect([room, (await readdir(join(ROOT, room, 'src'))).length > 0]).toEqual([room, true])
  }
})

test('the tsconfig references of a room are its workspace dependencies', async () => {
  for (const room of await rooms()) {
    const { dependencies = {} } = Object(await readJson(`${room}/package.json`))
    const { references = [] } = Object(await readJson(`${room}/tsconfig.json`))
    const named = Object.keys(dependencies)
      .filter((name) => name.startsWith('@firsthand/') && name !== '@firsthand/web-upload')
      .map((name) => name.slice('@firsthand/'.length))
    const referenced = Object(references).map(({ path }: { readonly path: string }) => path.split('/').at(-1))
    expect([room, referenced.toSorted()]).toEqual([room, named.toSorted()])
  }
})

test('an index names what it exports, and nothing is a default export', async () => {
  for (const room of await rooms()) {
    const files = await readdir(join(ROOT, room, 'src'), { recursive: true })
    for (const file of files.filter((name) => /\.tsx?$/.test(name))) {
      const text = await readFile(join(ROOT, room, 'src', file), 'utf8')
      const found = [/^export \*/m, /^export default /m].filter((pattern) => pattern.test(text))
      expect([`${room}/src/${file}`, found]).toEqual([`${room}/src/${file}`, []])
    }
  }
})

test('the logger of runtime fits the queues’ port, though neither room imports the other', () => {
  const lines: string[] = []
  const log: QueueLog = createLogger({ process: 'test', write: (line) => lines.push(line) })
  log.event('job.done', { queue: 'inspect', row: '1', attempt: 1, durationMs: 5 })
  log.fault('dependency.lost', new Error('x'), { what: 'redis' })
  expect(lines.join('')).not.toContain('[dropped]')
})
