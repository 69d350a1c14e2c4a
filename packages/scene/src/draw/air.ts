import type { Camera } from './camera.ts'
import type { Canvas } from './canvas.ts'
import { blended, type Colour, rgb } from './colour.ts'
import type { Point } from './face.ts'
import { dimmed } from './painter.ts'
import { type Slope, slopeOf } from './slope.ts'

/** A light that illuminates its surroundings for a while: a flash, a fire, a blue lamp. */
export interface Lamp {
  readonly at: Point
  readonly red: number
  readonly green: number
  readonly blue: number
  /** The distance in metres at which the light has half its intensity. */
  readonly reach: number
}

const HAZE = rgb(204, 196, 196)
/** The distance in metres at which half of the colour is haze. */
const HALF = 700
const STEPS = 256

/** Draws ink lines along the edges of objects, haze over distant objects, and the light of lamps. */
export function drawAir(canvas: Canvas, camera: Camera, lamps: readonly Lamp[]): void {
  for (let row = 0; row < canvas.height; row += 1) inkAndHaze(canvas, row)
  const [first] = lamps
  if (!first) return
  const rays = { east: slopeOf(camera, [1, 0, 0]), north: slopeOf(camera, [0, 1, 0]), up: slopeOf(camera, [0, 0, 1]) }
  for (const lamp of lamps) {
    for (let row = 0; row < canvas.height; row += 1) shine(canvas, camera, { ...rays, row, lamp })
  }
}

function inkAndHaze(canvas: Canvas, row: number): void {
  const { colours, nearness, width } = canvas
  const first = row * width
  const last = first + width - 1
  const isBorder = row === 0 || row === canvas.height - 1
  for (let pixel = first; pixel <= last; pixel += 1) {
    const near = nearness[pixel] ?? 0
    if (near === 0) continue
    const colour = colours[pixel] ?? 0
    // nearness beyond the border and at the ends of the span is unknown
    const bend = isBorder || pixel === first || pixel === last ? 0 : bendAt(nearness, pixel, width)
    const inked = bend > near * 0.03 ? dimmed(colour, 186) : colour
    const step = (STEPS / (1 + near * HALF)) | 0
    colours[pixel] = blended(inked, HAZE, step)
  }
}

/** The second difference of nearness. Nearness is linear on a flat surface, so a bend marks an edge. */
function bendAt(nearness: Float32Array, pixel: number, width: number): number {
  const twice = 2 * (nearness[pixel] ?? 0)
  const across = (nearness[pixel - 1] ?? 0) + (nearness[pixel + 1] ?? 0) - twice
  const down = (nearness[pixel - width] ?? 0) + (nearness[pixel + width] ?? 0) - twice
  return Math.abs(across) + Math.abs(down)
}

interface Shining {
  readonly east: Slope
  readonly north: Slope
  readonly up: Slope
  readonly row: number
  readonly lamp: Lamp
}

function shine({ colours, nearness, width }: Canvas, camera: Camera, { east, north, up, row, lamp }: Shining): void {
  const [atEast, atNorth, atUp] = camera.at
  const fromEast = atEast - lamp.at[0]
  const fromNorth = atNorth - lamp.at[1]
  const fromUp = atUp - lamp.at[2]
  const half = lamp.reach * lamp.reach
  for (let column = 0; column < width; column += 1) {
    const pixel = row * width + column
    const near = nearness[pixel] ?? 0
    if (near === 0) continue
    const x = fromEast + (east.start + column * east.across + row * east.down) / near
    const y = fromNorth + (north.start + column * north.across + row * north.down) / near
    const z = fromUp + (up.start + column * up.across + row * up.down) / near
    const light = half / (half + x * x + y * y + z * z)
    if (light < 0.02) continue
    const colour = colours[pixel] ?? 0
    colours[pixel] = brightened(colour, lamp, light * light)
  }
}

/** Adds a little to dark surfaces, too, because a flash leaves nothing black. */
function brightened(colour: Colour, lamp: Lamp, light: number): Colour {
  const red = Math.min(255, ((colour >> 16) & 255) + (((colour >> 16) & 255) + 24) * lamp.red * light) | 0
  const green = Math.min(255, ((colour >> 8) & 255) + (((colour >> 8) & 255) + 24) * lamp.green * light) | 0
  const blue = Math.min(255, (colour & 255) + ((colour & 255) + 24) * lamp.blue * light) | 0
  return (red << 16) | (green << 8) | blue
}
