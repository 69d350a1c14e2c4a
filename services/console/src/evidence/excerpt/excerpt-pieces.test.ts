import { expect, test } from 'vitest'
import { piecesOf } from './excerpt-pieces.ts'

test('hits are separated from the words around them', () => {
  expect(piecesOf('the \u0002smoke\u0003 came from the \u0002roof\u0003')).toEqual([
    { text: 'the ', isHit: false },
    { text: 'smoke', isHit: true },
    { text: ' came from the ', isHit: false },
    { text: 'roof', isHit: true },
  ])
})

test('an unpaired mark loses none of the words', () => {
  expect(piecesOf('a \u0002b')).toEqual([{ text: 'a \u0002b', isHit: false }])
  expect(piecesOf('a \u0003b')).toEqual([{ text: 'a \u0003b', isHit: false }])
  expect(piecesOf('')).toEqual([])
})
