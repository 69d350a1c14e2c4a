import type { Camera } from './camera.ts'
import { type Colour, pick, rgb, scaled } from './colour.ts'
import { type Face, face, type Point } from './face.ts'
import { SUN } from './light.ts'
import type { Person, Pose, Whereabouts } from './people.ts'

const COATS = [
  rgb(190, 60, 52),
  rgb(52, 84, 140),
  rgb(60, 112, 84),
  rgb(214, 168, 80),
  rgb(86, 74, 96),
  rgb(226, 214, 196),
  rgb(70, 74, 82),
  rgb(150, 96, 130),
] as const
const TROUSERS = [rgb(56, 62, 84), rgb(84, 74, 66), rgb(44, 44, 50), rgb(120, 106, 84)] as const
const SKINS = [rgb(236, 196, 164), rgb(206, 156, 120), rgb(150, 104, 76), rgb(110, 76, 58)] as const
const HAIRS = [rgb(60, 44, 36), rgb(36, 32, 34), rgb(150, 112, 64), rgb(170, 164, 158), rgb(120, 64, 40)] as const

/** Postures: heights as fractions of the body height, and how far shoulders and head are ahead of the hips. */
const POSES = {
  stands: { hips: 0.5, shoulders: 0.82, head: 0.93, lean: 0.02, stride: 0.04 },
  walks: { hips: 0.5, shoulders: 0.82, head: 0.93, lean: 0.05, stride: 0.17 },
  runs: { hips: 0.48, shoulders: 0.77, head: 0.88, lean: 0.2, stride: 0.34 },
  ducks: { hips: 0.26, shoulders: 0.46, head: 0.53, lean: 0.22, stride: 0.14 },
} as const satisfies Readonly<Record<Pose, object>>

/**
 * A person seen from a camera: a few ribbons that turn towards it, so that even the smallest figure visibly walks and
 * runs.
 */
export function figure(camera: Camera, person: Person, { place, heading, pose, gone }: Whereabouts): readonly Face[] {
  const { tall } = person
  const aside = asideOf(camera, place)
  const stature = POSES[pose]
  const at = (ahead: number, left: number, up: number): Point => [
    place[0] + (heading[0] * ahead - heading[1] * left) * tall,
    place[1] + (heading[1] * ahead + heading[0] * left) * tall,
    up * tall,
  ]
  const swing = pose === 'stands' || pose === 'ducks' ? 1 : Math.sin((gone / (pose === 'runs' ? 1.15 : 0.72)) * Math.PI)
  const ribbon = (from: Point, to: Point, wide: readonly [number, number], colour: Colour) =>
    face(
      [
        moved(from, aside, -wide[0] * tall),
        moved(from, aside, wide[0] * tall),
        moved(to, aside, wide[1] * tall),
        moved(to, aside, -wide[1] * tall),
      ],
      colour,
      { bothSides: true },
    )
  const coat = pick(COATS, person.looks[0])
  const trousers = pick(TROUSERS, person.looks[1])
  const shoulders = at(stature.lean, 0, stature.shoulders)
  const head = at(stature.lean * 1.25, 0, stature.head)
  const hips = at(0, 0, stature.hips)
  const leg = (side: 1 | -1) =>
    ribbon(
      at(stature.stride * swing * side, side * 0.05, 0),
      at(0, side * 0.05, stature.hips + 0.03),
      [0.032, 0.05],
      scaled(trousers, side === 1 ? 0.62 : 0.8),
    )
  const hands = pose === 'ducks' ? stature.head + 0.05 : stature.hips + (pose === 'runs' ? 0.12 : 0.02)
  const arm = (side: 1 | -1) =>
    ribbon(
      at(stature.lean - stature.stride * swing * side * 0.8, side * 0.13, hands),
      at(stature.lean, side * 0.12, stature.shoulders),
      [0.022, 0.034],
      scaled(coat, side === 1 ? 0.66 : 0.84),
    )
  return [
    ...[leg(1), leg(-1), arm(1)],
    ...torso(hips, shoulders, { aside, tall, coat, isSkirt: person.looks[2] < 0.3 }),
    arm(-1),
    ...headOf(head, aside, person, heading[0] * aside[1] - heading[1] * aside[0] > -0.3),
  ]
}

