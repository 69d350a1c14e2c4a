import { expect, test } from 'vitest'
import { fallingGlass } from './falling-glass.ts'

const OPENING = { middle: [0, 35, 9], out: [0, -1, 0] } as const

const heights = (age: number) => fallingGlass(OPENING, age).flatMap(({ corners }) => corners.map(([, , up]) => up))

test('glass falls outwards, ever lower, and disappears on the ground', () => {
  expect(fallingGlass(OPENING, 0)).toHaveLength(3)
  expect(Math.max(...heights(0.8))).toBeLessThan(Math.min(...heights(0)))
  for (const { corners } of fallingGlass(OPENING, 0.5)) for (const [, north] of corners) expect(north).toBeLessThan(35)
  expect(fallingGlass(OPENING, 1.6)).toEqual([])
})
