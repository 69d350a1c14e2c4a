import { expect, test } from 'vitest'
import { verdictWhy } from './links.ts'

test('a link that a shared clock proves, and one that was taken back, say so in a sentence', () => {
  expect(verdictWhy({ reason: 'same-clock' })).toMatch(/^a clock that both ran on agrees/)
  expect(verdictWhy({ reason: 'recalled' })).toBe('an officer took it back')
  expect(verdictWhy({ reason: null })).toBe('')
})
