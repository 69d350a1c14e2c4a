import { describe, expect, test } from 'vitest'
import { laneOf } from './copies.ts'
import { costOf, isShort } from './film-cost.ts'

const film = (facts: object, bytes = 1e6) => ({ kind: 'video' as const, bytes, facts })
const H264 = { videoCodec: 'h264', pixelFormat: 'yuv420p', width: 1920, height: 1080 }
const HEVC = { ...H264, videoCodec: 'hevc' }

describe('what a film costs', () => {
  test('a film that needs no encoding costs nothing, however long it is', () => {
    expect(costOf(film({ ...H264, durationMs: 3_600_000 }))).toBe(0)
  })

  test('the cost of any other film rises by one with each doubling of its seconds or pixels', () => {
    const costs = [20, 60, 120, 240, 3600, 36_000].map((s) => costOf(film({ ...HEVC, durationMs: s * 1000 })))
    expect(costs).toEqual([0, 1, 2, 3, 7, 9])
    const large = { ...HEVC, width: 3840, height: 2160 }
    expect(costOf(film({ ...large, durationMs: 60_000 }))).toBe(3)
  })

  test('a film that states neither length nor size gets a middle cost', () => {
    expect(costOf(film({}))).toBe(5)
    expect(isShort(film({}))).toBe(false)
  })

  test('a large file never goes to the short lane, whatever its codec', () => {
    expect(isShort(film({ ...H264, durationMs: 60_000 }))).toBe(true)
    expect(isShort(film({ ...H264, durationMs: 60_000 }, 1e9))).toBe(false)
    expect(isShort(film({ ...HEVC, durationMs: 61_000 }))).toBe(false)
  })

  test('a film whose stated length is implausible for its bytes never goes to the short lane; long sound goes to the film lanes', () => {
    expect(isShort(film({ ...H264, durationMs: 3_600_000 }, 1e7))).toBe(true)
    expect(isShort(film({ ...H264, durationMs: 100 * 365 * 86_400_000 }, 1e7))).toBe(false)
    const copy = { kind: 'proxy', recipe: 'v2', make: () => Promise.reject(new Error('not asked for')) }
    const laneAt = (durationMs: number) =>
      laneOf(copy, { kind: 'audio', bytes: 2_000_044, facts: film({ durationMs }).facts })
    expect([laneAt(60_000), laneAt(600_000), laneAt(601_000), laneAt(2_000_000_000)]).toEqual([
      ...['item', 'item', 'video', 'video'],
    ])
  })
})
