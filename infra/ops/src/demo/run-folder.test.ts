import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withRunFolder } from './run-folder.ts'

let base: string
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'firsthand-run-folder-'))
})
afterAll(() => rm(base, { recursive: true, force: true }))

/** A pid that Linux never assigns, because it is too high. */
const NOBODY = 4_194_305

test('the folder of a killed run is removed, that of a live run is not, and our own is removed at our end', async () => {
  const [dead, living, other] = [`firsthand-demo-${NOBODY}-x`, `firsthand-demo-${process.ppid}-y`, 'something-else']
  for (const name of [dead, living, other]) await mkdir(join(base, name))
  const during = await withRunFolder(async () => readdir(base), base)
  expect(during).toEqual(
    expect.arrayContaining([living, other, expect.stringMatching(`firsthand-demo-${process.pid}-`)]),
  )
  expect(during).not.toContain(dead)
  expect((await readdir(base)).toSorted()).toEqual([living, other].toSorted())
})
