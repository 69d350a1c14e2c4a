import { expect, test } from 'vitest'
import { HAPPENED, WHERE } from '../happened.ts'
import { hear } from './hear.ts'
import { RATE } from './signal.ts'
import { buildSoundscape, driving } from './soundscape.ts'
import { voice } from './voices.ts'
import { wavOf } from './wav.ts'

const SOUNDS = buildSoundscape(3)
const near = { east: 12, north: -6, up: 1.6 }
const far = { east: 12, north: 180, up: 1.6 }

/** The time in seconds from the bang at which the recording becomes loud. */
function bangHeard(at: typeof near): number {
  const from = -0.5
  const heard = hear(SOUNDS, { at, from, seconds: 2, seed: 9 })
  const loudest = heard.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
  return from + heard.findIndex((sample) => Math.abs(sample) > loudest * 0.7) / RATE
}

test('the bang arrives later at a greater distance, by the speed of sound', () => {
  const metres = Math.hypot(far.north - WHERE.firstBang.north) - Math.hypot(near.north - WHERE.firstBang.north)
  expect(bangHeard(far) - bangHeard(near)).toBeCloseTo(metres / 343, 1)
})

test('the same ear always hears the same sound, and another ear has its own wind and echoes', () => {
  const ear = { at: near, from: 3, seconds: 1, seed: 4 }
  expect(hear(SOUNDS, ear)).toEqual(hear(SOUNDS, ear))
  expect(hear(SOUNDS, { ...ear, seed: 5 })).not.toEqual(hear(SOUNDS, ear))
})

test('each seed gives another voice', () => {
  const speaker = { seed: 1, from: 0, until: 2, pitch: 140, talks: 0.8, loud: 1 }
  expect(voice(speaker)).toEqual(voice(speaker))
  expect(voice({ ...speaker, seed: 2 })).not.toEqual(voice(speaker))
})

test('the ambulance drives from where it is first heard to where it stands, and stays', () => {
  expect(driving(HAPPENED.ambulance.heardFrom)).toEqual(WHERE.ambulanceFrom)
  expect(driving(HAPPENED.ambulance.standsFrom + 60)).toEqual(WHERE.ambulanceStands)
})

test('a WAV states its length and rate', () => {
  const wav = Buffer.from(wavOf(new Int16Array(RATE)))
  expect(wav.toString('latin1', 0, 4)).toBe('RIFF')
  expect(wav.readUInt32LE(24)).toBe(RATE)
  expect(wav.readUInt32LE(40)).toBe(RATE * 2)
  expect(wav.length).toBe(44 + RATE * 2)
})
