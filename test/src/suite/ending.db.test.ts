// Ends a run of `npm test` by Ctrl-C as in a terminal: every process of its group gets the signal.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ROOT } from '../stack/start-stack.ts'

const planted = join(ROOT, 'test/src/suite', `planted-${process.pid}`)
const outside = mkdtempSync(join(tmpdir(), 'firsthand-ended-'))
afterAll(() => {
  for (const folder of [planted, outside]) rmSync(folder, { recursive: true, force: true })
})

const WAITS = `import { realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { test } from 'vitest'
test('waits for ever', async () => {
  writeFileSync(import.meta.filename + '.folder', realpathSync(tmpdir()))
  await new Promise(() => setInterval(() => undefined, 1000))
})
`

test('Ctrl-C in the middle of a run stops its services and leaves no folder', async () => {
  mkdirSync(planted)
  const file = join(planted, 'waits.db.test.ts')
  writeFileSync(file, WAITS)
  const { FIRSTHAND_TEST_DATABASE: _database, FIRSTHAND_TEST_REDIS: _redis, ...env } = process.env
  const run = spawn(process.execPath, [join(ROOT, 'infra/local/test.mjs'), file], {
    ...{ cwd: ROOT, detached: true, stdio: 'ignore' },
    env: { ...env, TMPDIR: outside },
  })
  const ended = once(run, 'exit')
  await expect.poll(() => existsSync(`${file}.folder`)).toBe(true)
  const inside = readFileSync(`${file}.folder`, 'utf8')
  expect(existsSync(inside)).toBe(true)
  process.kill(-(run.pid ?? 0), 'SIGINT')
  expect(await ended).toEqual([130, null])
  expect(existsSync(inside)).toBe(false)
  expect(readdirSync(outside).filter((name) => name.startsWith('firsthand-'))).toEqual([])
})
