import { useMemo } from 'react'
import { type Filter, filterText, parseFilter } from '../evidence/narrowing/filter.ts'
import { type Brush, parseBrush } from './brush.ts'

/**
 * The filter and the chosen time from the address. Equal addresses give the same objects, so that a render sends no
 * request.
 */
export function useChoice(query: URLSearchParams): { readonly filter: Filter; readonly brush: Brush | undefined } {
  const text = filterText(parseFilter(query))
  const filter = useMemo(() => parseFilter(new URLSearchParams(text)), [text])
  const chosen = parseBrush(query)
  const [from, to] = [chosen?.from, chosen?.to]
  const brush = useMemo(
    (): Brush | undefined => (from === undefined || to === undefined ? undefined : { from, to }),
    [from, to],
  )
  return { filter, brush }
}
