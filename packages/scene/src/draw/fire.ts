import { HAPPENED, type Spot, WHERE } from '../happened.ts'
import type { Lamp } from './air.ts'
import { mixed, rgb } from './colour.ts'
import type { Point } from './face.ts'
import type { Sprite } from './sprite.ts'

const BANGS: readonly { readonly at: Spot; readonly from: number; readonly size: number }[] = [
  { at: WHERE.firstBang, from: HAPPENED.firstBang, size: 1 },
  { at: WHERE.secondBang, from: HAPPENED.secondBang, size: 0.6 },
]
const WHITE = rgb(255, 250, 224)
const YELLOW = rgb(255, 206, 92)
const ORANGE = rgb(244, 122, 36)
const RED = rgb(120, 40, 20)

/** The strength of the flash: largest at the bang, gone after a third of a second. */
export function flashAt(seconds: number): number {
  return BANGS.reduce(
    (sum, { from, size }) => sum + (seconds < from ? 0 : size * Math.exp(-(seconds - from) / 0.07)),
    0,
  )
}

/** The fireballs, then the flames on the remains of the stalls. */
export const fireAt = (seconds: number): readonly Sprite[] =>
  BANGS.flatMap(({ at, from, size }) => {
    const age = seconds - from
    if (age < 0) return []
    return [...fireball(at, age, size), ...flames(at, age, size), ...glow(at, age, size)]
  })

function fireball(at: Spot, age: number, size: number): readonly Sprite[] {
  if (age > 0.75) return []
  const grown = 1.25 * (1 - Math.exp(-(age + 0.03) * 9))
  const thick = Math.min(1, (0.75 - age) * 3)
  return Array.from({ length: 16 }, (_, ball) => {
    const round = ball * 2.4
    const high = (ball % 5) / 4
    const far = (0.4 + (ball % 4) * 0.75) * grown * size
    const point: Point = [
      at.east + Math.cos(round) * far,
      at.north + Math.sin(round) * far,
      at.up + (high * 4.4 * grown + age * 2) * size,
    ]
    const heat = Math.max(0, 1 - age * 1.6 - 0.25 * high)
    const light = heat > 0.6 ? mixed(YELLOW, WHITE, (heat - 0.6) * 2.5) : mixed(ORANGE, YELLOW, heat / 0.6)
    return {
      at: point,
      radius: (0.8 + 1.5 * grown) * size,
      thick,
      light,
      dark: mixed(RED, ORANGE, heat),
      isLight: false,
      shape: ball,
    }
  })
}

/** Small flickering tongues that shrink over time. */
function flames(at: Spot, age: number, size: number): readonly Sprite[] {
  const left = 1 - age / 150
  if (left <= 0 || age < 0.2) return []
  return Array.from({ length: 14 }, (_, tongue) => {
    const flicker = 0.5 + 0.5 * Math.sin(age * (9 + tongue * 1.7) + tongue * 2.1)
    const climb = (age * (0.9 + 0.13 * tongue) + tongue * 0.37) % 1
    const point: Point = [
      at.east + Math.cos(tongue * 2.4) * 0.9 * size,
      at.north + Math.sin(tongue * 2.4) * 0.6 * size,
      0.35 + climb * 1.9 * size * left,
    ]
    const radius = (0.44 - 0.3 * climb) * (0.6 + 0.5 * flicker) * size * (0.5 + 0.5 * left)
    return {
      at: point,
      radius,
      thick: 0.9 * (1 - climb * 0.6),
      light: mixed(YELLOW, WHITE, flicker * 0.5),
      dark: ORANGE,
      isLight: false,
      shape: tongue,
    }
  })
}

function glow(at: Spot, age: number, size: number): readonly Sprite[] {
  const flash = Math.exp(-age / 0.12)
  const burns = age < 150 ? 0.3 * (1 - age / 150) * (0.85 + 0.15 * Math.sin(age * 13)) : 0
  const point: Point = [at.east, at.north, at.up + 0.6]
  const sprites: Sprite[] = []
  if (flash > 0.02)
    sprites.push({
      at: point,
      radius: 22 * size,
      thick: flash * 1.2,
      light: WHITE,
      dark: WHITE,
      isLight: true,
      shape: 0,
    })
  if (burns > 0.01)
    sprites.push({ at: point, radius: 3.2 * size, thick: burns, light: ORANGE, dark: ORANGE, isLight: true, shape: 0 })
  return sprites
}

/** The light of the fire on its surroundings. */
export const firelightAt = (seconds: number): readonly Lamp[] =>
  BANGS.flatMap(({ at, from, size }) => {
    const age = seconds - from
    if (age < 0 || age > 1.2) return []
    const strong = size * (2.4 * Math.exp(-age / 0.09) + 1.4 * Math.max(0, 1 - age / 0.8))
    return strong < 0.05
      ? []
      : [{ at: [at.east, at.north, at.up + 2], red: strong, green: strong * 0.8, blue: strong * 0.5, reach: 26 * size }]
  })
