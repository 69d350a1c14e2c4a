import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lawRuns } from '../../../../../packages/domain/src/law-runs.test-kit.ts'
import {
  BIN_SIZES,
  levelOf,
  rowPower,
  rowTileSpan,
  rowTilesOf,
  sizeOf,
  TILE_BINS,
  tileSpan,
  tilesOf,
} from './levels.ts'

const spans = fc
  .record({
    from: fc.integer({ min: -2_000_000_000_000, max: 3_000_000_000_000 }),
    width: fc.integer({ min: 2000, max: 4_000_000_000_000 }),
  })
  .map(({ from, width }) => ({ from, to: from + width }))

test('a few tiles cover the view, each bin once', () => {
  fc.assert(
    fc.property(spans, fc.integer({ min: 200, max: 3000 }), (span, width) => {
      const level = levelOf(span, width)
      const tiles = tilesOf(span, level).map((index) => tileSpan(level, index))
      expect(tiles[0]?.from).toBeLessThanOrEqual(span.from)
      expect(tiles.at(-1)?.to).toBeGreaterThanOrEqual(Math.floor(span.to))
      for (const [n, tile] of tiles.slice(1).entries()) expect(tile.from).toBe((tiles[n]?.to ?? 0) + 1)
      expect(tiles.length).toBeLessThanOrEqual(Math.ceil(width / 3 / TILE_BINS) + 1)
    }),
    { numRuns: lawRuns(100) },
  )
})

test('bins are wide enough to be visible, and bins of the next finer level are not', () => {
  fc.assert(
    fc.property(spans, fc.integer({ min: 200, max: 3000 }), (span, width) => {
      const level = levelOf(span, width)
      const pixels = (size: number) => (size / (span.to - span.from)) * width
      expect(pixels(sizeOf(level))).toBeGreaterThanOrEqual(2.999)
      if (level > 0) expect(pixels(sizeOf(level - 1))).toBeLessThan(3.001)
    }),
    { numRuns: lawRuns(100) },
  )
})

test('a tile would need more than 400 bins at the next finer level', () => {
  for (const [n, size] of BIN_SIZES.slice(1).entries())
    expect((size * TILE_BINS) / (BIN_SIZES[n] ?? 1)).toBeGreaterThan(400)
})

test('at most three row windows cover the view', () => {
  fc.assert(
    fc.property(spans, (span) => {
      const power = rowPower(span)
      const indexes = rowTilesOf(span, power)
      const first = rowTileSpan(power, indexes[0] ?? 0)
      const last = rowTileSpan(power, indexes.at(-1) ?? 0)
      expect(first.from).toBeLessThanOrEqual(span.from)
      expect(last.to + 1).toBeGreaterThan(span.to)
      expect(indexes.length).toBeLessThanOrEqual(3)
    }),
    { numRuns: lawRuns(100) },
  )
})
