import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lawRuns } from '../../../../../packages/domain/src/law-runs.test-kit.ts'
import { sharesOf } from './features.ts'

test('the shares of a ring add up, and each kind has at least one', () => {
  const kinds = ['image', 'video', 'audio', 'document', 'other']
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 5 }), (counts) => {
      const shares = sharesOf(Object.fromEntries(counts.map((count, at) => [kinds[at], count])))
      const parts = shares.split(',').map((part) => Number(part.split('.')[1]))
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(16)
      expect(parts).toHaveLength(counts.length)
      for (const part of parts) expect(part).toBeGreaterThan(0)
    }),
    { numRuns: lawRuns(100) },
  )
})
