import { describe, expect, test } from 'vitest'
import { areInOrder, piecesFilter, piecesOf } from './edit-pieces.ts'

const ONE = 0x10000

describe('the pieces of an edit list', () => {
  test('lie one after another, with empty time between them', () => {
    const edits = [
      [500, -1, ONE],
      [1000, 30_000, ONE],
      [250, -1, ONE],
      [1000, 65_000, ONE],
    ]
    expect(piecesOf(1000, 25_000, edits)).toEqual([
      { at: 0.5, from: 1.2, to: 2.2 },
      { at: 1.75, from: 2.6, to: 3.6 },
    ])
  })

  test.each([
    ['there is none', []],
    ['a piece is slowed down', [[1000, 0, ONE / 2]]],
    ['it is no list', 'elst'],
    ['an edit is no edit', [[1000]]],
    ['there are too many', Array.from({ length: 100 }, (_, n) => [10, n * 1000, ONE])],
  ])('are not told where %s', (_, edits) => {
    expect(piecesOf(1000, 25_000, edits)).toBeUndefined()
  })

  test('are undefined without timescales', () => {
    expect(piecesOf(Number.NaN, 25_000, [[1000, 0, ONE]])).toBeUndefined()
  })

  test('are in order if none goes back', () => {
    expect(
      areInOrder([
        { at: 0, from: 1, to: 2 },
        { at: 1, from: 2, to: 3 },
      ]),
    ).toBe(true)
    expect(
      areInOrder([
        { at: 0, from: 1, to: 2 },
        { at: 1, from: 1.5, to: 3 },
      ]),
    ).toBe(false)
  })

  test('become one filter', () => {
    expect(piecesFilter([{ at: 0.5, from: 1.2, to: 2.2 }])).toBe(
      "select='gte(t,1.198000)*lt(t,2.198000)',setpts='round(max(0,if(lt(T,2.198000),T+-0.700000,T))/TB)',tpad=stop=1:stop_mode=clone",
    )
  })
})
