import type { Match } from './match.ts'

/**
 * The place of the first picture's frame in the second: x of the second = left + across × x of the first, in fractions
 * of the sides. Rotation was undone before.
 */
export interface Frame {
  readonly left: number
  readonly top: number
  readonly across: number
  readonly down: number
}

export const WHOLE: Frame = { left: 0, top: 0, across: 1, down: 1 }

export const inverted = ({ left, top, across, down }: Frame): Frame => ({
  left: -left / across,
  top: -top / down,
  across: 1 / across,
  down: 1 / down,
})

interface Shift {
  readonly scale: number
  readonly x: number
  readonly y: number
}

export interface Found {
  readonly frame: Frame
  readonly inliers: number
}

export interface Sides {
  readonly aWidth: number
  readonly aHeight: number
  readonly bWidth: number
  readonly bHeight: number
}

const MOST_MATCHES = 70
const LEAST_INLIERS = 4
const SCALE_RANGE: readonly [number, number] = [0.15, 7]

/**
 * Finds the scale and shift on which most matches agree (RANSAC over all pairs of matches), in fractions of the sides.
 */
export function frameOf(matches: readonly Match[], sides: Sides): Found | undefined {
  const tolerance = 0.012 * Math.sqrt(sides.bWidth * sides.bHeight)
  let chosen = largestAgreement(matches, tolerance)
  if (chosen.length < LEAST_INLIERS) return undefined
  let shift = fitted(chosen)
  for (let round = 0; round < 3; round += 1) {
    const fit = agreeing(matches, shift, tolerance * 0.6)
    if (fit.length < LEAST_INLIERS) break
    chosen = fit
    shift = fitted(chosen)
  }
  const { scale, x, y } = shift
  const frame = {
    left: x / sides.bWidth,
    top: y / sides.bHeight,
    across: (scale * sides.aWidth) / sides.bWidth,
    down: (scale * sides.aHeight) / sides.bHeight,
  }
  return { frame, inliers: places(chosen) }
}

function largestAgreement(matches: readonly Match[], tolerance: number): readonly Match[] {
  const some = matches.slice(0, MOST_MATCHES)
  const shifts = some.flatMap((first, i) => some.slice(i + 1).map((second) => shiftBy(first, second, tolerance)))
  let chosen: readonly Match[] = []
  for (const shift of shifts) {
    const fit = shift === undefined ? [] : agreeing(matches, shift, tolerance)
    if (fit.length > chosen.length) chosen = fit
  }
  return chosen
}

function shiftBy(first: Match, second: Match, tolerance: number): Shift | undefined {
  const [ax, ay] = [second.ax - first.ax, second.ay - first.ay]
  const [bx, by] = [second.bx - first.bx, second.by - first.by]
  const far = Math.hypot(ax, ay)
  if (far < 30) return undefined
  const scale = (ax * bx + ay * by) / (far * far)
  if (scale < SCALE_RANGE[0] || scale > SCALE_RANGE[1]) return undefined
  if (Math.hypot(bx - scale * ax, by - scale * ay) > tolerance) return undefined
  return { scale, x: first.bx - scale * first.ax, y: first.by - scale * first.ay }
}

const agreeing = (matches: readonly Match[], { scale, x, y }: Shift, tolerance: number): readonly Match[] =>
  matches.filter(({ ax, ay, bx, by }) => Math.hypot(scale * ax + x - bx, scale * ay + y - by) <= tolerance)

/** Fits scale and shift by least squares. */
function fitted(matches: readonly Match[]): Shift {
  const n = matches.length
  const mean = (pick: (match: Match) => number): number => matches.reduce((sum, match) => sum + pick(match), 0) / n
  const [ax, ay, bx, by] = [mean((m) => m.ax), mean((m) => m.ay), mean((m) => m.bx), mean((m) => m.by)]
  let [both, own] = [0, 1e-9]
  for (const match of matches) {
    const [dx, dy] = [match.ax - ax, match.ay - ay]
    both += dx * (match.bx - bx) + dy * (match.by - by)
    own += dx * dx + dy * dy
  }
  const scale = both / own
  return { scale, x: bx - scale * ax, y: by - scale * ay }
}

/** Number of distinct places. Matches of one place at several sizes count once. */
const places = (matches: readonly Match[]): number =>
  new Set(matches.map(({ ax, ay }) => `${Math.round(ax / 6)} ${Math.round(ay / 6)}`)).size
