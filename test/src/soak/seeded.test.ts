import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lawRuns } from '../../../packages/domain/src/law-runs.test-kit.ts'
import { createDice, makeFile } from './seeded.ts'

test('a seed repeats its choices, and another seed makes others', () => {
  const throws = (seed: number): readonly number[] => {
    const dice = createDice(seed)
    return Array.from({ length: 20 }, () => dice.between(0, 1000))
  }
  expect(throws(7)).toEqual(throws(7))
  expect(throws(7)).not.toEqual(throws(8))
})

test('any piece of a made file equals the bytes at its place in the whole', () => {
  const file = makeFile('seed/1', 70_001)
  const whole = file.bytes(0, file.length)
  expect(createHash('sha256').update(whole).digest('hex')).toBe(file.sha256)
  expect(makeFile('seed/2', 70_001).sha256).not.toBe(file.sha256)
  fc.assert(
    fc.property(fc.nat(file.length), fc.nat(file.length), (a, b) => {
      const [start, end] = [Math.min(a, b), Math.max(a, b)]
      expect(file.bytes(start, end).equals(whole.subarray(start, end))).toBe(true)
    }),
    { numRuns: lawRuns(100) },
  )
})
