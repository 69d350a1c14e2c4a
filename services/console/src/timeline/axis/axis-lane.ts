import { type Filter, filterText } from '../../evidence/narrowing/filter.ts'
import { KINDS, type Kind } from '../../shared/api/types.ts'

/** One lane of the axis: the items that match its filter, of one kind or of all kinds. */
export interface AxisLane {
  readonly key: string
  readonly label: string
  readonly filter: Filter
  /** Index into `KINDS`. Undefined for all kinds together. */
  readonly kind: number | undefined
}

export const kindOf = ({ kind }: AxisLane): Kind | undefined => (kind === undefined ? undefined : KINDS[kind])

/** Gives the text of a lane's filter, which is part of a tile's key, and finds the filter again by its text. */
export interface Sources {
  /** The filter that several lanes share. */
  shared(lane: AxisLane): string
  /** The filter restricted to the lane's own kind. */
  own(lane: AxisLane): string
  filterOf(source: string): Filter
}

export function createSources(): Sources {
  const filters = new Map<string, Filter>()
  // A filter's text is needed for each tile of each frame, so it is made only once.
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
