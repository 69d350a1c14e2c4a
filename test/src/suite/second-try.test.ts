// Tests the runner on planted files that fail in every possible way, run as `npm test` runs them.
import { execFile } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { promisify, stripVTControlCharacters } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROOT } from '../stack/start-stack.ts'

const folder = join(ROOT, 'test/src/suite', `planted-${process.pid}`)
const NAMED = relative(ROOT, folder)
const HEAD = `import { existsSync, writeFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
const isFirst = !existsSync(import.meta.filename + '.ran')
writeFileSync(import.meta.filename + '.ran', '')
`
const PLANTED = {
  once: `test('fails at first', () => expect(isFirst).toBe(false))
test('never fails', () => undefined)`,
  // The error is thrown a moment after the test, as by a leftover timer in a browser or a socket.
  outside: `test('leaves something behind', async () => {
  if (isFirst) setTimeout(() => { throw new Error('nobody waits for this') }, 1)
  await new Promise((resolve) => setTimeout(resolve, 100))
})`,
  thrice: `test.each([1, 2, 3])('fails at first, %i', () => expect(isFirst).toBe(false))`,
  always: `test('fails always', () => expect(1).toBe(2))`,
  hook: `beforeAll(() => { throw new Error('not ready') })
test('never runs', () => undefined)`,
  dies: `test('ends its worker', () => { if (isFirst) process.kill(process.pid, 'SIGKILL') })`,
}

beforeAll(() => {
  mkdirSync(folder)
  for (const [name, text] of Object.entries(PLANTED)) writeFileSync(join(folder, `${name}.test.ts`), HEAD + text)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Returns the output lines about the planted files, and the exit code. */
async function runPlanted(...names: (keyof typeof PLANTED)[]) {
  const files = names.map((name) => `${NAMED}/${name}.test.ts`)
  const run = promisify(execFile)(process.execPath, [join(ROOT, 'infra/local/test.mjs'), ...files], { cwd: ROOT })
  const { stdout, code } = await run.then(
    (told) => ({ stdout: told.stdout, code: 0 }),
    (fault: unknown) => ({ stdout: String(Object(fault)['stdout']), code: Number(Object(fault)['code']) }),
  )
  const lines = stripVTControlCharacters(stdout).trimEnd().split('\n')
  return { code, last: lines.at(-1), flaky: lines.filter((line) => line.startsWith('FLAKY')).sort() }
}

test('a file that passes in its second try is green and named: for a failed test, and for an error outside of tests', async () => {
  expect(await runPlanted('once', 'outside')).toEqual({
    code: 0,
    last: '3 passed, 0 failed',
    flaky: [
      `FLAKY ${NAMED}/once.test.ts: fails at first`,
      `FLAKY ${NAMED}/outside.test.ts: thrown while it ran, outside of its tests: nobody waits for this`,
    ],
  })
})

test('three files that pass only in their second try are named, and the run is red', async () => {
  expect(await runPlanted('thrice')).toEqual({
    code: 1,
    last: '3 passed, 1 failed',
    flaky: [1, 2, 3].map((n) => `FLAKY ${NAMED}/thrice.test.ts: fails at first, ${n}`),
  })
})

test('a file whose worker died is run again', async () => {
  expect(await runPlanted('dies')).toEqual({
    code: 0,
    last: '1 passed, 0 failed',
    flaky: [`FLAKY ${NAMED}/dies.test.ts: its worker died`],
  })
})

test('a file that fails twice is red', async () => {
  expect(await runPlanted('always', 'hook')).toEqual({ code: 1, last: '0 passed, 2 failed', flaky: [] })
})
