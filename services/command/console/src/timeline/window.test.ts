import { describe, expect, test } from 'vitest'
import type { Row } from '../api/types.ts'
import { openingSpan, spanOfAll } from './window.ts'

const HOUR = 3_600_000
const NOON = Date.UTC(2026, 5, 1, 12)
const row = (estimate: number, receivedAt = NOON): Row => ({
  ...{ item: `it_${estimate}`, seq: 1, change: 1, kind: 'image', mediaType: 'image/jpeg', state: 'placed' },
  ...{ earliest: estimate - 1000, estimate, latest: estimate + 1000, confidence: 1, receivedAt, bytes: 1 },
  ...{ width: null, height: null, durationMs: null, lat: null, lon: null, radiusM: null, decision: null },
  ...{ flags: [], partial: false, hasThumb: false, withdrawn: false, sent: 1, restricted: false, foldedInto: null },
  ...{ making: null },
})

describe('where the axis opens', () => {
  const near = [row(NOON - HOUR), row(NOON - 2 * HOUR), row(NOON)]
  const stray = row(Date.UTC(2009, 0, 1))

  test('is the time of the incident where a file lies outside it, and tells how many do', () => {
    const { span, outside } = openingSpan([stray, ...near], [], NOON + HOUR)
    expect(outside).toBe(1)
    expect(span.from).toBeGreaterThan(NOON - 13 * HOUR)
    expect(span.from).toBeLessThanOrEqual(NOON - 12 * HOUR)
    expect(span.to).toBeGreaterThanOrEqual(NOON + HOUR)
    expect(span.to).toBeLessThan(NOON + 2 * HOUR)
  })

  test('is what is placed where all of it lies within, or none', () => {
    expect(openingSpan(near, [], NOON + HOUR).outside).toBe(0)
    expect(openingSpan(near, [], NOON + HOUR).span.to - openingSpan(near, [], NOON + HOUR).span.from).toBeLessThan(
      3 * HOUR,
    )
    const old = openingSpan([stray], [], NOON + HOUR)
    expect(old.outside).toBe(0)
    expect(old.span.to).toBeLessThan(NOON)
  })

  test('of an old incident ends half a day after the last arrival', () => {
    expect(openingSpan([stray, ...near], [], NOON + 9000 * HOUR).span.to).toBeLessThan(NOON + 13 * HOUR)
  })

  test('is of no use for showing all: that shows the strays', () => {
    const all = spanOfAll([stray, ...near])
    expect(all.from).toBeLessThan(Date.UTC(2009, 0, 1))
    expect(all.to).toBeGreaterThan(NOON)
  })
})
