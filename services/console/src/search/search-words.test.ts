import { expect, test } from 'vitest'
import { countWords } from './search-words.ts'

test('a count is exact or a lower bound, followed by the order of the hits', () => {
  expect(countWords({ count: 1, isExact: true, order: 'best' }, '1')).toBe('1 place found.')
  expect(countWords({ count: 7, isExact: true, order: 'newest' }, '7')).toBe('7 places found.')
  const many = countWords({ count: 1000, isExact: false, order: 'newest' }, '1,000')
  expect(many).toMatch(/^More than 1,000 places\. The newest first/)
  expect(countWords({ count: 300, isExact: false, order: 'first' }, '300')).toMatch(
    /300 places\. In the order of arrival/,
  )
  expect(many).not.toMatch(/about/i)
})
