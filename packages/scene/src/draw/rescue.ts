import { HAPPENED, WHERE } from '../happened.ts'
import type { Lamp } from './air.ts'
import { beside, box, type Stand } from './box.ts'
import { rgb } from './colour.ts'
import { type Face, face, type Point } from './face.ts'
import type { Sprite } from './sprite.ts'
import { ambulance, blueLampsOf } from './vehicles.ts'

interface Crew {
  readonly from: Point
  readonly to: Point
  readonly leaves: number
  readonly arrives: number
  /** The rotation where the ambulance stops, in radians. */
  readonly turns: number
}

const { ambulanceFrom, ambulanceStands } = WHERE
const { heardFrom, standsFrom } = HAPPENED.ambulance
const NORTHWARDS = Math.PI / 2

const CREWS: readonly Crew[] = [
  {
    from: [ambulanceFrom.east, ambulanceFrom.north, 0],
    to: [ambulanceStands.east, ambulanceStands.north, 0],
    ...{ leaves: heardFrom, arrives: standsFrom, turns: 0.25 },
  },
  {
    from: [ambulanceFrom.east, ambulanceFrom.north, 0],
    to: [ambulanceStands.east - 5.5, ambulanceStands.north - 9, 0],
    ...{ leaves: standsFrom + 28, arrives: standsFrom + 58, turns: -0.35 },
  },
]
const BLUE = rgb(70, 120, 255)
const TAPE = { from: 190, radius: 9.5, posts: 10 }
const RED = rgb(220, 48, 40)
const WHITE = rgb(246, 244, 240)

/** The ambulances that are on their way or have arrived. */
function stands(seconds: number): readonly Stand[] {
  return CREWS.filter(({ leaves }) => seconds >= leaves).map((crew) => {
    const share = Math.min(1, (seconds - crew.leaves) / (crew.arrives - crew.leaves))
    // The ambulance brakes on the last metres.
    const gone = share * (1.25 - 0.25 * share)
    const at = (axis: 0 | 1) => crew.from[axis] + (crew.to[axis] - crew.from[axis]) * gone
    const east = crew.from[0] + (crew.to[0] - crew.from[0]) * Math.max(0, share * 6 - 5)
    return { at: [east, at(1), 0], turned: NORTHWARDS + crew.turns * Math.max(0, share * 8 - 7) }
  })
}

export const rescueAt = (seconds: number): readonly Face[] => [
  ...stands(seconds).flatMap(ambulance),
  ...(seconds < TAPE.from ? [] : tape()),
]

/** Left and right alternate, twice a second. */
const isOn = (seconds: number, lamp: number): boolean => (seconds * 2 + lamp * 0.5) % 1 < 0.45

export const blueLightsAt = (seconds: number): readonly Sprite[] =>
  stands(seconds).flatMap((stand) =>
    blueLampsOf(stand).flatMap((at, lamp) =>
      isOn(seconds, lamp)
        ? [
            { at, radius: 2.6, thick: 0.9, light: BLUE, dark: BLUE, isLight: true, shape: 0 },
            { at, radius: 0.5, thick: 1.6, light: rgb(190, 210, 255), dark: BLUE, isLight: true, shape: 0 },
          ]
        : [],
    ),
  )

/** The light of the first ambulance's lamps on the ground and on nearby walls. */
export function blueShineAt(seconds: number): readonly Lamp[] {
  const [first] = stands(seconds)
  if (!first || (seconds * 4) % 1 > 0.55) return []
  return [{ at: beside(first, 1.2, 0, 3), red: 0.05, green: 0.2, blue: 0.7, reach: 7 }]
}

/** Red and white tape from post to post around the burnt place. */
function tape(): readonly Face[] {
  const post = (at: number): Point => {
    const angle = (at / TAPE.posts) * 2 * Math.PI
    return [
      WHERE.firstBang.east + 2 + TAPE.radius * Math.cos(angle),
      WHERE.firstBang.north + 1.5 + TAPE.radius * Math.sin(angle),
      0,
    ]
  }
  return Array.from({ length: TAPE.posts }, (_, at) => {
    const [from, to] = [post(at), post(at + 1)]
    return [...box({ at: from }, { long: 0.05, wide: 0.05, high: 1.05 }, RED), ...stripes(from, to)]
  }).flat()
}

function stripes(from: Point, to: Point): readonly Face[] {
  const count = 12
  const at = (step: number, up: number): Point => {
    const share = step / count
    // The tape sags between two posts.
    const sag = 0.5 * share * (1 - share)
    return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share, up - sag]
  }
  return Array.from({ length: count }, (_, step) =>
    face([at(step, 0.9), at(step + 1, 0.9), at(step + 1, 1), at(step, 1)], step % 2 === 0 ? RED : WHITE, {
      bothSides: true,
    }),
  )
}
