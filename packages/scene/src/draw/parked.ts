import { HAPPENED, WHERE } from '../happened.ts'
import type { Stand } from './box.ts'
import { type Colour, pick, rgb } from './colour.ts'
import { type Solid, solid } from './face.ts'
import type { Block } from './ground.ts'
import type { Sprite } from './sprite.ts'
import { car, indicatorsOf } from './vehicles.ts'

const ALARMED: Stand = { at: [WHERE.carAlarm.east, WHERE.carAlarm.north, 0], turned: 1.45 }
const OTHERS: readonly Stand[] = [
  { at: [-36, 12, 0], turned: 1.57 },
  { at: [-36.2, -2, 0], turned: 1.6 },
  { at: [-36, 26, 0], turned: -1.55 },
  { at: [36.5, -14, 0], turned: 1.57 },
  { at: [36.3, -21, 0], turned: -1.6 },
  { at: [36.4, 12, 0], turned: 1.55 },
  { at: [-10, -32.6, 0], turned: 0.02 },
  { at: [-17, -32.5, 0], turned: 3.12 },
  { at: [21, -32.6, 0], turned: 0 },
  { at: [9, -62, 0], turned: 1.57 },
  { at: [3, -88, 0], turned: -1.57 },
  { at: [6, 32.4, 0], turned: 0 },
  { at: [26, 32.4, 0], turned: 3.14 },
]
const PAINTS = [
  rgb(196, 44, 44),
  rgb(50, 84, 150),
  rgb(232, 232, 228),
  rgb(70, 76, 84),
  rgb(160, 176, 186),
  rgb(46, 104, 84),
  rgb(220, 180, 70),
] as const
const ALARMED_PAINT: Colour = rgb(214, 60, 48)
const AMBER = rgb(255, 170, 40)

export const parkedShades = (): readonly Block[] =>
  [ALARMED, ...OTHERS].map(({ at: [east, north], turned = 0 }) => {
    const isAlongNorth = Math.abs(Math.sin(turned)) > 0.7
    const [long, wide] = isAlongNorth ? [0.9, 2.1] : [2.1, 0.9]
    return { west: east - long, east: east + long, south: north - wide, north: north + wide, height: 1.3 }
  })

export const buildParked = (random: () => number): readonly Solid[] => [
  solid(car(ALARMED, ALARMED_PAINT)),
  ...OTHERS.map((stand) => solid(car(stand, pick(PAINTS, random())))),
]

/** Whether the lamps of the car are on. They blink while its alarm sounds. */
function isBlinking(seconds: number): boolean {
  const { from, until } = HAPPENED.carAlarm
  return seconds >= from && seconds < until && ((seconds - from) * 1.6) % 1 < 0.5
}

export const blinkingAt = (seconds: number): readonly Sprite[] =>
  isBlinking(seconds)
    ? indicatorsOf(ALARMED).flatMap((at) => [
        { at, radius: 0.9, thick: 1.1, light: AMBER, dark: AMBER, isLight: true, shape: 0 },
        { at, radius: 0.24, thick: 1.6, light: rgb(255, 236, 190), dark: AMBER, isLight: true, shape: 0 },
      ])
    : []
