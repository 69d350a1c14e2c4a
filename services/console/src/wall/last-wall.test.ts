import { expect, test } from 'vitest'
import { joined } from './last-wall.ts'

test('an item is added to the wall once, while there is room', () => {
  expect(joined([], 'it_a')).toEqual(['it_a'])
  expect(joined(['it_b', 'it_c'], 'it_a')).toEqual(['it_b', 'it_c', 'it_a'])
  expect(joined(['it_a', 'it_b', 'it_c', 'it_d'], 'it_d')).toEqual(['it_a', 'it_b', 'it_c', 'it_d'])
  expect(joined(['it_a', 'it_b', 'it_c', 'it_d'], 'it_e')).toBeUndefined()
})
