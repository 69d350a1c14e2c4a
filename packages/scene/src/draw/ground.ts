import { type Colour, mixed, rgb, scaled } from './colour.ts'
import { SUN } from './light.ts'
import { smoothNoise } from './pattern.ts'

/** The ground seen from above, painted once: paving, rails, and shadows. */
export interface Ground {
  readonly colours: Int32Array
  /** 255 where the sun reaches the ground, 0 in a shadow. */
  readonly sunny: Uint8Array
}

/** An object on the ground that casts a shadow. */
export interface Block {
  readonly west: number
  readonly east: number
  readonly south: number
  readonly north: number
  readonly height: number
}

/** Half the width of the painted ground, in metres; and its cells per metre. */
export const REACH = 64
export const PER_METRE = 8
export const SIDE = 2 * REACH * PER_METRE

const PAVING = rgb(206, 190, 168)
const STREET = rgb(168, 160, 152)
const BAND = rgb(228, 214, 190)
const RAIL = rgb(120, 118, 124)
const SUNLIT = [1.12, 1.02, 0.86] as const
const SHADED = [0.56, 0.6, 0.74] as const

/** The path of the tram over the square, from the west street to the east street. */
const RAILS = [
  [-130, -18.5],
  [-14, -18.5],
  [-4, -15],
  [20, -5],
  [28, -2],
  [130, -2],
] as const

export function buildGround(seed: number, blocks: readonly Block[]): Ground {
  const sunny = sunlightOn(blocks)
  const worn = smoothNoise(seed + 40, 32)
  const colours = new Int32Array(SIDE * SIDE)
  for (let at = 0; at < colours.length; at += 1) {
    const east = ((at % SIDE) + 0.5) / PER_METRE - REACH
    const north = (Math.floor(at / SIDE) + 0.5) / PER_METRE - REACH
    const paved = scaled(pavingAt(east, north), 0.86 + 0.14 * worn(east / 128 + 0.5, north / 128 + 0.5))
    colours[at] = inLight(paved, (sunny[at] ?? 0) / 255)
  }
  return { colours, sunny }
}

const BEYOND = inLight(STREET, 0.15)
const FIELDS = inLight(rgb(128, 136, 88), 0.8)
/** The town's radius: metres from the middle of the square. */
const TOWN_ENDS = 165

/**
 * The colour of the ground outside the painted part: streets between houses, a long street to the south, and fields
 * around the town.
 */
export function groundBeyond(east: number, north: number): Colour {
  const isTown = east * east + north * north < TOWN_ENDS * TOWN_ENDS
  return isTown || (north < 0 && Math.abs(east - 6) < 20 && north > -260) ? BEYOND : FIELDS
}

function inLight(colour: Colour, sunny: number): Colour {
  const channel = (shift: 16 | 8 | 0, of: 0 | 1 | 2) =>
    ((colour >> shift) & 255) * (SHADED[of] * (1 - sunny) + SUNLIT[of] * sunny) * 0.9
  return rgb(channel(16, 0), channel(8, 1), channel(0, 2))
}

function pavingAt(east: number, north: number): Colour {
  const rail = Math.abs(Math.abs(fromRails(east, north)) - 0.72)
  if (rail < 0.09) return RAIL
  if (Math.abs(east) > 40 || Math.abs(north) > 35) return STREET
  // A lighter ring around the fountain, and a grid of light stones.
  const ring = Math.hypot(east + 12, north + 4)
  if (Math.abs(ring - 6.5) < 0.35 || Math.abs(ring - 8.4) < 0.2) return BAND
  const isBand = Math.abs(((east + 100) % 8) - 4) < 0.25 || Math.abs(((north + 100) % 7) - 3.5) < 0.25
  const isEdge = Math.abs(east) > 36 || Math.abs(north) > 31.5
  const inner = isEdge ? mixed(PAVING, STREET, 0.6) : PAVING
  return isBand && ring > 8.4 ? mixed(inner, BAND, 0.75) : inner
}

function fromRails(east: number, north: number): number {
  // the rails lie only within this strip
  if (north < -21 || north > 1) return 9
  let nearest = 9
  for (let at = 1; at < RAILS.length; at += 1) {
    const [fromEast, fromNorth] = RAILS[at - 1] ?? RAILS[0]
    const [toEast, toNorth] = RAILS[at] ?? RAILS[0]
    const [alongEast, alongNorth] = [toEast - fromEast, toNorth - fromNorth]
    const length = Math.hypot(alongEast, alongNorth)
    const along = ((east - fromEast) * alongEast + (north - fromNorth) * alongNorth) / length
    if (along < -0.2 || along > length + 0.2) continue
    const aside = Math.abs((east - fromEast) * alongNorth - (north - fromNorth) * alongEast) / length
    nearest = Math.min(nearest, aside)
  }
  return nearest
}

function sunlightOn(blocks: readonly Block[]): Uint8Array {
  const sunny = new Uint8Array(SIDE * SIDE).fill(255)
  for (const block of blocks) {
    const shadowEast = (-SUN[0] / SUN[2]) * block.height
    const shadowNorth = (-SUN[1] / SUN[2]) * block.height
    const west = cellOf(Math.min(block.west, block.west + shadowEast))
    const east = cellOf(Math.max(block.east, block.east + shadowEast))
    const south = cellOf(Math.min(block.south, block.south + shadowNorth))
    const north = cellOf(Math.max(block.north, block.north + shadowNorth))
    for (let row = south; row < north; row += 1) {
      for (let column = west; column < east; column += 1) {
        const isDark = isShaded(block, (column + 0.5) / PER_METRE - REACH, (row + 0.5) / PER_METRE - REACH)
        if (isDark) sunny[row * SIDE + column] = 0
      }
    }
  }
  return sunny
}

export function isSunny(ground: Ground, east: number, north: number): boolean {
  const [column, row] = [Math.floor((east + REACH) * PER_METRE), Math.floor((north + REACH) * PER_METRE)]
  return column >= 0 && column < SIDE && row >= 0 && row < SIDE && (ground.sunny[row * SIDE + column] ?? 0) > 127
}

const cellOf = (metres: number): number => Math.max(0, Math.min(SIDE, Math.round((metres + REACH) * PER_METRE)))

/** Whether a block stands between a place and the sun. */
export function isShaded(block: Block, east: number, north: number, up = 0): boolean {
  const eastIn = (SUN[0] < 0 ? block.east : block.west) - east
  const eastOut = (SUN[0] < 0 ? block.west : block.east) - east
  const northIn = (SUN[1] < 0 ? block.north : block.south) - north
  const northOut = (SUN[1] < 0 ? block.south : block.north) - north
  const enters = Math.max(0, eastIn / SUN[0], northIn / SUN[1])
  const leaves = Math.min(eastOut / SUN[0], northOut / SUN[1])
  return enters < leaves && up + enters * SUN[2] < block.height
}
