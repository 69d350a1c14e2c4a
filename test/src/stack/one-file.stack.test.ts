// Each process is started from one file (decision 060): at start it loads no other file of ours, and it reports errors
// as before.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { freePort, processTable } from '@firsthand/local'
import { expect, test } from 'vitest'
import { ROOT } from './start-stack.ts'

/** The static imports of a module. Modules loaded by `import(…)` do not count. */
const IMPORT = /^(?:import|export)\s[^;'"]*["']([^"']+)["'];?$/gm

test.each([...processTable.map(({ room }) => room), 'infra/local', 'infra/ops'])(
  '%s takes in Node’s own modules, and what lies beside it',
  (room) => {
    const folder = join(ROOT, room, 'dist/process')
    const files = readdirSync(folder)
    const taken = files
      .filter((name) => name.endsWith('.js'))
      .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(IMPORT)].map(([, from = '']) => from))
    expect(taken.length).toBeGreaterThan(3)
    expect(taken.filter((from) => !isBuiltin(from) && !files.includes(from.replace(/^\.\//, '')))).toEqual([])
  },
)

test('the page’s scripts were shortened by the build, each from the source that lies there', () => {
  const kept: unknown = JSON.parse(readFileSync(join(ROOT, 'packages/page-files/dist/short-scripts.json'), 'utf8'))
  const folder = join(ROOT, 'web-upload')
  const sources = readdirSync(folder).filter((name) => name.endsWith('.js'))
  expect(sources).toContain('page.js')
  const digests = sources.map((name) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex'),
  )
  expect(Object.keys(Object(kept)).sort()).toEqual(digests.sort())
})

test('a fault names the line of our sources at which it occurred, and no line of another package', async () => {
  const nowhere = await freePort()
  const child = spawn(process.execPath, ['--enable-source-maps', join(ROOT, 'workers/relay/dist/process/main.js')], {
    env: { DATABASE_URL: `postgres://a:b@127.0.0.1:${nowhere}/c`, REDIS_URL: `redis://127.0.0.1:${nowhere}` },
  })
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const told: unknown = JSON.parse(line)
      if (Object(told)['event'] !== 'relay.fault') continue
      const [file, at] = String(Object(told)['errorAt']).split(':')
      const source = readFileSync(join(ROOT, `packages/database/src/${file}.ts`), 'utf8').split('\n')
      expect(source[Number(at) - 1]).toContain('await')
      return
    }
    throw new Error('it told of no fault')
  } finally {
    child.kill('SIGKILL')
  }
})