interface Torso {
  readonly aside: Point
  readonly tall: number
  readonly coat: Colour
  readonly isSkirt: boolean
}

/** The torso in two halves, one of which the sun lights. */
function torso(hips: Point, shoulders: Point, { aside, tall, coat, isSkirt }: Torso): readonly Face[] {
  const low: Point = isSkirt ? [hips[0], hips[1], hips[2] * 0.62] : [hips[0], hips[1], hips[2] - 0.04 * tall]
  const [wideLow, wideTop] = [(isSkirt ? 0.15 : 0.1) * tall, 0.125 * tall]
  const sunSide = aside[0] * SUN[0] + aside[1] * SUN[1] > 0 ? 1 : -1
  return [-1, 1].map((side) => {
    const from = side === sunSide ? -0.3 : 0.3
    const corners = [
      moved(low, aside, from * wideLow * side),
      moved(low, aside, wideLow * side),
      moved(shoulders, aside, wideTop * side),
      moved(shoulders, aside, from * wideTop * side),
    ]
    return face(corners, scaled(coat, side === sunSide ? 1.05 : 0.66), { bothSides: true })
  })
}

/** From behind only hair is visible. */
function headOf(middle: Point, aside: Point, person: Person, isFacing: boolean): readonly Face[] {
  const radius = 0.075 * person.tall
  const around = (from: number, until: number, size: number) =>
    Array.from({ length: 7 }, (_, at): Point => {
      const angle = from + ((until - from) * at) / 6
      const [out, up] = [Math.cos(angle) * radius * size, Math.sin(angle) * radius * size * 1.15]
      // the hair is drawn slightly nearer than the face
      const nearer = size > 1 ? 0.02 : 0
      return [
        middle[0] + aside[0] * out + aside[1] * nearer,
        middle[1] + aside[1] * out - aside[0] * nearer,
        middle[2] + up,
      ]
    })
  const skin = scaled(pick(SKINS, person.looks[2]), 0.92)
  return [
    face(around(0, (12 / 7) * Math.PI, 1), skin, { bothSides: true }),
    face(
      isFacing ? around(-0.25, Math.PI + 0.25, 1.12) : around(0, (12 / 7) * Math.PI, 1.1),
      pick(HAIRS, person.looks[1]),
      { bothSides: true },
    ),
  ]
}

const moved = (from: Point, aside: Point, by: number): Point => [
  from[0] + aside[0] * by,
  from[1] + aside[1] * by,
  from[2],
]

/** The horizontal direction that points to the right in the picture, as seen at the given place. */
function asideOf(camera: Camera, [east, north]: readonly [number, number]): Point {
  const [toEast, toNorth] = [east - camera.at[0], north - camera.at[1]]
  const far = Math.hypot(toEast, toNorth) || 1
  return [toNorth / far, -toEast / far, 0]
}

/** The shadow of a person on the ground. It is small where the sun does not shine. */
export function shadowOf(person: Person, { place, pose }: Whereabouts, isSunny: boolean): Face {
  const long = isSunny ? (person.tall * (pose === 'ducks' ? 0.5 : 1)) / SUN[2] : 0.35
  const [east, north] = [-SUN[0] * long, -SUN[1] * long]
  const [sideEast, sideNorth] = [-SUN[1] * 0.24, SUN[0] * 0.24]
  return face(
    [
      [place[0] - sideEast, place[1] - sideNorth, 0.01],
      [place[0] + sideEast, place[1] + sideNorth, 0.01],
      [place[0] + sideEast + east, place[1] + sideNorth + north, 0.01],
      [place[0] - sideEast + east, place[1] - sideNorth + north, 0.01],
    ],
    0,
    { bothSides: true },
  )
}
