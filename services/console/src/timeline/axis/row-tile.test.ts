import { expect, test } from 'vitest'
import type { Row } from '../../shared/api/types.ts'
import { leftIn, makeTile, patchTile, type RowTile } from './row-tile.ts'

const parseRow = (row: object): Row => row as Row
const rowOf = (item: string, at: number, facts: object = {}): Row =>
  parseRow({
    ...{ item, change: 5, kind: 'image', state: 'placed', hidden: null, foldedInto: null, flags: [], conflicts: 0 },
    ...{ review: null, earliest: at - 10, estimate: at, latest: at + 10, ...facts },
  })
const tile: RowTile = {
  ...{ span: { from: 1000, to: 2000 }, filter: {}, left: { image: 1 } },
  rows: new Map([rowOf('it_a', 1500), rowOf('it_b', 1600)].map((row) => [row.item, row])),
}
const itemsOf = ({ rows }: RowTile) => [...rows.keys()]

test('a new item that overlaps the window is added', () => {
  const next = patchTile(tile, [rowOf('it_c', 1995), rowOf('it_d', 2500)])
  expect(itemsOf(next)).toEqual(['it_a', 'it_b', 'it_c'])
})

test('an item that moved away, was hidden or was folded into a twin is removed', () => {
  expect(itemsOf(patchTile(tile, [rowOf('it_a', 9000, { change: 6 })]))).toEqual(['it_b'])
  expect(itemsOf(patchTile(tile, [rowOf('it_a', 1500, { change: 6, hidden: 'withdrawn' })]))).toEqual(['it_b'])
  const folded = patchTile(tile, [rowOf('it_b', 1600, { change: 6, foldedInto: 'it_a' })])
  expect(itemsOf(folded)).toEqual(['it_a'])
})

test('an older answer changes nothing, and without a change the tile is the same object', () => {
  expect(patchTile(tile, [rowOf('it_a', 9000, { change: 4 })])).toBe(tile)
  expect(patchTile(tile, [rowOf('it_z', 9000)])).toBe(tile)
  expect(patchTile(tile, [])).toBe(tile)
})

test('if only the service can tell what matches, a new item stays out', () => {
  const ofScene = { ...tile, filter: { scene: 'sc_a' } }
  expect(patchTile(ofScene, [rowOf('it_c', 1500)])).toBe(ofScene)
  expect(patchTile(ofScene, [rowOf('it_a', 1510, { change: 9 })]).rows.get('it_a')?.estimate).toBe(1510)
})

test('items that the service left out are counted by kind', () => {
  const told = {
    rows: [rowOf('it_a', 1500), rowOf('it_v', 1500, { kind: 'video' })],
    overlap: { image: 40, video: 1, audio: 7 },
  }
  const made = makeTile({ span: tile.span, filter: {} }, told)
  expect([leftIn(made, 'image'), leftIn(made, 'video'), leftIn(made, undefined)]).toEqual([39, 0, 46])
})
