import { expect, test } from 'vitest'
import { parseWall, wallHref } from './wall-address.ts'

const read = (href: string) => parseWall(new URLSearchParams(href.split('?')[1]))

test('an address made for the wall reads back as the same items at the same instant', () => {
  const href = wallHref('in_a', ['it_a', 'it_b', 'it_a'], 1_780_304_400_123.4)
  expect(href).toBe('/incidents/in_a/wall?items=it_a,it_b&at=1780304400123')
  expect(read(href)).toEqual({ items: ['it_a', 'it_b'], at: 1_780_304_400_123, loop: undefined })
})

test('a link keeps parameters of other screens, but none of the wall’s older ones', () => {
  const kept = new URLSearchParams('kind=video&items=it_old&at=5&loop=1,2')
  expect(wallHref('in_a', ['it_b'], 9, kept)).toBe('/incidents/in_a/wall?items=it_b&at=9&kind=video')
  expect(wallHref('in_a', [])).toBe('/incidents/in_a/wall')
})

test('a fifth item, an invalid item and an invalid time are left out', () => {
  const read = parseWall(new URLSearchParams('items=it_a,it_b,../x,it_c,it_d,it_e&at=soon&loop=9,3'))
  expect(read).toEqual({ items: ['it_a', 'it_b', 'it_c', 'it_d'], at: undefined, loop: undefined })
  expect(parseWall(new URLSearchParams('loop=3,9')).loop).toEqual([3, 9])
})
