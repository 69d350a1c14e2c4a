import { describe, expect, test } from 'vitest'
import { mapColour } from './colour-lut.ts'
import { parsePackets } from './packets.ts'
import { picturesPlay } from './plays-as-is.ts'
import type { Streams, VideoStream } from './streams.ts'
import { fitted, shownSize } from './video-filter.ts'

const video: VideoStream = {
  index: 0,
  codec: 'h264',
  profile: 'High',
  level: 40,
  width: 1920,
  height: 1080,
  pixelFormat: 'yuv420p',
  sar: 1,
  isInterlaced: false,
  matrix: 'bt709',
  primaries: 'bt709',
  transfer: 'bt709',
  isFullRange: false,
  turn: 'none',
  isMirrored: false,
  isDolbyOnly: false,
  frameRate: 30,
  startSeconds: 0,
  bitRate: 12_000_000,
}
const streams: Streams = {
  format: 'mov,mp4,m4a,3gp,3g2,mj2',
  startSeconds: 0,
  durationSeconds: 10,
  bitRate: 12_000_000,
  video,
  audio: undefined,
}
const packetsOf = (lines: string) => {
  const packets = parsePackets(lines)
  if (packets === undefined) throw new Error('no packets')
  return packets
}
const ordinary = packetsOf('0.000000,K__\n0.100000,___\n0.033333,___\n0.066667,___,\n')

describe('packets', () => {
  test('are summarised by what they show, in any stored order', () => {
    expect(ordinary).toMatchObject({ count: 4, first: 0, last: 0.1, keys: [0], hidden: 0, isVague: false })
    expect(ordinary.longest).toBeCloseTo(0.0333, 3)
  })
  test('hidden by an edit list are counted; those without a time, or with equal times, are vague', () => {
    expect(packetsOf('-0.033333,KD_\n0.000000,K__\n').hidden).toBe(1)
    expect(packetsOf('N/A,K__\n0.000000,K__\n').isVague).toBe(true)
    expect(packetsOf('0.000000,K__\n0.000000,___\n').isVague).toBe(true)
    expect(parsePackets('')).toBeUndefined()
  })
})

describe('pictures are copied', () => {
  test('if every browser plays them, whatever their rate', () => {
    expect(picturesPlay(streams, video, ordinary)).toBe(true)
    expect(picturesPlay(streams, { ...video, turn: 'quarter' }, ordinary)).toBe(true)
    expect(picturesPlay(streams, video, packetsOf('0.0,K__\n0.033,___\n0.2,___\n'))).toBe(true)
  })
  test.each([
    ['another codec', { codec: 'hevc' }],
    ['ten bits', { pixelFormat: 'yuv420p10le', profile: 'High 10' }],
    ['a level that no browser takes', { level: 62 }],
    ['fields', { isInterlaced: true }],
    ['a mirror', { isMirrored: true }],
    ['a slant', { turn: 'odd' as const }],
    ['wide pixels', { sar: 1.33 }],
    ['HLG', { transfer: 'arib-std-b67' }],
    ['a wide gamut', { primaries: 'bt2020' }],
    ['4K', { width: 3840, height: 2160 }],
    ['more bits than a line takes', { bitRate: 90_000_000 }],
  ])('but not with %s', (_what, odd) => {
    expect(picturesPlay(streams, { ...video, ...odd }, ordinary)).toBe(false)
  })
  test('but not if an edit list hides some, the first cannot be decoded alone, or they begin late', () => {
    expect(picturesPlay(streams, video, packetsOf('-0.03,KD_\n0.0,K__\n'))).toBe(false)
    expect(picturesPlay(streams, video, packetsOf('0.0,___\n0.03,K__\n'))).toBe(false)
    expect(picturesPlay(streams, video, packetsOf('0.5,K__\n0.53,___\n'))).toBe(false)
    expect(picturesPlay({ ...streams, format: 'avi' }, video, ordinary)).toBe(false)
  })
})

describe('sizes', () => {
  test('keep their aspect ratio, are even and never enlarged', () => {
    expect(fitted({ width: 3840, height: 2160 }, { shortEdge: 720 })).toEqual({ width: 1280, height: 720 })
    expect(fitted({ width: 321, height: 241 }, { shortEdge: 720 })).toEqual({ width: 320, height: 240 })
    expect(fitted({ width: 1, height: 4000 }, { maxEdge: 160 })).toEqual({ width: 2, height: 160 })
    expect(shownSize({ ...video, sar: 4 / 3, width: 1440, turn: 'quarter' })).toEqual({ width: 1080, height: 1920 })
  })
})

describe('colours', () => {
  const hlg = { transfer: 'hlg', primaries: 'bt2020' } as const
  const pq = { transfer: 'pq', primaries: 'bt2020' } as const
  test('black stays black, grey stays grey, white is the same for both curves, and brighter values stay brighter', () => {
    for (const source of [hlg, pq]) {
      expect(Math.max(...mapColour(source, [0, 0, 0]))).toBeLessThan(0.01)
      const [r, g, b] = mapColour(source, [0.5, 0.5, 0.5])
      expect(Math.abs(r - g) + Math.abs(g - b)).toBeLessThan(0.01)
    }
    const [a] = mapColour(hlg, [0.75, 0.75, 0.75])
    const [b] = mapColour(pq, [0.581, 0.581, 0.581])
    expect(Math.abs(a - b)).toBeLessThan(0.02)
    expect(mapColour(hlg, [1, 1, 1])[0]).toBeGreaterThan(a)
    expect(mapColour(hlg, [1, 1, 1])[0]).toBeLessThanOrEqual(1)
  })
  test('a red of BT.2020 is the strongest red, and no channel leaves 0…1', () => {
    for (const source of [
      hlg,
      pq,
      { transfer: 'sdr', primaries: 'p3' } as const,
      { transfer: 'dolby-ipt', primaries: 'bt2020' } as const,
    ]) {
      for (const colour of [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
        [1, 1, 0],
        [0.3, 0.9, 0.5],
      ] as const) {
        for (const value of mapColour(source, colour)) {
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(1)
        }
      }
    }
    const [r, g, b] = mapColour(hlg, [0.7, 0.1, 0.1])
    expect(r).toBeGreaterThan(Math.max(g, b) + 0.3)
  })
  test('grey of Dolby’s planes is grey', () => {
    const [r, g, b] = mapColour({ transfer: 'dolby-ipt', primaries: 'bt2020' }, [0.5, 0.5, 0.5])
    expect(Math.max(Math.abs(r - g), Math.abs(g - b))).toBeLessThan(0.02)
  })
})
