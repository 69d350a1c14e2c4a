import { StoreFault } from '@firsthand/object-store'
import { dead, done, retry } from '@firsthand/queues'
import { SealBroken } from '@firsthand/sealing'
import { expect, test } from 'vitest'
import { Setback, STORE_PAUSE_MS, settled } from './setback.ts'

const thrown = (cause: unknown) => settled(() => Promise.reject(cause))
const away = () => new StoreFault('reading', { code: 'unavailable', cause: 'ECONNREFUSED' })

test('work that ends well has its own outcome', async () => {
  expect(await settled(async () => done)).toBe(done)
})

test('an expected end in the middle of a stream is the outcome that it carries', async () => {
  expect(await thrown(new Setback(dead('hash-mismatch')))).toEqual(dead('hash-mismatch'))
})

test('a store that is away is retried, a missing object is dead', async () => {
  expect(await thrown(away())).toEqual(retry('store-unavailable', STORE_PAUSE_MS))
  expect(await thrown(new StoreFault('reading', { code: 'missing', cause: 'ENOENT' }))).toEqual(dead('object-missing'))
})

test('a worker decides what a store’s refusal means for its work', async () => {
  const told = await settled(
    () => Promise.reject(away()),
    ({ code }) => dead(`mine-${code}`),
  )
  expect(told).toEqual(dead('mine-unavailable'))
})

test('a broken seal is dead, and a fault of ours stays a fault', async () => {
  expect(await thrown(new SealBroken('mac'))).toMatchObject({ kind: 'dead', code: 'seal-mac' })
  await expect(thrown(new TypeError('ours'))).rejects.toThrow('ours')
})
