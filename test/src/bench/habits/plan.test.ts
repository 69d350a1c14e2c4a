import { expect, test } from 'vitest'
import { makeLinks, makeTwins } from './links.ts'
import { makePlan } from './plan.ts'

test('one seed plans one world, and another seed another', () => {
  const digest = (seed: number): string => JSON.stringify(makePlan(seed, 60))
  expect(digest(3)).toBe(digest(3))
  expect(digest(3)).not.toBe(digest(4))
})

test('every item began before it arrived, and a crowd sends most habits', () => {
  const { items } = makePlan(5, 2000)
  expect(items).toHaveLength(2000)
  expect(items.filter(({ startMs, receivedAt }) => startMs >= receivedAt)).toEqual([])
  expect(new Set(items.map(({ habit }) => habit.name)).size).toBeGreaterThan(40)
  expect(new Set(items.map(({ id }) => id)).size).toBe(2000)
})

test('links join recordings of the plan, and true ones tell how their starts lie', () => {
  const { items } = makePlan(6, 600)
  const startOf = new Map(items.map(({ id, startMs }) => [id, startMs]))
  const links = makeLinks(6, items)
  const offMs = links.map(({ a, b, offsetMs }) => Math.abs(offsetMs - ((startOf.get(b) ?? 0) - (startOf.get(a) ?? 0))))
  const wrong = offMs.filter((off) => off > 1000).length
  expect(links.every(({ a, b }) => startOf.has(a) && startOf.has(b) && a < b)).toBe(true)
  expect(wrong).toBeGreaterThan(0)
  expect(wrong).toBeLessThan(0.1 * links.length)
})

test('copies of one recording are told as twins: the same bytes always', () => {
  const { items } = makePlan(7, 600)
  const recordingOf = new Map(items.map(({ id, recording }) => [id, recording]))
  const twins = makeTwins(7, items)
  expect(twins.length).toBeGreaterThan(20)
  expect(twins.filter(({ a, b }) => recordingOf.get(a) !== recordingOf.get(b))).toEqual([])
  expect(twins.some(({ kind }) => kind === 'exact')).toBe(true)
})
