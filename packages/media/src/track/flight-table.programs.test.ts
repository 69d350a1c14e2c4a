import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { inScratch, openTestSandbox } from '../agreement.test-kit.ts'
import type { Sandbox } from '../sandbox/index.ts'
import { readLog } from './read-log.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await openTestSandbox()
})

const HEAD = 'datetime(utc),latitude,longitude,message\n'
const ROW = '2026-06-13 12:00:00,60.17,24.94'
const MOST_BYTES = 24 * 1024 * 1024

const fixesOf = (text: string): Promise<number> =>
  inScratch(async (scratch) => {
    const file = join(scratch, 'made')
    await writeFile(file, text.slice(0, MOST_BYTES))
    const { fixes, run } = await readLog({ sandbox, file, scratch }, 'text/x-flight-log')
    expect(run.outcome).not.toBe('timed-out')
    return fixes.length
  })

test.each([
  ['an open quote in each line', `${ROW},"x\n`, 100_000],
  ['quotes around each cell', `"2026-06-13 12:00:00","60.17","24.94","a, ""b"""\n`, 100_000],
  ['a hundred cells in each line', `${ROW}${',1.5'.repeat(100)}\n`, 50_000],
])('a table of flights of 24 MiB with %s is read as far as anybody reads', async (_name, line, wanted) => {
  const found = await fixesOf(HEAD + line.repeat(Math.ceil(MOST_BYTES / line.length)))
  expect(found).toBeGreaterThan(wanted - 1)
})

test.each(['"', ',', '\n', '","', '"\n'])('a table of nothing but %j ends in time', async (sign) => {
  expect(await fixesOf(HEAD + sign.repeat(MOST_BYTES / sign.length))).toBe(0)
})
