import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lawRuns } from '../../domain/src/law-runs.test-kit.ts'
import { MINUTE_MS, roundUpToMinute } from './clock.ts'
import { sizeClass } from './size-class.ts'

test('a time is rounded up to the full minute, and a full minute stays', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_102_444_800_000 }), (ms) => {
      const rounded = roundUpToMinute(ms)
      expect(rounded % MINUTE_MS).toBe(0)
      expect(rounded - ms).toBeGreaterThanOrEqual(0)
      expect(rounded - ms).toBeLessThan(MINUTE_MS)
    }),
    { numRuns: lawRuns(100) },
  )
})

test('a byte count becomes its class', () => {
  expect([undefined, 0, 1, 65_536, 65_537, 8 * 1024 ** 2, 1024 ** 3, 1024 ** 3 + 1, 2n ** 40n].map(sizeClass)).toEqual([
    'unknown',
    'zero',
    'up-to-64k',
    'up-to-64k',
    'up-to-1m',
    'up-to-8m',
    'up-to-1g',
    'over-1g',
    'over-1g',
  ])
})
