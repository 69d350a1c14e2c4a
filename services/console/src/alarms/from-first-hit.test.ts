import { expect, test } from 'vitest'
import { fromFirstHit } from './from-first-hit.ts'

test('a text whose first hit is near its beginning is not shortened', () => {
  expect(fromFirstHit('we hide, \u0002he is coming\u0003 now')).toBe('we hide, \u0002he is coming\u0003 now')
  expect(fromFirstHit('nothing is marked')).toBe('nothing is marked')
})

test('a long beginning is cut at a blank, so that the words that ring are visible', () => {
  const text = `${'all the doors are shut and '.repeat(4)}\u0002he is coming\u0003 now`
  expect(fromFirstHit(text)).toBe('… the doors are shut and \u0002he is coming\u0003 now')
})

test('without a blank the text is cut at the hit, and no character is split', () => {
  expect(fromFirstHit(`${'𝔸'.repeat(30)}\u0002gun\u0003`)).toBe('… \u0002gun\u0003')
})
