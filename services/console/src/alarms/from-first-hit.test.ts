import { expect, test } from 'vitest'
import { fromFirstHit } from './from-first-hit.ts'

test('words that ring early stay as they are', () => {
  expect(fromFirstHit('we hide, \u0002he is coming\u0003 now')).toBe('we hide, \u0002he is coming\u0003 now')
  expect(fromFirstHit('nothing is marked')).toBe('nothing is marked')
})

test('a long beginning is left out at a blank, so that what rings is read', () => {
  const text = `${'all the doors are shut and '.repeat(4)}\u0002he is coming\u0003 now`
  expect(fromFirstHit(text)).toBe('… the doors are shut and \u0002he is coming\u0003 now')
})

test('no character is broken where there is no blank', () => {
  expect(fromFirstHit(`${'𝔸'.repeat(30)}\u0002gun\u0003`)).toBe('… \u0002gun\u0003')
})
