import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeId } from '@firsthand/domain'
import { createLocalStores, segmentKey } from '@firsthand/object-store'
import { createLogger } from '@firsthand/runtime'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freeDrop } from './free-drop.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'firsthand-free-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('a row that names an object of another upload frees nothing of it', async () => {
  const stores = createLocalStores(folder)
  const [mine, victim] = [makeId('upload', randomBytes(16)), makeId('upload', randomBytes(16))]
  const keyId = makeId('key', randomBytes(16))
  const keys = [segmentKey(mine, 0, 'a2b3c4d5', undefined), segmentKey(victim, 0, 'a2b3c4d5', undefined)]
  for (const key of keys) expect((await stores.drop.put(key, Buffer.from('x'), { length: 1 })).ok).toBe(true)
  const segments = keys.map((objectKey, start) => ({
    ...{ start, length: 1, objectKey, versionId: undefined, keyId, freed: false },
    saltedSha256: randomBytes(32),
  }))
  const marked: number[] = []
  const door = {
    markFreed: async (_: string, starts: readonly number[]) => {
      marked.push(...starts)
    },
  }
  const log = createLogger({ process: 'test', write: () => undefined })
  const job = { signal: new AbortController().signal, isRepeat: false }
  await freeDrop({ door: parseDoor(door), stores, log }, { id: mine, segments }, job)
  expect(marked).toEqual([0, 1])
  const there = await Promise.all(keys.map(async (key) => (await stores.drop.head(key)).ok))
  expect(there).toEqual([false, true])
})

const parseDoor = (value: object): Parameters<typeof freeDrop>[0]['door'] =>
  value as Parameters<typeof freeDrop>[0]['door']
