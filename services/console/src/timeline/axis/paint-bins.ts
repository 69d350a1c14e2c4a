import { KINDS, STATES } from '../../shared/api/types.ts'
import type { AxisData } from './axis-data.ts'
import type { AxisLane } from './axis-lane.ts'
import { type DensityTile, laneNumber } from './density-tile.ts'
import { type Frame, type LaneBox, xOf } from './frame.ts'
import { BIN_SIZES, levelOf, sizeOf, TILE_BINS, tileSpan, tilesOf } from './levels.ts'
import type { Pen } from './shapes.ts'

/** A bin to draw. Items are stacked by state, from the bottom: placed, likely, then those without an estimate. */
export interface Bin {
  from: number
  to: number
  sure: number
  likely: number
  open: number
}

/**
 * Below this number of items a bin has no bar. Each item is spread over its interval, so a bin may hold a small
 * fraction of one.
 */
const LEAST = 0.05
const COARSER = 3

/** Calls `act` with every visible bin, from the finest loaded tiles. It passes the same object each time. */
function eachBin(data: AxisData, lane: AxisLane, { span, width }: Frame, act: (bin: Bin) => void): void {
  const level = levelOf(span, width)
  for (const index of tilesOf(span, level)) {
    const own = tileSpan(level, index)
    const from = Math.max(own.from, span.from)
    const to = Math.min(own.to, span.to)
    for (let up = level; up <= Math.min(level + COARSER, BIN_SIZES.length - 1); up += 1)
      if (eachOfLevel(data, lane, { level: up, from, to }, act)) break
  }
}

const bin: Bin = { from: 0, to: 0, sure: 0, likely: 0, open: 0 }

/** Returns false if a tile is missing. */
function eachOfLevel(
  data: AxisData,
  lane: AxisLane,
  { level, from, to }: { readonly level: number; readonly from: number; readonly to: number },
  act: (bin: Bin) => void,
): boolean {
  const size = sizeOf(level)
  const indexes = tilesOf({ from, to }, level)
  if (indexes.some((index) => !data.tile(lane, level, index))) return false
  for (const index of indexes) {
    const tile = data.tile(lane, level, index)
    if (!tile) continue
    const begin = tileSpan(level, index).from
    const first = Math.max(0, Math.floor((from - begin) / size))
    const last = Math.min(TILE_BINS - 1, Math.floor((to - begin) / size))
    for (let n = first; n <= last; n += 1) {
      readBin(tile, lane.kind, n)
      if (bin.sure + bin.likely + bin.open < LEAST) continue
      bin.from = begin + n * size
      bin.to = bin.from + size
      act(bin)
    }
  }
  return true
}

function readBin(tile: DensityTile, kind: number | undefined, n: number): void {
  bin.sure = 0
  bin.likely = 0
  bin.open = 0
  const [low, high] = kind === undefined ? [0, KINDS.length - 1] : [kind, kind]
  for (let one = low; one <= high; one += 1)
    for (let state = 0; state < STATES.length; state += 1) addTo(state, tile[laneNumber(one, state)]?.[n] ?? 0)
}

function addTo(state: number, count: number): void {
  if (STATES[state] === 'placed') bin.sure += count
  else if (STATES[state] === 'likely') bin.likely += count
  else bin.open += count
}

/**
 * The highest rate of a visible bin, in items per ms. The heights of all bins are scaled by this rate, whatever their
 * width.
 */
export function peakOf(data: AxisData, lane: AxisLane, frame: Frame): number {
  let peak = 0
  eachBin(data, lane, frame, ({ from, to, sure, likely, open }) => {
    peak = Math.max(peak, (sure + likely + open) / (to - from))
  })
  return peak
}

interface BinPaint {
  readonly data: AxisData
  readonly frame: Frame
  readonly box: LaneBox
  readonly colour: string
  readonly hatch: CanvasPattern | string
  readonly peak: number
}

/** Paints a histogram. Solid: placed. Striped: likely. Pale outline: no exact time. */
export function paintBins(pen: Pen, { data, frame, box, colour, hatch, peak }: BinPaint): void {
  const room = box.height - 20 * frame.theme.size
  const floor = box.top + box.height - 2
  const [solid, striped, pale] = [new Path2D(), new Path2D(), new Path2D()]
  eachBin(data, box.lane, frame, ({ from, to, sure, likely, open }) => {
    const left = Math.max(xOf(frame, from), -1)
    const right = Math.min(xOf(frame, to), frame.width + 1)
    const width = Math.max(right - left - (right - left > 5 ? 1 : 0), 1)
    const high = ((room / peak) * 1) / (to - from)
    let y = floor
    for (const [path, count] of [
      [solid, sure],
      [striped, likely],
      [pale, open],
    ] as const) {
      if (count <= 0) continue
      const height = Math.max(count * high, path === solid ? 1 : 0.5)
      path.rect(left, y - height, width, height)
      y -= height
    }
  })
  pen.fillStyle = colour
  pen.fill(solid)
  pen.fillStyle = hatch
  pen.fill(striped)
  pen.globalAlpha = 0.3
  pen.fillStyle = colour
  pen.fill(pale)
  pen.globalAlpha = 1
}

export interface Cluster {
  readonly from: number
  readonly to: number
  readonly count: number
}

/** Bins merged into bars that are wide enough for a number. */
export function clustersOf(data: AxisData, lane: AxisLane, frame: Frame, widthPx: number): readonly Cluster[] {
  const size = sizeOf(levelOf(frame.span, frame.width))
  const step = Math.max(1, Math.round(widthPx / (size * frame.perMs))) * size
  const clusters: { from: number; to: number; count: number }[] = []
  eachBin(data, lane, frame, ({ from, to, sure, likely, open }) => {
    const count = sure + likely + open
    const start = Math.floor(from / step) * step
    const last = clusters.at(-1)
    if (last && last.from === start) last.count += count
    else clusters.push({ from: start, to: Math.max(start + step, to), count })
  })
  return clusters.filter((cluster) => cluster.count >= 0.5)
}
