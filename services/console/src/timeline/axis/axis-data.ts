import { canRowAnswer, type Filter } from '../../evidence/narrowing/filter.ts'
import type { Row } from '../../shared/api/types.ts'
import type { Span } from '../window.ts'
import { type AxisLane, createSources, type Sources } from './axis-lane.ts'
import type { DensityTile } from './density-tile.ts'
import { createMasses, type Masses } from './lane-mass.ts'
import { createLaneRows, type LaneRows } from './lane-rows.ts'
import { levelOf, rowPower, rowTilesOf, tilesOf } from './levels.ts'
import { makeTile, patchTile, type RowTile } from './row-tile.ts'
import { createTileCache, type TileCache } from './tile-cache.ts'
import { keyOf, parseDensityKey, parseRowKey } from './tile-keys.ts'

export type LaneMode = 'waiting' | 'bins' | 'clusters' | 'items'

export interface AxisAsk {
  density(filter: Filter, window: Span, signal: AbortSignal): Promise<DensityTile>
  items(filter: Filter, window: Span, signal: AbortSignal): Promise<WindowAnswer>
}

export interface WindowAnswer {
  readonly rows: readonly Row[]
  readonly overlap: Readonly<Record<string, number>>
}

/**
 * The data of the axis. It holds windows of time around the visible span, never everything. Each change increases
 * `version`.
 */
export interface AxisData {
  readonly version: () => number
  setLanes(lanes: readonly AxisLane[]): void
  /** How many items a lane can show one by one. A lane with more shows counts. */
  setCapacity(items: number): void
  /** Requests the data for this view of the axis, and for the windows next to it. */
  look(span: Span, width: number): void
  modeOf(lane: AxisLane, span: Span, width: number): LaneMode
  /** The approximate number of items in the span. */
  massOf(lane: AxisLane, span: Span, width: number): number
  tile(lane: AxisLane, level: number, index: number): DensityTile | undefined
  rowsOf(lane: AxisLane, span: Span): LaneRows
  hear(changed: readonly Row[]): void
  /** Marks everything as stale, after a change whose rows are not known. */
  expireAll(): void
  retry(): void
  isWaiting(): boolean
  close(): void
}

/** Up to this many visible items are shown one by one. */
const MOST_ITEMS = 320
/** Above this many items the numbers on clusters are unreadable, so bins are shown. */
const MOST_CLUSTERED = 1500
const MOST_TILES = 160
const MOST_WINDOWS = 48

interface Options {
  readonly ask: AxisAsk
  readonly tell: () => void
  readonly onFault: (cause: unknown) => void
}

export function createAxisData({ ask, tell, onFault }: Options): AxisData {
  let lanes: readonly AxisLane[] = []
  let version = 0
  let capacity = MOST_ITEMS
  const sources = createSources()
  const changed = (): void => {
    version += 1
    tell()
  }
  const cacheOf = <T>(most: number, load: (key: string, signal: AbortSignal) => Promise<T>): TileCache<T> =>
    createTileCache<T>({ load, most, onFault, tell: changed })
  const densities = cacheOf<DensityTile>(MOST_TILES, (key, signal) => {
    const { source, span } = parseDensityKey(key)
    return ask.density(sources.filterOf(source), span, signal)
  })
  /** For each request in flight: the rows that changed meanwhile. The answer may be older than these rows. */
  const onTheWay = new Set<Row[]>()
  const windows = cacheOf<RowTile>(MOST_WINDOWS, async (key, signal) => {
    const { source, span } = parseRowKey(key)
    const filter = sources.filterOf(source)
    const meanwhile: Row[] = []
    onTheWay.add(meanwhile)
    try {
      return patchTile(makeTile({ span, filter }, await ask.items(filter, span, signal)), meanwhile)
    } finally {
      onTheWay.delete(meanwhile)
    }
  })
  const tile: AxisData['tile'] = (lane, level, index) => densities.get(keyOf(sources.shared(lane), level, index))
  const masses = createMasses(tile, () => version)
  const rowsOf = createLaneRows(windows, sources, () => version)
  const request = createRequester({ sources, masses, densities, windows })
  return {
    version: () => version,
    setLanes(next) {
      lanes = next
      masses.forget()
      changed()
    },
    setCapacity(items) {
      capacity = Math.min(items, MOST_ITEMS)
    },
    look: (span, width) => request(lanes, { span, width, version, capacity }),
    massOf: masses.of,
    modeOf: (lane, span, width) => modeOf(masses.of(lane, span, width), capacity),
    tile,
    rowsOf,
    hear(rows) {
      if (rows.length === 0) return
      for (const meanwhile of onTheWay) meanwhile.push(...rows)
      windows.patch((window) => patchTile(window, rows))
      // If the filter cannot be tested on a row alone, only the service knows what is new in the window.
      windows.expire((key) => {
        const { source, span } = parseRowKey(key)
        return !canRowAnswer(sources.filterOf(source)) && rows.some((row) => overlaps(row, span))
      })
      // A row holds only its new time. The tile of its previous time, which must no longer count it, is unknown.
      densities.expire(() => true)
      changed()
    },
    expireAll() {
      densities.expire(() => true)
      windows.expire(() => true)
    },
    retry() {
      densities.retry()
      windows.retry()
    },
    isWaiting: () => densities.isWaiting() || windows.isWaiting(),
    close() {
      densities.clear()
      windows.clear()
    },
  }
}

