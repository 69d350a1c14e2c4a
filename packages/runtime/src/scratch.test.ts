import { mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openScratch } from './scratch.ts'

let parent: string
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'scratch-test-'))
})
afterEach(() => rm(parent, { recursive: true, force: true }))

test('plaintext is gone when the work ends, even if it fails', async () => {
  const scratch = await openScratch(parent, 'inspect')
  const seen: string[] = []
  const use = scratch.withFolder(async (folder) => {
    seen.push(folder)
    await writeFile(join(folder, 'item'), 'secret')
    expect((await stat(folder)).mode & 0o777).toBe(0o700)
    throw new Error('the decoder died')
  })
  await expect(use).rejects.toThrow('the decoder died')
  await expect(stat(seen[0] ?? '')).rejects.toThrow('ENOENT')
  expect(await scratch.freeBytes()).toBeGreaterThan(0)
  await scratch.close()
  expect(await readdir(parent)).toEqual([])
})

test('the folder of a killed process is removed at the next start, that of a living process is not', async () => {
  const neighbour = await openScratch(parent, 'inspect')
  const abandoned = join(parent, 'inspect-dead')
  await mkdir(join(abandoned, 'work-1'), { recursive: true })
  await writeFile(join(abandoned, 'work-1', 'item'), 'secret')
  const old = new Date(Date.now() - 600_000)
  await utimes(abandoned, old, old)
  const scratch = await openScratch(parent, 'normalise')
  expect(await readdir(parent)).toHaveLength(2)
  await neighbour.close()
  await scratch.close()
})

test('a folder that another process removed after a clock jump is made again for the next work', async () => {
  const scratch = await openScratch(parent, 'inspect')
  const [room] = await readdir(parent)
  const old = new Date(Date.now() - 600_000)
  await utimes(join(parent, room ?? ''), old, old)
  const neighbour = await openScratch(parent, 'normalise')
  expect(await readdir(parent)).not.toContain(room)
  expect(await scratch.freeBytes()).toBeGreaterThan(0)
  await scratch.withFolder((folder) => writeFile(join(folder, 'item'), 'secret'))
  expect((await stat(join(parent, room ?? ''))).mode & 0o777).toBe(0o700)
  await Promise.all([scratch.close(), neighbour.close()])
  expect(await readdir(parent)).toEqual([])
})
