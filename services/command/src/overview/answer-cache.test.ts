import { expect, test } from 'vitest'
import { createAnswerCache } from './answer-cache.ts'

test('callers within a moment share one answer; a later caller gets a new one, and a fault is not cached', async () => {
  let now = 0
  let made = 0
  const ask = createAnswerCache<number>({ least: 1000, most: 3000 }, () => now)
  const make = async () => {
    made += 1
    return made
  }
  expect(await Promise.all([ask('a', make), ask('a', make), ask('b', make)])).toEqual([1, 1, 2])
  now = 1001
  expect(await ask('a', make)).toBe(3)
  now = 3000
  await expect(ask('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await ask('a', make)).toBe(4)
})

test('an answer that took long is cached longer, up to the maximum', async () => {
  let now = 0
  let made = 0
  const ask = createAnswerCache<number>({ least: 100, most: 3000 }, () => now)
  const slow = async () => {
    now += 1000
    made += 1
    return made
  }
  await ask('a', slow)
  now = 1900
  expect(await ask('a', slow)).toBe(1)
  now = 2100
  expect(await ask('a', slow)).toBe(2)
})
