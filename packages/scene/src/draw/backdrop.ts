import type { Camera } from './camera.ts'
import type { Canvas } from './canvas.ts'
import { type Ground, groundBeyond, PER_METRE, REACH, SIDE } from './ground.ts'
import { dimmed, levelAt } from './painter.ts'
import type { Pattern } from './pattern.ts'
import { type Sky, skyAt } from './sky.ts'
import { type Slope, slopeOf } from './slope.ts'

/** The ground and the sky behind all objects. */
export interface Backdrop {
  readonly sky: Sky
  readonly ground: Ground
  readonly cobbles: Pattern
}

/** Fills the pixels that no face covers: ground below the horizon, sky above it. */
export function drawBackdrop(canvas: Canvas, camera: Camera, backdrop: Backdrop): void {
  const east = slopeOf(camera, [1, 0, 0])
  const north = slopeOf(camera, [0, 1, 0])
  const up = slopeOf(camera, [0, 0, 1])
  for (let row = 0; row < canvas.height; row += 1) {
    const rays = { east, north, up, row }
    const left = up.start + row * up.down
    const right = left + up.across * canvas.width
    if (Math.max(left, right) > -LEVEL) drawSky(canvas, backdrop.sky, rays)
    if (Math.min(left, right) < -LEVEL) drawGround(canvas, camera, backdrop, rays)
  }
}

/** A ray that descends less than this never meets the ground. */
const LEVEL = 0.0005

interface Rays {
  readonly east: Slope
  readonly north: Slope
  readonly up: Slope
  readonly row: number
}

// The sky and the ground are drawn by two loops. Each is small enough to be compiled as a whole, which makes it several
// times as fast.

function drawSky({ colours, nearness, width }: Canvas, sky: Sky, rays: Rays): void {
  let east = rays.east.start + rays.row * rays.east.down
  let north = rays.north.start + rays.row * rays.north.down
  let up = rays.up.start + rays.row * rays.up.down
  for (let pixel = rays.row * width; pixel < (rays.row + 1) * width; pixel += 1) {
    if (nearness[pixel] === 0 && up >= -LEVEL) colours[pixel] = skyAt(sky, east, north, up)
    east += rays.east.across
    north += rays.north.across
    up += rays.up.across
  }
}

function drawGround(canvas: Canvas, camera: Camera, { ground, cobbles }: Backdrop, rays: Rays): void {
  const { colours, nearness, width } = canvas
  const [atEast, atNorth, atUp] = camera.at
  const nearer = -1 / atUp
  const { texels, start, power, mask, scale } = stonesAt(cobbles, pixelsPerMetre(camera, rays, width / 2))
  let toEast = rays.east.start + rays.row * rays.east.down
  let toNorth = rays.north.start + rays.row * rays.north.down
  let up = rays.up.start + rays.row * rays.up.down
  for (let pixel = rays.row * width; pixel < (rays.row + 1) * width; pixel += 1) {
    if (nearness[pixel] === 0 && up < -LEVEL) {
      const near = up * nearer
      const east = atEast + toEast / near
      const north = atNorth + toNorth / near
      const stone = texels[start + ((((north + FAR) * scale) & mask) << power) + (((east + FAR) * scale) & mask)] ?? 0
      nearness[pixel] = near
      colours[pixel] = dimmed(pavingAt(ground, east, north), 2 * stone)
    }
    toEast += rays.east.across
    toNorth += rays.north.across
    up += rays.up.across
  }
}

/**
 * Pixels per metre of ground at the given column of a row. A camera is held about level, so this holds for the whole
 * row.
 */
const pixelsPerMetre = (camera: Camera, { up, row }: Rays, column: number): number =>
  Math.max(0, ((up.start + column * up.across + row * up.down) / -camera.at[2]) * camera.focal)

/** One mipmap level of the pattern. */
interface Stones {
  readonly texels: Uint8Array
  readonly start: number
  readonly power: number
  readonly mask: number
  readonly scale: number
}

function stonesAt(cobbles: Pattern, pixels: number): Stones {
  // the ground is seen at an angle, so a pixel covers more of it in depth than in width
  const level = levelAt(cobbles, pixels * 0.6)
  const power = cobbles.power - level
  return {
    ...{ texels: cobbles.texels, start: cobbles.starts[level] ?? 0, power },
    ...{ mask: (1 << power) - 1, scale: cobbles.perMetre / (1 << level) },
  }
}

/** A multiple of the pattern's width. Adding it makes all coordinates positive. */
const FAR = 8192

function pavingAt(ground: Ground, east: number, north: number): number {
  const isPainted = east > -REACH && east < REACH && north > -REACH && north < REACH
  if (!isPainted) return groundBeyond(east, north)
  return ground.colours[(((north + REACH) * PER_METRE) | 0) * SIDE + (((east + REACH) * PER_METRE) | 0)] ?? 0
}
