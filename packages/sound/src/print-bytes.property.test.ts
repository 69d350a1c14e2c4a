import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lawRuns } from '../../domain/src/law-runs.test-kit.ts'
import { bursts, mixed } from './made-sound.test-kit.ts'
import type { SoundPrint } from './print.ts'
import { decodePrint, encodePrint, PRINT_HEAD_BYTES } from './print-bytes.ts'
import { printOf } from './print-of.ts'
import { verifyPair } from './verify-pair.ts'

const whole = printOf(mixed(bursts(1, 3)))
const bytes = encodePrint(whole)

describe('a print in bytes', () => {
  test('comes back as it was, with its samples last', () => {
    const back = decodePrint(bytes)
    if (!back.ok) throw new Error(back.error.code)
    const { level, ...rest } = back.value
    const { level: before, ...others } = whole
    expect(rest).toEqual(others)
    expect(level.rmsDb).toBeCloseTo(before.rmsDb, 4)
    const samplesAt = new DataView(bytes.buffer).getUint32(20, true)
    expect(bytes.length).toBe(samplesAt + 2 * whole.samples.length)
    expect(new DataView(bytes.buffer).getInt16(samplesAt + 2 * 5000, true)).toBe(whole.samples[5000])
  })

  test('of no sound comes back too', () => {
    expect(decodePrint(encodePrint(printOf(new Int16Array(0))))).toMatchObject({ ok: true, value: { seconds: 0 } })
  })

  test('that is damaged is refused, or is one that can be compared without harm', () => {
    const change = (most: number) =>
      fc.array(fc.tuple(fc.nat({ max: most - 1 }), fc.nat({ max: 255 })), { maxLength: 8 })
    const changes = fc.oneof(change(bytes.length), change(PRINT_HEAD_BYTES))
    fc.assert(
      fc.property(changes, fc.option(fc.nat({ max: bytes.length })), (damage, length) => {
        const broken = Uint8Array.from(bytes.subarray(0, length ?? bytes.length))
        for (const [at, value] of damage) broken.set(at < broken.length ? [value] : [], Math.min(at, broken.length))
        const back = decodePrint(broken)
        if (back.ok) expectBounded(back.value, broken.length)
      }),
      { numRuns: lawRuns(200) },
    )
  })

  test('that is no print at all is refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => {
        expect(decodePrint(noise).ok).toBe(false)
      }),
      { numRuns: lawRuns(100) },
    )
  })

  test('whose onsets and landmarks were made up is compared without harm', () => {
    const odd = { ...whole, onsets: whole.onsets.map((_, n) => (n * 37) % 256), hashes: whole.hashes.map(() => 7) }
    expect(verifyPair(odd, whole)).toMatchObject({ accepted: false })
  })
})

function expectBounded({ samples, hashes, frames, onsets, bands }: SoundPrint, most: number): void {
  expect(hashes.length).toBe(frames.length)
  expect(2 * samples.length + 8 * hashes.length + onsets.length).toBeLessThanOrEqual(most)
  expect(onsets.length % Math.max(1, bands)).toBe(0)
}
