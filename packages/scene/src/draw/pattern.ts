import { randomOf } from '../random.ts'

/** A repeating square of brightness values (128 is full brightness) with its mipmaps, for distant surfaces. */
export interface Pattern {
  readonly texels: Uint8Array
  /** The side of the largest square is 2^power texels. */
  readonly power: number
  /** The index at which each mipmap level starts. */
  readonly starts: readonly number[]
  readonly perMetre: number
}

const FULL = 128

/** The brightness of a surface, from 0 to 1, at a point of the square (both coordinates from 0 up to 1). */
type Brightness = (across: number, down: number) => number

export function pattern(power: number, perMetre: number, brightness: Brightness): Pattern {
  const side = 1 << power
  const starts: number[] = []
  let length = 0
  for (let level = 0; level <= power; level += 1) {
    starts.push(length)
    length += (side >> level) ** 2
  }
  const texels = new Uint8Array(length)
  for (let at = 0; at < side * side; at += 1) {
    const value = brightness((at % side) / side, Math.floor(at / side) / side)
    texels[at] = Math.max(0, Math.min(FULL, Math.round(value * FULL)))
  }
  for (let level = 1; level <= power; level += 1) halve(texels, starts, side >> level, level)
  return { texels, power, starts, perMetre }
}

function halve(texels: Uint8Array, starts: readonly number[], side: number, level: number): void {
  const from = starts[level - 1] ?? 0
  const to = starts[level] ?? 0
  for (let at = 0; at < side * side; at += 1) {
    const corner = from + Math.floor(at / side) * 4 * side + (at % side) * 2
    const below = corner + 2 * side
    const sum = (texels[corner] ?? 0) + (texels[corner + 1] ?? 0) + (texels[below] ?? 0) + (texels[below + 1] ?? 0)
    texels[to + at] = (sum + 2) >> 2
  }
}

/** Smooth noise from 0 to 1 with period 1 in both directions; `cells` bumps lie side by side. */
export function smoothNoise(seed: number, cells: number): Brightness {
  const random = randomOf(seed)
  const bumps = Float32Array.from({ length: cells * cells }, random)
  const bump = (x: number, y: number) => bumps[(y % cells) * cells + (x % cells)] ?? 0
  return (across, down) => {
    const x = (((across % 1) + 1) % 1) * cells
    const y = (((down % 1) + 1) % 1) * cells
    const left = Math.floor(x)
    const top = Math.floor(y)
    const alongX = eased(x - left)
    const alongY = eased(y - top)
    const upper = bump(left, top) * (1 - alongX) + bump(left + 1, top) * alongX
    const lower = bump(left, top + 1) * (1 - alongX) + bump(left + 1, top + 1) * alongX
    return upper * (1 - alongY) + lower * alongY
  }
}

const eased = (share: number): number => share * share * (3 - 2 * share)

/** Adds noise of several sizes, as in clouds. */
export function layeredNoise(seed: number, cells: number, layers: number): Brightness {
  const noises = Array.from({ length: layers }, (_, layer) => smoothNoise(seed + layer, cells << layer))
  return (across, down) => {
    let sum = 0
    for (const [layer, noise] of noises.entries()) sum += noise(across, down) / 2 ** (layer + 1)
    return sum / (1 - 0.5 ** layers)
  }
}
