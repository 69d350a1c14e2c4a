import type { Camera } from './camera.ts'
import type { Canvas } from './canvas.ts'
import { BEYOND, type Ground, PER_METRE, REACH, SIDE } from './ground.ts'
import { levelAt, timesParts } from './painter.ts'
import type { Pattern } from './pattern.ts'
import { type Sky, skyAt } from './sky.ts'
import { type Slope, slopeOf } from './slope.ts'

/** What is behind everything that stands. */
export interface Backdrop {
  readonly sky: Sky
  readonly ground: Ground
  readonly cobbles: Pattern
}

/** Fills what no face covers: the ground below the horizon, the sky above it. */
export function drawBackdrop(canvas: Canvas, camera: Camera, backdrop: Backdrop): void {
  const east = slopeOf(camera, [1, 0, 0])
  const north = slopeOf(camera, [0, 1, 0])
  const up = slopeOf(camera, [0, 0, 1])
  for (let row = 0; row < canvas.height; row += 1) drawRow(canvas, camera, backdrop, { east, north, up, row })
}

interface Rays {
  readonly east: Slope
  readonly north: Slope
  readonly up: Slope
  readonly row: number
}

function drawRow(canvas: Canvas, camera: Camera, backdrop: Backdrop, rays: Rays): void {
  const { colours, nearness, width } = canvas
  const [atEast, atNorth, atUp] = camera.at
  let east = rays.east.start + rays.row * rays.east.down
  let north = rays.north.start + rays.row * rays.north.down
  let up = rays.up.start + rays.row * rays.up.down
  for (let pixel = rays.row * width; pixel < (rays.row + 1) * width; pixel += 1) {
    if (nearness[pixel] === 0) {
      const away = -atUp / up
      if (up < -0.0005) {
        nearness[pixel] = 1 / away
        colours[pixel] = groundAt(backdrop, atEast + east * away, atNorth + north * away, camera.focal / away)
      } else colours[pixel] = skyAt(backdrop.sky, east, north, up)
    }
    east += rays.east.across
    north += rays.north.across
    up += rays.up.across
  }
}

function groundAt({ ground, cobbles }: Backdrop, east: number, north: number, pixelsPerMetre: number): number {
  const column = Math.floor((east + REACH) * PER_METRE)
  const row = Math.floor((north + REACH) * PER_METRE)
  const isPainted = column >= 0 && column < SIDE && row >= 0 && row < SIDE
  const colour = isPainted ? (ground.colours[row * SIDE + column] ?? 0) : BEYOND
  // The ground is seen from the side: a pixel covers more of it ahead than across.
  const level = levelAt(cobbles, pixelsPerMetre * 0.6)
  const power = cobbles.power - level
  const mask = (1 << power) - 1
  const scale = cobbles.perMetre / (1 << level)
  const across = Math.floor(east * scale) & mask
  const down = Math.floor(north * scale) & mask
  return timesParts(colour, cobbles.texels[(cobbles.starts[level] ?? 0) + (down << power) + across] ?? 0, 7)
}
