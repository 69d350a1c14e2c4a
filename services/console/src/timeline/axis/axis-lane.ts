import { type Filter, filterText } from '../../evidence/narrowing/filter.ts'
import { KINDS, type Kind } from '../../shared/api/types.ts'

/** One lane of the axis: what its filter leaves, of one kind or of all. */
export interface AxisLane {
  readonly key: string
  readonly label: string
  readonly filter: Filter
  /** Its place in `KINDS`; undefined: all kinds together. */
  readonly kind: number | undefined
}

export const kindOf = ({ kind }: AxisLane): Kind | undefined => (kind === undefined ? undefined : KINDS[kind])

/** Filters by their texts: what a piece of time is asked with. */
export interface Sources {
  /** What all lanes of one filter share. */
  shared(lane: AxisLane): string
  /** The lane's own kind alone. */
  own(lane: AxisLane): string
  filterOf(source: string): Filter
}

export function createSources(): Sources {
  const filters = new Map<string, Filter>()
  // Asked for each tile of each frame: a text is made once for each filter.
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
