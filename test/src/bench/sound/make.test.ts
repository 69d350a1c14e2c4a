import { describe, expect, test } from 'vitest'
import { convolved } from './convolved.ts'
import { drawsOf } from './draws.ts'
import { inBand } from './filters.ts'
import { localNoise } from './local-noise.ts'
import { HARD_KINDS, OVERLAPS, SNRS } from './plan.ts'
import { planAll } from './plan-all.ts'
import { arriving, drawPath, noiseGain, type RecorderSpec, record, SPEED_OF_SOUND } from './record.ts'
import { makeScene, type Scene } from './scene.ts'
import { RATE, resampled, scale, silence, steadyPower, whiteNoise } from './signal.ts'

const speaker = undefined
const spec = { seed: 5, seconds: 12, shared: { siren: 7, music: { seed: 3, from: 4 } }, lift: 0 }
const recorder: RecorderSpec = { seed: 9, start: 1, seconds: 8, place: { x: 3, y: -2 }, snrDb: 5, window: [3, 8] }

describe('a made scene', () => {
  test('is the same for the same seed and different for another', () => {
    const make = (seed: number) => record(makeScene({ ...spec, seed }, speaker), recorder, speaker).samples
    const [one, again, other] = [make(5), make(5), make(6)]
    expect(one).toEqual(again)
    expect(one.length).toBe(8 * RATE)
    expect(other).not.toEqual(one)
  })

  test('two recorders share the sound of the scene but not their own noise', () => {
    const scene = makeScene(spec, speaker)
    const near = { ...recorder, seed: 10 }
    expect(record(scene, near, speaker).samples).not.toEqual(record(scene, recorder, speaker).samples)
  })
})

/** A scene with one click at second 2, this many metres from the recorder. */
const clickFrom = (metres: number): Scene => {
  const signal = silence(0.01)
  signal[4] = 1
  return { spec, events: [{ kind: 'bang', at: 2, signal, gain: 1, place: { x: metres, y: 0 } }] }
}

const loudestAt = (signal: Float32Array): number => {
  let [at, most] = [0, 0]
  for (const [i, value] of signal.entries()) if (Math.abs(value) > most) [at, most] = [i, Math.abs(value)]
  return at
}

describe('the way to a recorder', () => {
  test('delays sound by its travel time, with the recorder’s own start and clock rate', () => {
    for (const [metres, start, ppm] of [
      [1, 0, 0],
      [34.3, 0.5, 0],
      [120, 1.25, 40],
      [60, 1, -40],
    ] as const) {
      const { common } = arriving(clickFrom(metres), { ...recorder, start, place: { x: 0, y: 0 } }, ppm)
      const expected = (2 + 4 / RATE + metres / SPEED_OF_SOUND - start) * (1 + ppm * 1e-6)
      expect(Math.abs(loudestAt(common) / RATE - expected)).toBeLessThan(1.5 / RATE)
    }
  })

  test('weakens sound with the distance, and reports the level heard', () => {
    const at = (metres: number) => arriving(clickFrom(metres), { ...recorder, place: { x: 0, y: 0 } }, 0).heard[0] ?? 0
    expect(at(10) / at(40)).toBeCloseTo(4)
  })

  test('adds reflections and reverberation of the drawn strength: between -2 and 8 dB below the direct sound', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const { reflections, tail } = drawPath(seed, 2)
      const around = reflections.reduce((sum, { share }) => sum + share * share, tail * tail)
      const drr = -10 * Math.log10(around)
      expect(drr).toBeGreaterThan(-2.01)
      expect(drr).toBeLessThan(8.01)
    }
  })

  test('the stated ratio holds in the stated window, between 200 and 3,600 Hz', () => {
    const scene = makeScene(spec, speaker)
    for (const snrDb of SNRS) {
      const asked = { ...recorder, snrDb }
      const { common } = arriving(scene, asked, 20)
      const noise = localNoise(asked.seconds, speaker, drawsOf(3))
      scale(noise, noiseGain(common, noise, asked))
      const power = (signal: Float32Array): number => steadyPower(inBand(signal), 2 * RATE, 7 * RATE)
      expect(10 * Math.log10(power(common) / power(noise))).toBeCloseTo(snrDb, 1)
    }
  })
})

describe('the plan', () => {
  const plan = planAll({ seed: 1, pairs: 96, crowd: 50, hard: 6 })

  test('depends only on its seed, and all clip names differ', () => {
    expect(planAll({ seed: 1, pairs: 96, crowd: 50, hard: 6 })).toEqual(plan)
    expect(planAll({ seed: 2, pairs: 96, crowd: 50, hard: 6 })).not.toEqual(plan)
    const ids = plan.flatMap(({ clips }) => clips.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toHaveLength(2 * 96 + 50 + 6 * HARD_KINDS.length)
  })

  test('clips last 5 to 40 s and stay within their scene; pairs overlap as their cell says, and cells are equally frequent', () => {
    const cells = new Map<string, number>()
    for (const { cell, clips, spec: scene } of plan) {
      const spans = clips.map(({ spec: { start, seconds } }) => ({ start, end: start + seconds }))
      for (const { start, end } of spans) {
        expect(end - start).toBeGreaterThan(4.99)
        expect(end - start).toBeLessThan(40.01)
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeLessThanOrEqual(scene.seconds)
      }
      const [a, b] = spans
      if (cell === undefined || a === undefined || b === undefined) continue
      expect(Math.min(a.end, b.end) - Math.max(a.start, b.start)).toBeCloseTo(cell.overlap)
      cells.set(`${cell.snrDb} ${cell.overlap}`, (cells.get(`${cell.snrDb} ${cell.overlap}`) ?? 0) + 1)
    }
    expect([...cells.values()]).toEqual(Array(SNRS.length * OVERLAPS.length).fill(4))
  })
})

describe('the signals', () => {
  test('a convolution in blocks equals the direct convolution', () => {
    const draws = drawsOf(1)
    const [signal, response] = [whiteNoise(9000, draws), whiteNoise(700, draws)]
    const fast = convolved(signal, response)
    for (const at of [0, 1, 699, 700, 3000, 8999]) {
      let slow = 0
      for (let k = 0; k <= Math.min(at, response.length - 1); k += 1) slow += (response[k] ?? 0) * (signal[at - k] ?? 0)
      expect(fast[at]).toBeCloseTo(slow, 3)
    }
  })

  test('a resampled signal keeps its shape', () => {
    const tone = silence(1).map((_, i) => Math.sin((2 * Math.PI * 440 * i) / RATE))
    const faster = resampled(tone, 1.25)
    expect(faster.length).toBeCloseTo(tone.length / 1.25, -1)
    for (const i of [100, 5000, 12_000])
      expect(faster[i]).toBeCloseTo(Math.sin((2 * Math.PI * 440 * (1 + i * 1.25)) / RATE), 3)
  })
})
