import type { Colour } from './colour.ts'
import { type Face, type FaceLook, face, type Point } from './face.ts'
import { lit } from './light.ts'

/** The position and rotation of an object with a flat bottom. */
export interface Stand {
  readonly at: Point
  /** Rotation in radians, counter-clockwise from east. */
  readonly turned?: number
}

/** Half the length and half the width of an object, at the bottom and at the top, and its height. */
export interface Measures {
  readonly long: number
  readonly wide: number
  readonly high: number
  readonly topLong?: number
  readonly topWide?: number
}

/** A point relative to a stand, by its distances ahead, to the left and above. */
export function beside({ at, turned = 0 }: Stand, ahead: number, left: number, up: number): Point {
  const cosine = Math.cos(turned)
  const sine = Math.sin(turned)
  return [at[0] + ahead * cosine - left * sine, at[1] + ahead * sine + left * cosine, at[2] + up]
}

/** Four sides and a top, in the light of the sun. */
export function box(stand: Stand, measures: Measures, colour: Colour): readonly Face[] {
  const { long, wide, high, topLong = long, topWide = wide } = measures
  const low = SIGNS.map(([ahead, left]) => beside(stand, ahead * long, left * wide, 0))
  const top = SIGNS.map(([ahead, left]) => beside(stand, ahead * topLong, left * topWide, high))
  return prism(low, top, colour)
}

/** A column with the given number of sides. */
export function column(stand: Stand, sides: number, measures: Measures, colour: Colour): readonly Face[] {
  const { long, high, topLong = long } = measures
  const around = (radius: number, up: number) =>
    Array.from({ length: sides }, (_, side): Point => {
      const angle = ((side + 0.5) * 2 * Math.PI) / sides
      return beside(stand, radius * Math.cos(angle), radius * Math.sin(angle), up)
    })
  return prism(around(long, 0), around(topLong, high), colour)
}

/** The solid between two outlines with equal numbers of corners, both counter-clockwise from above, with a top. */
function prism(low: readonly Point[], top: readonly Point[], colour: Colour): readonly Face[] {
  const sides = low.map((corner, side) => {
    const next = (side + 1) % low.length
    return litFace([corner, low[next] ?? corner, top[next] ?? corner, top[side] ?? corner], colour)
  })
  return [...sides, litFace(top, colour)]
}

export function litFace(corners: readonly Point[], colour: Colour, look?: FaceLook, sunny = 1): Face {
  const unlit = face(corners, colour, look)
  return { ...unlit, colour: lit(colour, unlit.normal, sunny) }
}

const SIGNS = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
] as const
