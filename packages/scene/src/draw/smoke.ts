import { HAPPENED, type Spot, WHERE } from '../happened.ts'
import { type Colour, mixed, rgb } from './colour.ts'
import type { Point } from './face.ts'
import type { Sprite } from './sprite.ts'

/** The wind in metres a second, to the east and to the north. */
const WIND = { east: 0.85, north: 0.4 } as const

const LIGHT = rgb(206, 190, 174)
const DARK = rgb(34, 32, 38)
const SOOT = rgb(84, 76, 74)
/** The second at which the last smoke ends. */
const BURNT_OUT = 300

interface Burst {
  readonly at: Spot
  readonly from: number
  readonly puffs: number
  /** Size relative to the first bang. */
  readonly size: number
}

const BURSTS: readonly Burst[] = [
  { at: WHERE.firstBang, from: HAPPENED.firstBang, puffs: 24, size: 1.3 },
  { at: WHERE.secondBang, from: HAPPENED.secondBang, puffs: 12, size: 0.8 },
]

/** The smoke at a moment: the clouds of the two bangs, and the column above the burning stalls. */
export const smokeAt = (seconds: number): readonly Sprite[] => [
  ...BURSTS.flatMap((burst) => burstSmoke(burst, seconds - burst.from)),
  ...plume(seconds),
]

/** A pseudo-random number from 0 up to 1, constant for each puff. */
const chance = (puff: number, of: number): number => {
  const wave = Math.sin(puff * 127.1 + of * 311.7) * 43_758.545
  return wave - Math.floor(wave)
}

/** The smoke of a bang: a ball that grows quickly, then rises and thins out. */
function burstSmoke({ at, puffs, size }: Burst, age: number): readonly Sprite[] {
  if (age <= 0.05 || age > 42) return []
  const thrown = 1 - Math.exp(-age * 2.4)
  return Array.from({ length: puffs }, (_, puff) => {
    const round = chance(puff, 1) * 2 * Math.PI
    const far = (1.2 + 3.4 * chance(puff, 2)) * thrown * size
    const high = chance(puff, 3)
    const rise = risen(age, 0.7 + high * 0.9) * size
    const at3: Point = [
      at.east + Math.cos(round) * far * (1 - high * 0.4) + drift(rise, age) * WIND.east,
      at.north + Math.sin(round) * far * (1 - high * 0.4) + drift(rise, age) * WIND.north,
      at.up * 0.8 + high * 3.6 * thrown * size + rise,
    ]
    const life = 20 + 22 * chance(puff, 4)
    return puffAt(at3, (1 + 1.3 * thrown + age * 0.14) * size, fading(age, life) * 0.95, {
      puff,
      soot: Math.exp(-age / 12),
    })
  }).filter(({ thick }) => thick > 0.02)
}

/**
 * The smoke of the fires: a column with a new puff at a steady interval. Older puffs are higher and have drifted
 * farther.
 */
function plume(seconds: number): readonly Sprite[] {
  const every = 1.2
  const life = 25
  const last = Math.floor(Math.min(seconds, BURNT_OUT) / every)
  const first = Math.max(1, Math.ceil((seconds - life) / every))
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => {
    const puff = first + at
    const age = seconds - puff * every
    const source = puff % 3 === 0 && puff * every > HAPPENED.secondBang ? WHERE.secondBang : WHERE.firstBang
    const rise = risen(age, 1.5 + chance(puff, 5) * 0.5)
    const wobble = (of: number) => (chance(puff, of) - 0.5) * (0.6 + age * 0.16)
    const at3: Point = [
      source.east + drift(rise, age) * WIND.east + wobble(6),
      source.north + drift(rise, age) * WIND.north + wobble(7),
      source.up + rise,
    ]
    // the fire weakens over the minutes
    const strong = Math.max(0.4, 1.1 - (puff * every) / BURNT_OUT)
    return puffAt(at3, 0.95 + age * 0.28, fading(age, life) * 0.95 * strong, { puff: puff + 50, soot: 0.7 })
  })
}

const risen = (age: number, speed: number): number => speed * age ** 0.86
/** The distance that the wind moves a puff. The wind is stronger higher up. */
const drift = (rise: number, age: number): number => age * Math.min(1, 0.25 + rise / 14)
const fading = (age: number, life: number): number => Math.max(0, Math.min(1, age * 4) * (1 - age / life) ** 0.8 || 0)

interface Puff {
  readonly puff: number
  /** How black the smoke is, 0 to 1. */
  readonly soot: number
}

function puffAt(at: Point, radius: number, thick: number, { puff, soot }: Puff): Sprite {
  const light: Colour = mixed(LIGHT, SOOT, soot)
  return {
    at,
    radius,
    thick,
    light,
    dark: mixed(rgb(120, 114, 120), DARK, Math.min(1, soot * 1.4)),
    isLight: false,
    shape: puff,
  }
}
