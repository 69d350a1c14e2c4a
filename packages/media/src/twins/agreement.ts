import { bandOf } from './bar.ts'
import { type Block, type Blocks, blocksOf } from './blocks.ts'
import { commonDrift, type Drift } from './drift.ts'
import { type Frame, inverted } from './frame.ts'
import { isWhole, type Laid, latticeMaker } from './lattice.ts'
import type { Plane } from './plane.ts'
import { refined } from './refine.ts'
import { middle } from './tone.ts'

/** How well two pictures agree cell by cell after one is placed in the other. */
export interface Agreement {
  readonly frame: Frame
  /** Nothing was cropped and nothing added. */
  readonly isWhole: boolean
  /** The share of blocks that are alike, among those with texture and outside a caption's band. */
  readonly share: number
  /** The number of blocks that are alike. */
  readonly alike: number
  /** How many cells of a 3 × 3 raster contain a block that is alike. */
  readonly spread: number
  /** The median correlation of the blocks that are alike. */
  readonly correlation: number
  /** How far parts of the picture are displaced from where a copy would have them, in cells. */
  readonly drift: number
  /** The number of blocks in the largest patch that is unlike: an object that moved, if any. */
  readonly patch: number
  /** The residual of the most different block, as a multiple of the expected one: a small object was changed there. */
  readonly strangest: number
  /** Both have about the same brightness and contrast: neither was made lighter, darker or of more contrast. */
  readonly isSameTone: boolean
  /** The height of the band that disagrees, as a share of the picture's; 0 without one. */
  readonly band: number
}

/**
 * In fractions of the outer picture's sides: how far a copy may stick out. A photo taken beside it sticks out further.
 */
const CONTAINED = 0.006
const WHOLE_WITHIN = 0.004

/**
 * `a` is unrotated, `b` has been rotated to match, and `frame` is where a lies in b. Undefined if neither contains the
 * other.
 */
export function agreementOf(a: Plane, b: Plane, frame: Frame): Agreement | undefined {
  const laid = inside(a, b, frame)
  if (laid === undefined) return undefined
  const exact = isWhole(laid.frame, 1e-9) ? laid.frame : snapped(refined(laid))
  if (!isContained(exact, CONTAINED) || !isEven(laid, exact)) return undefined
  return judged(blocksOf(latticeMaker({ ...laid, frame: exact }).at(exact)), exact)
}

/** Puts the smaller frame inside. The tolerance is generous, because the frame is not exact yet. */
function inside(a: Plane, b: Plane, frame: Frame): Laid | undefined {
  const isInner = frame.across * frame.down <= 1
  const laid = isInner ? { inner: a, outer: b, frame } : { inner: b, outer: a, frame: inverted(frame) }
  return isContained(laid.frame, 0.06) ? laid : undefined
}

const isContained = ({ left, top, across, down }: Frame, by: number): boolean =>
  left >= -by && top >= -by && left + across <= 1 + by && top + down <= 1 + by

const snapped = (frame: Frame): Frame =>
  isWhole(frame, WHOLE_WITHIN) ? { left: 0, top: 0, across: 1, down: 1 } : frame

/** A copy is not stretched: it has the same scale in both directions. */
function isEven({ inner, outer }: Laid, { across, down }: Frame): boolean {
  const [x, y] = [(across * outer.width) / inner.width, (down * outer.height) / inner.height]
  return Math.abs(x / y - 1) < 0.035
}

function judged(blocks: Blocks, frame: Frame): Agreement {
  const { columns, rows, list, tone } = blocks
  const band = bandOf(blocks)
  const rest = list.filter(({ row }) => row < band.first || row > band.last)
  const alike = rest.filter(({ state }) => state === 'alike')
  const unlike = rest.filter((block) => block.state === 'unlike' && !isCorner(block, blocks))
  const raster = new Set(
    alike.map(({ column, row }) => Math.floor((3 * column) / columns) + 3 * Math.floor((3 * row) / rows)),
  )
  return {
    frame,
    isWhole: isWhole(frame, WHOLE_WITHIN),
    share: alike.length / Math.max(1, alike.length + unlike.length),
    alike: alike.length,
    spread: raster.size,
    correlation: middle(Float64Array.from(alike, ({ correlation }) => correlation)),
    drift: commonDrift(partsOf(alike, blocks)),
    patch: largestPatch(unlike),
    strangest: strangestOf(rest.filter((block) => !isCorner(block, blocks))),
    isSameTone: Math.abs(tone.gain - 1) < 0.06 && Math.abs(tone.offset + 128 * (tone.gain - 1)) < 5,
    band: band.last < band.first ? 0 : (band.last - band.first + 1) / rows,
  }
}

/** A viewer may round the corners. */
const isCorner = ({ column, row }: Block, { columns, rows }: Blocks): boolean =>
  (column === 0 || column === columns - 1) && (row === 0 || row === rows - 1)

/** The error in levels that a codec adds anywhere, and the share of a block's texture that it may remove. */
const GRAIN = 0.35
const TAKEN = 0.04

/**
 * In a copy the residual is the codec's, larger where there is more texture. A fake has a far larger one in one place.
 */
function strangestOf(blocks: readonly Block[]): number {
  const due = ({ inner, outer }: Block): number => GRAIN + TAKEN * Math.max(inner.texture, outer.texture)
  const shares = blocks.map((block) => block.apart / due(block))
  const typical = middle(Float64Array.from(shares))
  return Math.max(0, ...shares) / Math.max(1, typical)
}

/** Diagonal neighbours belong to one patch too. */
function largestPatch(blocks: readonly Block[]): number {
  const left = new Map(blocks.map((block) => [block.row * 1000 + block.column, block]))
  let largest = 0
  for (const key of [...left.keys()]) largest = Math.max(largest, taken(left, key))
  return largest
}

function taken(left: Map<number, Block>, from: number): number {
  const waiting = [from]
  let size = 0
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (!left.delete(key)) continue
    size += 1
    waiting.push(key - 1001, key - 1000, key - 999, key - 1, key + 1, key + 999, key + 1000, key + 1001)
  }
  return size
}

/** Groups the drifts by 4 × 4 parts of the picture. */
function partsOf(alike: readonly Block[], { columns, rows }: Blocks): readonly (readonly Drift[])[] {
  const parts: Drift[][] = Array.from({ length: 16 }, () => [])
  for (const { column, row, drift } of alike)
    if (drift) parts[Math.floor((4 * column) / columns) + 4 * Math.floor((4 * row) / rows)]?.push(drift)
  return parts
}