const overlaps = (row: Row, { from, to }: Span): boolean => (row.earliest ?? row.latest) <= to && row.latest >= from

function modeOf(mass: number, capacity: number): LaneMode {
  if (Number.isNaN(mass)) return 'waiting'
  return mass <= capacity ? 'items' : mass <= MOST_CLUSTERED ? 'clusters' : 'bins'
}

interface Held {
  readonly sources: Sources
  readonly masses: Masses
  readonly densities: TileCache<DensityTile>
  readonly windows: TileCache<RowTile>
}

interface Look {
  readonly span: Span
  readonly width: number
  readonly version: number
  readonly capacity: number
}

/** Requests the tiles that are needed, if they differ from the last time. */
function createRequester({ sources, masses, densities, windows }: Held) {
  let last = ''
  return (lanes: readonly AxisLane[], { span, width, version, capacity }: Look): void => {
    const level = levelOf(span, width)
    const power = rowPower(span)
    const tiles = withNeighbours(tilesOf(span, level))
    const pieces = withNeighbours(rowTilesOf(span, power))
    const items = itemSources(lanes, sources, { capacity, massOf: (lane) => masses.of(lane, span, width) })
    const next = `${level} ${tiles[0]} ${tiles.length} ${power} ${pieces[0]} ${pieces.length} ${items.join()} ${version}`
    if (next === last) return
    last = next
    const shared = [...new Set(lanes.map(sources.shared))]
    densities.want(tiles.flatMap((index) => shared.map((source) => keyOf(source, level, index))))
    windows.want(pieces.flatMap((index) => items.map((source) => keyOf(source, power, index))))
  }
}

/** The visible tiles, then their neighbours. */
const withNeighbours = (indexes: readonly number[]): readonly number[] => [
  ...indexes,
  (indexes.at(-1) ?? 0) + 1,
  (indexes[0] ?? 0) - 1,
]

/**
 * If one answer can hold all lanes of a filter, they share one request. If some lanes are crowded, each of the others
 * sends its own.
 */
function itemSources(
  lanes: readonly AxisLane[],
  sources: Sources,
  { capacity, massOf }: { readonly capacity: number; readonly massOf: (lane: AxisLane) => number },
): readonly string[] {
  const totals = new Map<string, number>()
  for (const lane of lanes) {
    const source = sources.shared(lane)
    totals.set(source, (totals.get(source) ?? 0) + massOf(lane))
  }
  const found = lanes.flatMap((lane) => {
    const source = sources.shared(lane)
    if ((totals.get(source) ?? Number.NaN) <= MOST_ITEMS && massOf(lane) <= capacity) return [source]
    return massOf(lane) <= capacity ? [sources.own(lane)] : []
  })
  return [...new Set(found)]
}
