import { type Filter, filterText } from '../../evidence/narrowing/filter.ts'
import { KINDS, type Kind } from '../../shared/api/types.ts'

/** One lane of the axis: the items that its filter leaves, of one kind or of all. */
export interface AxisLane {
  readonly key: string
  readonly label: string
  readonly filter: Filter
  /** Its index in `KINDS`; undefined for all kinds together. */
  readonly kind: number | undefined
}

export const kindOf = ({ kind }: AxisLane): Kind | undefined => (kind === undefined ? undefined : KINDS[kind])

/** Filters by their texts, which are part of a tile's key. */
export interface Sources {
  /** The filter that several lanes share. */
  shared(lane: AxisLane): string
  /** The filter of the lane's own kind only. */
  own(lane: AxisLane): string
  filterOf(source: string): Filter
}

export function createSources(): Sources {
  const filters = new Map<string, Filter>()
  // Read for each tile of each frame, so each filter's text is made only once.
  const texts = new WeakMap<Filter, string>()
  const owns = new WeakMap<AxisLane, Filter>()
  const keep = (filter: Filter): string => {
    const known = texts.get(filter)
    if (known !== undefined) return known
    const source = filterText(filter)
    texts.set(filter, source)
    filters.set(source, filter)
    return source
  }
  return {
    shared: ({ filter }) => keep(filter),
    own: (lane) => {
      const kind = kindOf(lane)
      if (kind === undefined) return keep(lane.filter)
      const filter = owns.get(lane) ?? { ...lane.filter, kind }
      owns.set(lane, filter)
      return keep(filter)
    },
    filterOf: (source) => filters.get(source) ?? {},
  }
}
