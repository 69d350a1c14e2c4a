import type { Camera } from './camera.ts'
import type { Canvas } from './canvas.ts'
import { blueOf, type Colour, greenOf, redOf } from './colour.ts'
import { cross, dot, type Face, type Point, type Solid, unit } from './face.ts'
import { Outline } from './outline.ts'
import type { Pattern } from './pattern.ts'
import { type Slope, slopeOf } from './slope.ts'

/** A run of pixels in a row: `count` pixels from `at` on. */
interface Run {
  at: number
  count: number
  x: number
  y: number
}

/** Fills faces. Nearer faces hide farther ones, in any order of drawing. */
export class Painter {
  readonly #canvas: Canvas
  readonly #camera: Camera
  readonly #outline: Outline
  readonly #run: Run = { at: 0, count: 0, x: 0, y: 0 }

  constructor(canvas: Canvas, camera: Camera) {
    this.#canvas = canvas
    this.#camera = camera
    this.#outline = new Outline(canvas, camera)
  }

  /** Draws a solid. Returns false if it lies outside the picture. */
  solid(solid: Solid): boolean {
    if (!this.#mayBeSeen(solid.middle, solid.radius)) return false
    for (const each of solid.faces) this.face(each)
    return true
  }

  face(face: Face): void {
    const nearness = this.#traced(face)
    if (!nearness) return
    const weave = face.pattern && weaveOf(this.#camera, face.pattern, face.normal)
    for (let row = this.#outline.rows.first; row < this.#outline.rows.end; row += 1) {
      if (!this.#runOf(row)) continue
      if (weave) this.#woven(face.colour, nearness, weave)
      else this.#plain(face.colour, nearness)
    }
  }

  /** Darkens the surface directly under a face, for shadows and soot. 0 is black, 1 changes nothing. */
  shade(face: Face, light: number): void {
    const nearness = this.#traced(face)
    if (!nearness) return
    const parts = Math.round(light * 256)
    for (let row = this.#outline.rows.first; row < this.#outline.rows.end; row += 1) {
      if (this.#runOf(row)) this.#darkened(nearness, parts)
    }
  }

  #mayBeSeen(middle: Point, radius: number): boolean {
    const { at, ahead, right, focal, middleX } = this.#camera
    const from: Point = [middle[0] - at[0], middle[1] - at[1], middle[2] - at[2]]
    const away = dot(from, ahead)
    if (away < -radius) return false
    const aside = Math.abs(dot(from, right))
    // Whether the solid's bounding sphere reaches into the picture: its middle is outside the edge by less than its
    // radius. The hand's sway needs no allowance here, because the camera's axes already include it.
    return (aside * focal - away * middleX) / Math.hypot(focal, middleX) < radius
  }

  #traced(face: Face): Slope | undefined {
    const corner = face.corners[0]
    if (!corner) return undefined
    const { at } = this.#camera
    const { normal } = face
    const facing = normal[0] * (corner[0] - at[0]) + normal[1] * (corner[1] - at[1]) + normal[2] * (corner[2] - at[2])
    const isSeen = face.bothSides ? Math.abs(facing) > 1e-6 : facing < -1e-6
    return isSeen && this.#outline.trace(face.corners) ? slopeOf(this.#camera, normal, facing) : undefined
  }

  #runOf(row: number): boolean {
    const { width, left, right } = this.#canvas
    const from = Math.max(0, Math.ceil((left[row] ?? 0) - 0.5))
    const end = Math.min(width, Math.ceil((right[row] ?? 0) - 0.5))
    this.#run.at = row * width + from
    this.#run.count = end - from
    this.#run.x = from
    this.#run.y = row
    return end > from
  }

  #plain(colour: Colour, nearness: Slope): void {
    const { at, count, x, y } = this.#run
    const { colours, nearness: depth } = this.#canvas
    let near = nearness.start + x * nearness.across + y * nearness.down
    for (let pixel = at; pixel < at + count; pixel += 1) {
      if (near > (depth[pixel] ?? 0)) {
        depth[pixel] = near
        colours[pixel] = colour
      }
      near += nearness.across
    }
  }

  #darkened(nearness: Slope, parts: number): void {
    const { at, count, x, y } = this.#run
    const { colours, nearness: depth } = this.#canvas
    // a face on the ground has the same depth as the ground; this factor keeps rounding errors from hiding the face
    let near = (nearness.start + x * nearness.across + y * nearness.down) * 1.004
    for (let pixel = at; pixel < at + count; pixel += 1) {
      if (near > (depth[pixel] ?? 0)) colours[pixel] = dimmed(colours[pixel] ?? 0, parts)
      near += nearness.across * 1.004
    }
  }

  #woven(colour: Colour, nearness: Slope, weave: Weave): void {
    const { at, count, x, y } = this.#run
    const { colours, nearness: depth } = this.#canvas
    const { texels } = weave.pattern
    let near = nearness.start + x * nearness.across + y * nearness.down
    let across = weave.across.start + x * weave.across.across + y * weave.across.down
    let along = weave.along.start + x * weave.along.across + y * weave.along.down
    const level = levelAt(weave.pattern, this.#camera.focal * (near + (nearness.across * count) / 2))
    const power = weave.pattern.power - level
    const start = weave.pattern.starts[level] ?? 0
    const mask = (1 << power) - 1
    const scale = weave.pattern.perMetre / (1 << level)
    const fromAcross = (weave.fromAcross + FAR) * scale
    const fromAlong = (weave.fromAlong + FAR) * scale
    const red = redOf(colour)
    const green = greenOf(colour)
    const blue = blueOf(colour)
    for (let pixel = at; pixel < at + count; pixel += 1) {
      if (near > (depth[pixel] ?? 0)) {
        depth[pixel] = near
        const away = scale / near
        const column = (fromAcross + across * away) & mask
        const row = (fromAlong + along * away) & mask
        const parts = texels[start + (row << power) + column] ?? 0
        colours[pixel] = (((red * parts) & 0x7f80) << 9) | (((green * parts) & 0x7f80) << 1) | ((blue * parts) >> 7)
      }
      near += nearness.across
      across += weave.across.across
      along += weave.along.across
    }
  }
}

/**
 * A multiple of every pattern's width. Adding it makes all coordinates positive, because negative ones would be rounded
 * in the wrong direction.
 */
const FAR = 8192

/** Maps pixels to texels of the pattern. */
interface Weave {
  readonly pattern: Pattern
  readonly fromAcross: number
  readonly fromAlong: number
  readonly across: Slope
  readonly along: Slope
}

function weaveOf(camera: Camera, pattern: Pattern, normal: Point): Weave {
  const level: Point = Math.abs(normal[2]) > 0.99 ? [1, 0, 0] : unit(cross([0, 0, 1], normal))
  const rising = cross(normal, level)
  return {
    ...{ pattern, fromAcross: dot(level, camera.at), fromAlong: dot(rising, camera.at) },
    across: slopeOf(camera, level),
    along: slopeOf(camera, rising),
  }
}

/** The mipmap level at which a texel is about as large as a pixel. */
export function levelAt(pattern: Pattern, pixelsPerMetre: number): number {
  const texelsPerPixel = pattern.perMetre / Math.max(pixelsPerMetre, 1e-3)
  return Math.min(pattern.power, 31 - Math.clz32(Math.max(1, texelsPerPixel * 1.2)))
}

/** A colour times a brightness, which is given in parts of 256. */
export const dimmed = (colour: Colour, parts: number): Colour =>
  (((redOf(colour) * parts) & 0xff00) << 8) | ((greenOf(colour) * parts) & 0xff00) | ((blueOf(colour) * parts) >> 8)
