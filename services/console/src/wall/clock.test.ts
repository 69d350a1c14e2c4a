import { expect, test } from 'vitest'
import { atOf, held, isRunning, jumped, looped, paced, played, startClock, wrapped } from './clock.ts'

const AT = 1_780_304_407_000
const playing = played(startClock(AT, 0), 0, true)

test('the clock runs with the browser’s clock at its rate, and stands still while it is paused', () => {
  expect(atOf(startClock(AT, 0), 5000)).toBe(AT)
  expect(atOf(playing, 1500)).toBe(AT + 1500)
  const half = paced(playing, 1000, 0.5)
  expect(atOf(half, 1000)).toBe(AT + 1000)
  expect(atOf(half, 3000)).toBe(AT + 2000)
  expect(atOf(played(half, 3000, false), 9000)).toBe(AT + 2000)
})

test('only a jump makes the position jump, no other change does', () => {
  expect(atOf(paced(playing, 700, 2), 700)).toBe(AT + 700)
  expect(atOf(jumped(playing, 700, AT - 9000), 1000)).toBe(AT - 8700)
})

test('a loading tile holds the clock, and it continues from the same position when the last tile is ready', () => {
  const one = held(playing, 1000, 'a', true)
  const two = held(one, 1200, 'b', true)
  expect([isRunning(two), atOf(two, 8000)]).toEqual([false, AT + 1000])
  const still = held(two, 3000, 'a', false)
  expect(isRunning(still)).toBe(false)
  const on = held(still, 4000, 'b', false)
  expect([isRunning(on), atOf(on, 4500)]).toEqual([true, AT + 1500])
  expect(held(on, 5000, 'b', false)).toBe(on)
})

test('a range loops; one of a few frames is ignored, and the ends may come in either order', () => {
  const loop = looped(playing, 0, [AT + 2000, AT + 500])
  expect(loop.loop).toEqual([AT + 500, AT + 2000])
  expect(wrapped(loop, 1900)).toBe(loop)
  expect(atOf(wrapped(loop, 2010), 2010)).toBe(AT + 500)
  expect(looped(loop, 0, [AT, AT + 100]).loop).toBeUndefined()
  const stopped = played(wrapped(loop, 1900), 2500, false)
  expect(atOf(played(stopped, 9000, true), 9000)).toBe(AT + 500)
})
