import { afterEach, expect, test, vi } from 'vitest'
import { held, played } from './clock.ts'
import { createWallClock } from './wall-clock.ts'

afterEach(() => vi.unstubAllGlobals())

test('a tile that cannot play when play is pressed holds the clock at its position, however slow the others are', () => {
  let now = 1000
  vi.stubGlobal('performance', { now: () => now })
  vi.stubGlobal('requestAnimationFrame', () => 0)
  const clock = createWallClock(5000)
  clock.subscribe(() => {
    now += 19
  })
  clock.subscribe(() => clock.change((state, at) => held(state, at, 'loads', true)))
  clock.change((state, at) => played(state, at, true))
  expect(clock.at()).toBe(5000)
  now += 4000
  expect(clock.at()).toBe(5000)
})

test('after the listeners have responded, each change has its own moment again', () => {
  let now = 1000
  vi.stubGlobal('performance', { now: () => now })
  vi.stubGlobal('requestAnimationFrame', () => 0)
  const clock = createWallClock(0)
  clock.change((state, at) => played(state, at, true))
  now += 300
  clock.change((state, at) => played(state, at, false))
  now += 300
  expect(clock.at()).toBe(300)
})
