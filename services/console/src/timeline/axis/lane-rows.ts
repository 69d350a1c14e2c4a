import type { Row } from '../../shared/api/types.ts'
import { byStart, isNewer } from '../row-order.ts'
import type { Span } from '../window.ts'
import { type AxisLane, kindOf, type Sources } from './axis-lane.ts'
import { rowPower, rowTileSpan, rowTilesOf } from './levels.ts'
import { leftIn, type RowTile } from './row-tile.ts'
import type { TileCache } from './tile-cache.ts'
import { isOf, keyOf } from './tile-keys.ts'

export interface LaneRows {
  /** Sorted by the beginnings of their intervals. */
  readonly rows: readonly Row[]
  /** How many items the service left out; they have the widest intervals. */
  readonly left: number
}

/**
 * A lane's items in the view and next to it. They are collected again only if other windows are needed, or if `version`
 * shows that the loaded data changed.
 */
export function createLaneRows(
  windows: TileCache<RowTile>,
  sources: Sources,
  version: () => number,
): (lane: AxisLane, span: Span) => LaneRows {
  const kept = new Map<string, { readonly from: string; readonly rows: LaneRows }>()
  return (lane, span) => {
    const power = rowPower(span)
    const seen = rowTilesOf(span, power)
    const from = `${version()} ${power} ${seen[0]} ${seen.length}`
    const known = kept.get(lane.key)
    if (known?.from === from) return known.rows
    const rows = laneRows(windows, sources, lane, { power, seen })
    kept.set(lane.key, { from, rows })
    return rows
  }
}

interface Seen {
  readonly power: number
  readonly seen: readonly number[]
}

/** Collects the items from all loaded windows. */
function laneRows(windows: TileCache<RowTile>, sources: Sources, lane: AxisLane, { power, seen }: Seen): LaneRows {
  const around = [...seen, (seen[0] ?? 0) - 1, (seen.at(-1) ?? 0) + 1]
  const asked = new Set([sources.shared(lane), sources.own(lane)])
  const kind = kindOf(lane)
  const found = new Map<string, Row>()
  let left = 0
  for (const index of around)
    for (const source of asked) {
      const window = windows.get(keyOf(source, power, index)) ?? heldAround(windows, source, rowTileSpan(power, index))
      if (!window) continue
      gather(found, window, kind)
      if (seen.includes(index)) left = Math.max(left, leftIn(window, kind))
    }
  return { rows: [...found.values()].sort(byStart), left }
}

function gather(found: Map<string, Row>, { rows }: RowTile, kind: string | undefined): void {
  for (const row of rows.values())
    if ((kind === undefined || row.kind === kind) && isNewer(row, found.get(row.item))) found.set(row.item, row)
}

/** A wider loaded window stands in for this one until its own answer arrives. */
function heldAround(windows: TileCache<RowTile>, source: string, { from, to }: Span): RowTile | undefined {
  for (const [key, window] of windows.entries())
    if (window.span.from <= from && window.span.to >= to && isOf(key, source)) return window
  return undefined
}
