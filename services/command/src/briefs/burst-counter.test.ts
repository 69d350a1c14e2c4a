import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createBurstCounter } from './burst-counter.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('the first event of a flood is written at once and further ones as one count a minute; a quiet minute starts over', async () => {
  const written: [string, number][] = []
  const stopping = new AbortController()
  const sum = createBurstCounter<string>({
    ...{ everyMs: 60_000, stopping: stopping.signal },
    write: (of, count) => void written.push([of, count]),
  })
  for (let asked = 0; asked < 1_000; asked += 1) await sum('a', 'a')
  await sum('b', 'b')
  expect(written).toEqual([
    ['a', 1],
    ['b', 1],
  ])
  vi.advanceTimersByTime(60_000)
  expect(written.slice(2)).toEqual([['a', 999]])
  await sum('a', 'a')
  vi.advanceTimersByTime(60_000)
  expect(written.slice(3)).toEqual([['a', 1]])
  vi.advanceTimersByTime(180_000)
  await sum('a', 'a')
  expect(written.slice(4)).toEqual([['a', 1]])
  await sum('a', 'a')
  stopping.abort()
  vi.advanceTimersByTime(60_000)
  expect(written).toHaveLength(5)
})
