import { bandOf } from './bar.ts'
import { type Block, type Blocks, blocksOf } from './blocks.ts'
import { commonDrift, type Drift } from './drift.ts'
import { type Frame, inverted } from './frame.ts'
import { isWhole, type Laid, latticeMaker } from './lattice.ts'
import type { Plane } from './plane.ts'
import { refined } from './refine.ts'
import { middle } from './tone.ts'

/** How well two pictures agree, block by block, after one is placed in the other. */
export interface Agreement {
  readonly frame: Frame
  /** True if nothing was cropped and nothing added. */
  readonly isWhole: boolean
  /** Share of blocks that are alike, among those with texture and outside a caption's band. */
  readonly share: number
  /** Number of blocks that are alike. */
  readonly alike: number
  /** How many of the 3 × 3 parts of the picture contain a block that is alike. */
  readonly spread: number
  /** Median correlation of the blocks that are alike. */
  readonly correlation: number
  /** How far parts of the picture are displaced, in cells, from where they would be in a copy. */
  readonly drift: number
  /** Number of blocks in the largest patch that is unlike. Such a patch may be an object that moved. */
  readonly patch: number
  /**
   * Residual of the most different block, as a multiple of the expected residual. If it is high, a small object was
   * changed there.
   */
  readonly strangest: number
  /** True if both pictures have about the same brightness and contrast, so neither of these was changed. */
  readonly isSameTone: boolean
  /** Height of the band that disagrees, as a share of the picture's height; 0 if there is none. */
  readonly band: number
}

/**
 * How far a copy may stick out, as a fraction of the outer picture's sides. A separate photo of the scene sticks out
 * further.
 */
const CONTAINED = 0.006
const WHOLE_WITHIN = 0.004

/**
 * `a` is not rotated, `b` has been rotated to match, and `frame` is the place of a in b. Undefined if neither picture
 * contains the other.
 */
export function agreementOf(a: Plane, b: Plane, frame: Frame): Agreement | undefined {
  const laid = inside(a, b, frame)
  if (laid === undefined) return undefined
  const exact = isWhole(laid.frame, 1e-9) ? laid.frame : snapped(refined(laid))
  if (!isContained(exact, CONTAINED) || !isEven(laid, exact)) return undefined
  return judged(blocksOf(latticeMaker({ ...laid, frame: exact }).at(exact)), exact)
}

/** Decides which picture lies inside the other. The tolerance is generous, because the frame is not exact yet. */
function inside(a: Plane, b: Plane, frame: Frame): Laid | undefined {
  const isInner = frame.across * frame.down <= 1
  const laid = isInner ? { inner: a, outer: b, frame } : { inner: b, outer: a, frame: inverted(frame) }
  return isContained(laid.frame, 0.06) ? laid : undefined
}

const isContained = ({ left, top, across, down }: Frame, by: number): boolean =>
  left >= -by && top >= -by && left + across <= 1 + by && top + down <= 1 + by

const snapped = (frame: Frame): Frame =>
  isWhole(frame, WHOLE_WITHIN) ? { left: 0, top: 0, across: 1, down: 1 } : frame

/** Whether both directions have the same scale. A copy is not stretched. */
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

/** Whether a block is at a corner, which a viewer may have rounded. */
const isCorner = ({ column, row }: Block, { columns, rows }: Blocks): boolean =>
  (column === 0 || column === columns - 1) && (row === 0 || row === rows - 1)

/** The error in levels that a codec adds anywhere, and the share of a block's texture that it may remove. */
const GRAIN = 0.35
const TAKEN = 0.04

/**
 * The highest residual of a block, relative to the codec's. A codec's residual is larger where there is more texture. A
 * fake has a far larger one in one place.
 */
function strangestOf(blocks: readonly Block[]): number {
  const due = ({ inner, outer }: Block): number => GRAIN + TAKEN * Math.max(inner.texture, outer.texture)
  const shares = blocks.map((block) => block.apart / due(block))
  const typical = middle(Float64Array.from(shares))
  return Math.max(0, ...shares) / Math.max(1, typical)
}

/** Diagonal neighbours belong to the same patch. */
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
