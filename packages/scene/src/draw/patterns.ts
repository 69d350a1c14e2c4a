import { randomOf } from '../random.ts'
import { layeredNoise, type Pattern, pattern, smoothNoise } from './pattern.ts'

export interface Patterns {
  readonly plaster: Pattern
  readonly bricks: Pattern
  readonly ashlar: Pattern
  readonly tiles: Pattern
  readonly planks: Pattern
  readonly cobbles: Pattern
  readonly leaves: Pattern
}

/** The surfaces of the town; each square is 4 metres wide. */
export function buildPatterns(seed: number): Patterns {
  const stains = layeredNoise(seed + 1, 4, 5)
  const grain = smoothNoise(seed + 2, 64)
  return {
    plaster: pattern(7, 32, (across, down) => 0.8 + 0.2 * stains(across, down) - 0.07 * grain(across, down)),
    bricks: pattern(7, 32, courses(seed + 3, { rows: 20, stones: 8, joint: 0.14, spread: 0.3 })),
    ashlar: pattern(7, 32, courses(seed + 4, { rows: 8, stones: 4, joint: 0.07, spread: 0.14 })),
    tiles: pattern(7, 32, roofTiles(seed + 5)),
    planks: pattern(7, 32, (across, down) => ((across * 16) % 1 < 0.1 ? 0.6 : 0.82 + 0.18 * grain(across, down / 8))),
    cobbles: pattern(8, 64, cobbles(seed + 6)),
    leaves: pattern(7, 64, (across, down) => 0.7 + 0.3 * Math.round(grain(across, down))),
  }
}

interface Courses {
  readonly rows: number
  readonly stones: number
  readonly joint: number
  readonly spread: number
}

/** Stones in rows, every second row shifted by half a stone. */
function courses(seed: number, { rows, stones, joint, spread }: Courses) {
  const random = randomOf(seed)
  const tones = Array.from({ length: rows * stones }, () => 1 - spread * random())
  return (across: number, down: number) => {
    const row = Math.floor(down * rows)
    const along = (across * stones + (row % 2) / 2) % stones
    const inRow = down * rows - row
    const inStone = along - Math.floor(along)
    const isJoint = inRow < joint || inStone < joint / 2
    return isJoint ? 0.68 : (tones[row * stones + Math.floor(along)] ?? 1)
  }
}

/** Rows of tiles, each with a shadow under its lower edge. */
function roofTiles(seed: number) {
  const random = randomOf(seed)
  const tones = Array.from({ length: 14 * 16 }, () => 0.78 + 0.22 * random())
  return (across: number, down: number) => {
    const row = Math.floor(down * 14)
    const along = (across * 16 + (row % 2) / 2) % 16
    const sideways = Math.abs(along - Math.floor(along) - 0.5) * 2
    const edge = down * 14 - row - 0.18 * sideways * sideways
    return (edge < 0.16 ? 0.6 : 1) * (tones[row * 16 + Math.floor(along)] ?? 1)
  }
}

/** Setts of 25 cm, slightly crooked: each point belongs to the nearest jittered centre. */
function cobbles(seed: number) {
  const random = randomOf(seed)
  const side = 16
  const stones = Array.from({ length: side * side }, () => ({
    shiftX: (random() - 0.5) * 0.36,
    shiftY: (random() - 0.5) * 0.36,
    tone: 0.74 + 0.26 * random(),
  }))
  return (across: number, down: number) => {
    const found = AROUND.map(([right, below]) => {
      const [x, y] = [Math.floor(across * side) + right, Math.floor(down * side) + below]
      const { shiftX, shiftY, tone } = stones[((y + side) % side) * side + ((x + side) % side)] ?? LEVEL
      const away = Math.max(Math.abs(across * side - x - 0.5 - shiftX), Math.abs(down * side - y - 0.5 - shiftY))
      return { away, tone }
    }).toSorted((one, other) => one.away - other.away)
    const [nearest = { away: 0, tone: 1 }, second = nearest] = found
    return second.away - nearest.away < 0.1 ? 0.58 : nearest.tone * (1 - 0.25 * nearest.away)
  }
}

const LEVEL = { shiftX: 0, shiftY: 0, tone: 1 }
const AROUND = [-1, 0, 1].flatMap((below) => [-1, 0, 1].map((right) => [right, below] as const))
