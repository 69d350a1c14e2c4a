import { expect, test, vi } from 'vitest'
import { createTileCache } from './tile-cache.ts'

/** Longer than the default second: only a hanging test takes a minute. */
const soon = (holds: () => void) => vi.waitFor(holds, { timeout: 60_000 })

/** Answers are given when the test says so. */
function makeWorld(most = 10) {
  const asked: string[] = []
  const answers = new Map<string, (value: string) => void>()
  const aborted: string[] = []
  const tell = vi.fn()
  const onFault = vi.fn()
  const cache = createTileCache<string>({
    ...{ most, tell, onFault, restMs: 0, againMs: 0 },
    load: (key, signal) =>
      new Promise((resolve, reject) => {
        asked.push(key)
        answers.set(key, resolve)
        signal.addEventListener('abort', () => {
          aborted.push(key)
          reject(new Error('aborted'))
        })
      }),
  })
  return { cache, asked, aborted, tell, onFault, answer: (key: string, value = key) => answers.get(key)?.(value) }
}

test('a wanted tile is requested once, and announced when it is loaded', async () => {
  const { cache, asked, tell, answer } = makeWorld()
  cache.want(['a', 'b'])
  await soon(() => expect(asked).toEqual(['a', 'b']))
  answer('a', 'A')
  await soon(() => expect(tell).toHaveBeenCalledTimes(1))
  expect(cache.get('a')).toBe('A')
  cache.want(['a', 'b'])
  answer('b')
  await soon(() => expect(cache.isWaiting()).toBe(false))
  expect(asked).toEqual(['a', 'b'])
})

test('the request of a tile that is no longer wanted is aborted, and that is no fault', async () => {
  const { cache, asked, aborted, onFault, answer } = makeWorld()
  cache.want(['a', 'b'])
  await soon(() => expect(asked).toHaveLength(2))
  cache.want(['b', 'c'])
  await soon(() => expect(asked).toContain('c'))
  expect(aborted).toEqual(['a'])
  answer('b')
  answer('c')
  await soon(() => expect(cache.get('c')).toBe('c'))
  expect(onFault).not.toHaveBeenCalled()
})

test('a changed tile is requested again while the last answer stays', async () => {
  const { cache, asked, answer } = makeWorld()
  cache.want(['a', 'b'])
  await soon(() => expect(asked).toHaveLength(2))
  answer('a', 'old')
  answer('b')
  await soon(() => expect(cache.isWaiting()).toBe(false))
  cache.expire((key) => key === 'a')
  await soon(() => expect(asked).toEqual(['a', 'b', 'a']))
  expect(cache.get('a')).toBe('old')
  answer('a', 'new')
  await soon(() => expect(cache.get('a')).toBe('new'))
  expect(asked).toHaveLength(3)
})

test('a tile that changed during its request is requested once more', async () => {
  const { cache, asked, answer } = makeWorld()
  cache.want(['a'])
  await soon(() => expect(asked).toEqual(['a']))
  cache.expire(() => true)
  answer('a', 'perhaps too early')
  await soon(() => expect(asked).toEqual(['a', 'a']))
  answer('a', 'right')
  await soon(() => expect(cache.get('a')).toBe('right'))
})

test('it holds no more tiles than its limit, and evicts unwanted ones', async () => {
  const { cache, answer, asked } = makeWorld(2)
  for (const key of ['a', 'b', 'c', 'd']) {
    cache.want([key])
    await soon(() => expect(asked).toContain(key))
    answer(key)
    await soon(() => expect(cache.get(key)).toBe(key))
  }
  expect([...cache.entries()].map(([key]) => key)).toEqual(['c', 'd'])
})

test('a failed request is repeated only by retry', async () => {
  const asked: string[] = []
  const onFault = vi.fn()
  const cache = createTileCache<string>({
    ...{ most: 5, tell: () => undefined, onFault, restMs: 0, againMs: 0 },
    load: (key) => {
      asked.push(key)
      return asked.length === 1 ? Promise.reject(new Error('lost')) : Promise.resolve(key)
    },
  })
  cache.want(['a'])
  await soon(() => expect(onFault).toHaveBeenCalledTimes(1))
  cache.want(['a'])
  expect(asked).toHaveLength(1)
  cache.retry()
  await soon(() => expect(cache.get('a')).toBe('a'))
})
