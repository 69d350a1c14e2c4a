import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lawRuns } from '../../../packages/domain/src/law-runs.test-kit.ts'
import { planRounds, VICTIMS } from './plan.ts'
import { createDice } from './seeded.ts'

test('eight rounds kill each of the six at least once, whatever the seed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
      const plan = planRounds(createDice(seed), { rounds: 8, storeRounds: 0 })
      expect(plan).toHaveLength(8)
      expect(new Set(plan)).toEqual(new Set(VICTIMS))
    }),
    { numRuns: lawRuns(100) },
  )
})

test('of two hundred rounds twenty kill the store, and the others kill each process equally often', () => {
  const plan = planRounds(createDice(5), { rounds: 200, storeRounds: 20 })
  const counts = new Map([...VICTIMS, 'store' as const].map((one) => [one, plan.filter((of) => of === one).length]))
  expect(counts).toEqual(new Map([...VICTIMS.map((one) => [one, 30] as const), ['store', 20]]))
})
