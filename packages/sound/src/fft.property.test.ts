import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lawRuns } from '../../domain/src/law-runs.test-kit.ts'
import { createFft, createRealFft } from './fft.ts'

const sizes = fc.integer({ min: 2, max: 9 }).map((bits) => 2 ** bits)
const framesOf = (size: number): fc.Arbitrary<Float64Array> =>
  fc
    .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: size, maxLength: size })
    .map((v) => Float64Array.from(v))
const frames = fc.integer({ min: 2, max: 8 }).chain((bits) => framesOf(2 ** bits))

describe('the real transform', () => {
  test('finds each of a sum of sines in its bin', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(), (size, one, other) => {
        const [p, q] = [one % (size / 2), other % (size / 2)]
        const frame = Float64Array.from(
          { length: size },
          (_, n) => Math.cos((2 * Math.PI * p * n) / size) + 2 * Math.cos((2 * Math.PI * q * n) / size),
        )
        const [re, im] = [new Float64Array(size / 2 + 1), new Float64Array(size / 2 + 1)]
        createRealFft(size).forward(frame, re, im)
        for (let k = 0; k <= size / 2; k += 1) {
          const share = (bin: number, height: number): number => (k === bin ? height * (k === 0 ? size : size / 2) : 0)
          expect(re[k]).toBeCloseTo(share(p, 1) + share(q, 2), 6)
          expect(im[k]).toBeCloseTo(0, 6)
        }
      }),
      { numRuns: lawRuns(15) },
    )
  })

  test('keeps the energy (Parseval)', () => {
    fc.assert(
      fc.property(frames, (frame) => {
        const bins = frame.length / 2 + 1
        const [re, im] = [new Float64Array(bins), new Float64Array(bins)]
        createRealFft(frame.length).forward(frame, re, im)
        let there = 0
        for (let k = 0; k < bins; k += 1) {
          const power = (re[k] ?? 0) ** 2 + (im[k] ?? 0) ** 2
          there += k === 0 || k === bins - 1 ? power : 2 * power
        }
        expect(there / frame.length).toBeCloseTo(
          frame.reduce((sum, x) => sum + x * x, 0),
          6,
        )
      }),
      { numRuns: lawRuns(100) },
    )
  })

  test('comes back from its inverse', () => {
    fc.assert(
      fc.property(frames, (frame) => {
        const [re, im] = [new Float64Array(frame.length / 2 + 1), new Float64Array(frame.length / 2 + 1)]
        const fft = createRealFft(frame.length)
        const back = new Float64Array(frame.length)
        fft.forward(frame, re, im)
        fft.inverse(re, im, back)
        for (const [n, x] of frame.entries()) expect(back[n]).toBeCloseTo(x, 9)
      }),
      { numRuns: lawRuns(100) },
    )
  })
})

test('a length that is no power of two is a fault', () => {
  for (const size of [0, 1, 3, 12]) expect(() => createFft(size)).toThrow('power of two')
})
