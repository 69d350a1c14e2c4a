import { describe, expect, test } from 'vitest'
import { offsetMs } from '../shared/words/time.ts'
import { ticksOf } from './ticks.ts'

const BERLIN = 'Europe/Berlin'
const span = (from: number, to: number) => ({ from, to })

describe('the ticks of the axis', () => {
  test('for years stand on 1 January, however far back', () => {
    const ticks = ticksOf(span(Date.UTC(2004, 1, 3), Date.UTC(2026, 10, 25)), BERLIN, 30)
    expect(ticks.map(({ text }) => text)).toEqual(Array.from({ length: 22 }, (_, at) => String(2005 + at)))
    for (const { at } of ticks) expect(new Date(at).toISOString()).toMatch(/-12-31T23:00:00/)
  })

  test('for months stand on the first of the month, in summer and in winter', () => {
    const ticks = ticksOf(span(Date.UTC(2026, 0, 10), Date.UTC(2026, 11, 10)), BERLIN, 20)
    expect(ticks.map(({ text }) => text).slice(0, 3)).toEqual(['Feb 2026', 'Mar 2026', 'Apr 2026'])
    for (const { at } of ticks) expect(new Date(at + offsetMs(at, BERLIN)).toISOString()).toMatch(/-01T00:00:00/)
    expect(ticks).toHaveLength(11)
  })

  test('for days stand at midnight on both sides of a change of the clocks', () => {
    const ticks = ticksOf(span(Date.UTC(2026, 2, 27), Date.UTC(2026, 3, 1)), BERLIN, 6)
    expect(ticks.map(({ text }) => text)).toEqual(
      ['28 Mar', '29 Mar', '30 Mar', '31 Mar', '1 Apr'].slice(0, ticks.length),
    )
    for (const { at } of ticks) expect(new Date(at + offsetMs(at, BERLIN)).toISOString()).toContain('T00:00:00')
  })

  test('leave out an hour that clocks skipped, and repeat none', () => {
    const ticks = ticksOf(span(Date.UTC(2026, 2, 28, 23), Date.UTC(2026, 2, 29, 4)), BERLIN, 8)
    expect(ticks.map(({ text }) => text)).toEqual(['29 Mar', '01:00', '03:00', '04:00', '05:00', '06:00'])
  })

  test.each([1000, 60_000, 3_600_000, 86_400_000, 3e9, 4e10, 1.2e12])('are never more than fit: %d ms', (width) => {
    const ticks = ticksOf(span(Date.UTC(2026, 5, 1) - width, Date.UTC(2026, 5, 1)), BERLIN, 8)
    expect(ticks.length).toBeLessThanOrEqual(9)
    expect(new Set(ticks.map(({ at }) => at)).size).toBe(ticks.length)
  })
})
