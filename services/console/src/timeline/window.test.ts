import { describe, expect, test } from 'vitest'
import { openingSpan, pan, reveal, spanOfAll, zoom } from './window.ts'

const HOUR = 3_600_000
const NOON = Date.UTC(2026, 5, 1, 12)
const own = { from: NOON - 12 * HOUR, to: NOON + HOUR }

describe('the initial span of the axis', () => {
  test('is the incident’s own time if some items lie outside of it', () => {
    const span = openingSpan({ placed: 4, outside: 1, low: Date.UTC(2009, 0, 1), high: NOON, own }, NOON)
    expect(span.from).toBeLessThanOrEqual(own.from)
    expect(span.from).toBeGreaterThan(own.from - HOUR)
    expect(span.to).toBeGreaterThanOrEqual(own.to)
    expect(span.to).toBeLessThan(own.to + HOUR)
  })

  test('is the span of all placed items if all or none of them lie within the incident’s own time', () => {
    const within = openingSpan({ placed: 3, outside: 0, low: NOON - 2 * HOUR, high: NOON, own }, NOON)
    expect(within.to - within.from).toBeLessThan(3 * HOUR)
    const old = openingSpan({ placed: 1, outside: 1, low: NOON - 9000 * HOUR, high: NOON - 9000 * HOUR, own }, NOON)
    expect(old.to).toBeLessThan(NOON)
  })

  test('is the hour around now while nothing is placed or known', () => {
    for (const reach of [undefined, { placed: 0, outside: 0, low: null, high: null, own: null }])
      expect(openingSpan(reach, NOON)).toEqual({ from: NOON - HOUR / 2, to: NOON + HOUR / 2 })
  })
})

describe('a span', () => {
  test('of all items shows both ends, with a margin', () => {
    const all = spanOfAll(NOON - 9000 * HOUR, NOON)
    expect(all.from).toBeLessThan(NOON - 9000 * HOUR)
    expect(all.to).toBeGreaterThan(NOON)
  })

  test('keeps the time under the pointer while zooming', () => {
    const span = { from: NOON, to: NOON + HOUR }
    for (const at of [0, 0.25, 1]) {
      const closer = zoom(span, 0.3, at)
      expect(closer.from + (closer.to - closer.from) * at).toBeCloseTo(span.from + HOUR * at, 3)
    }
  })

  test('never leaves the range of a Date, nor becomes empty', () => {
    let span = { from: NOON, to: NOON + HOUR }
    for (let n = 0; n < 200; n += 1) span = zoom(span, 0.1)
    expect(span.to - span.from).toBeGreaterThanOrEqual(2000)
    for (let n = 0; n < 200; n += 1) span = pan(zoom(span, 10), 0.9)
    expect(Number.isFinite(new Date(span.to).getTime())).toBe(true)
    expect(span.to).toBeGreaterThan(span.from)
  })

  test('moves to show a hidden time, and does not move for a visible one', () => {
    const span = { from: NOON, to: NOON + HOUR }
    expect(reveal(span, NOON + HOUR / 2)).toEqual(span)
    for (const at of [NOON - HOUR, NOON + 5 * HOUR]) {
      const moved = reveal(span, at)
      expect(moved.to - moved.from).toBe(HOUR)
      expect(at).toBeGreaterThan(moved.from)
      expect(at).toBeLessThan(moved.to)
    }
  })
})
