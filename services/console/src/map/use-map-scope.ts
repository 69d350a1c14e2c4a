import { useMemo } from 'react'
import { parseFilter } from '../evidence/narrowing/filter.ts'
import type { MapScope } from './map-queries.ts'

const time = (text: string | null): string | undefined =>
  text !== null && /^-?\d{1,16}$/.test(text) ? text : undefined

/** The map's filter from the address. `window` holds its time as numbers. */
export function useMapScope(incident: string, query: URLSearchParams) {
  return useMemo(() => {
    const [from, to] = [time(query.get('from')), time(query.get('to'))]
    const scope: MapScope = { incident, filter: parseFilter(query), from, to }
    const window = {
      ...(from === undefined ? {} : { from: Number(from) }),
      ...(to === undefined ? {} : { to: Number(to) }),
    }
    return { scope, window }
  }, [incident, query])
}
