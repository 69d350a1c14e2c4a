import { type Camera, inPicture } from './camera.ts'
import type { Canvas } from './canvas.ts'
import { blended, blueOf, type Colour, greenOf, redOf } from './colour.ts'
import type { Point } from './face.ts'
import { SUN } from './light.ts'
import { layeredNoise } from './pattern.ts'

/** A soft ball that always faces the camera. */
export interface Sprite {
  readonly at: Point
  /** Radius in metres. */
  readonly radius: number
  /** The colours of the sunny side and of the dark side. */
  readonly light: Colour
  readonly dark: Colour
  /** Opacity, from 0 (invisible) to 1. */
  readonly thick: number
  /** True for light, which is added to the background; false for smoke, which hides it. */
  readonly isLight: boolean
  /** Index of the shape in `Puffs`. */
  readonly shape: number
}

/** Ragged shapes of puffs: their density, and the share of sunlight that each part gets. */
export interface Puffs {
  readonly shapes: readonly { readonly thick: Uint8Array; readonly sunny: Uint8Array }[]
  /** The density of a round, uniform glow. */
  readonly round: Uint8Array
}

const SIDE = 128
const SHAPES = 4

export function buildPuffs(seed: number): Puffs {
  const ragged = Array.from({ length: SHAPES }, (_, shape) => layeredNoise(seed + 400 + shape * 10, 4, 4))
  const texels = (value: (x: number, y: number) => number) =>
    Uint8Array.from({ length: SIDE * SIDE }, (_, at) => {
      const [x, y] = [((at % SIDE) + 0.5) / SIDE, (Math.floor(at / SIDE) + 0.5) / SIDE]
      return Math.max(0, Math.min(255, 255 * value(x, y)))
    })
  const inside = (x: number, y: number) => Math.max(0, 1 - Math.hypot(x - 0.5, y - 0.5) * 2)
  return {
    shapes: ragged.map((noise) => ({
      thick: texels((x, y) => (inside(x, y) + (noise(x, y) - 0.5) * 0.9) * 2.2 * Math.min(1, inside(x, y) * 5)),
      sunny: texels((x, y) => 0.5 + (0.5 - y) * 0.8 + (0.5 - x) * 0.5 + (noise(x, y) - 0.5) * 0.9),
    })),
    round: texels((x, y) => Math.max(0, inside(x, y)) ** 2),
  }
}

/** The part of the picture that a sprite covers. */
interface Frame {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly away: number
  readonly size: number
  readonly x: number
  readonly y: number
}

export function drawSprites(canvas: Canvas, camera: Camera, puffs: Puffs, sprites: readonly Sprite[]): void {
  const seen = sprites.flatMap((sprite) => {
    const frame = frameOf(canvas, camera, sprite)
    return frame ? [{ sprite, frame }] : []
  })
  const isMirrored = camera.right[0] * SUN[0] + camera.right[1] * SUN[1] > 0
  for (const { sprite, frame } of seen.toSorted((one, other) => other.frame.away - one.frame.away)) {
    const shape = puffs.shapes[sprite.shape % SHAPES]
    if (sprite.isLight) addLight(canvas, sprite, frame, puffs.round)
    else if (shape) addPuff(canvas, sprite, frame, { ...shape, isMirrored })
  }
}

function frameOf({ width, height }: Canvas, camera: Camera, sprite: Sprite): Frame | undefined {
  const found = inPicture(camera, sprite.at)
  // so near to the camera the puff would fill the picture, and surfaces would cut through it
  if (!found || found.away < 0.6) return undefined
  const size = (sprite.radius / found.away) * camera.focal
  const frame = {
    left: Math.max(0, Math.ceil(found.x - size)),
    right: Math.min(width, Math.floor(found.x + size)),
    top: Math.max(0, Math.ceil(found.y - size)),
    bottom: Math.min(height, Math.floor(found.y + size)),
  }
  return frame.left < frame.right && frame.top < frame.bottom && size > 0.5 ? { ...frame, ...found, size } : undefined
}

interface Puff {
  readonly thick: Uint8Array
  readonly sunny: Uint8Array
  readonly isMirrored: boolean
}

function addPuff(canvas: Canvas, sprite: Sprite, frame: Frame, puff: Puff): void {
  const brush = { ...puff, tones: tonesOf(sprite), scale: SIDE / 2 / frame.size, most: 256 * sprite.thick }
  // a puff thins out near a solid object, so that no hard line appears where the two meet
  const soft = brush.most * (frame.away / (0.7 * sprite.radius))
  for (let y = frame.top; y < frame.bottom; y += 1) puffRow(canvas, frame, { ...brush, soft }, y)
}

interface Brush extends Puff {
  readonly tones: Int32Array
  readonly scale: number
  readonly most: number
  readonly soft: number
}

function puffRow({ colours, nearness, width }: Canvas, frame: Frame, brush: Brush, y: number): void {
  const { thick, sunny, scale, soft, most, tones } = brush
  const row = (((y - frame.y) * scale + SIDE / 2) | 0) * SIDE
  // if the shape is mirrored, its columns run from the last to the first
  const [start, step] = brush.isMirrored
    ? [SIDE / 2 - 0.5 + frame.x * scale, -scale]
    : [SIDE / 2 - frame.x * scale, scale]
  for (let x = frame.left; x < frame.right; x += 1) {
    const texel = row + ((start + x * step) | 0)
    const cover = thick[texel] ?? 0
    if (cover === 0) continue
    const pixel = y * width + x
    const free = (1.02 - (nearness[pixel] ?? 0) * frame.away) * soft
    if (free <= 0) continue
    const share = (Math.min(free, most) * cover) >> 8
    colours[pixel] = blended(colours[pixel] ?? 0, tones[(sunny[texel] ?? 0) >> 4] ?? 0, share)
  }
}

/** Sixteen tones from the sprite's dark side to its sunny side. */
function tonesOf({ light, dark }: Sprite): Int32Array {
  const tones = new Int32Array(16)
  for (let step = 0; step < 16; step += 1) tones[step] = blended(dark, light, step * 17)
  return tones
}

function addLight({ colours, nearness, width }: Canvas, sprite: Sprite, frame: Frame, round: Uint8Array): void {
  const scale = SIDE / 2 / frame.size
  for (let y = frame.top; y < frame.bottom; y += 1) {
    const row = (((y - frame.y) * scale + SIDE / 2) | 0) * SIDE
    for (let x = frame.left; x < frame.right; x += 1) {
      const bright = ((round[row + (((x - frame.x) * scale + SIDE / 2) | 0)] ?? 0) * sprite.thick) / 255
      const pixel = y * width + x
      // a glow surrounds its lamp, so it also lights objects slightly in front of the lamp
      if (bright < 0.004 || (nearness[pixel] ?? 0) * frame.away > 1.08) continue
      colours[pixel] = added(colours[pixel] ?? 0, sprite.light, bright)
    }
  }
}

function added(under: Colour, light: Colour, bright: number): Colour {
  const red = Math.min(255, redOf(under) + redOf(light) * bright) | 0
  const green = Math.min(255, greenOf(under) + greenOf(light) * bright) | 0
  const blue = Math.min(255, blueOf(under) + blueOf(light) * bright) | 0
  return (red << 16) | (green << 8) | blue
}
