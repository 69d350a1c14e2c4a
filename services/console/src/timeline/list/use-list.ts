import { useEffect, useMemo, useState } from 'react'
import { type Filter, filterText, matches, parseFilter } from '../../evidence/narrowing/filter.ts'
import { answerOf, api, inBackground } from '../../shared/api/client.ts'
import type { Row } from '../../shared/api/types.ts'
import { type Brush, brushParameters } from '../brush.ts'
import type { Feed } from '../feed.ts'
import { createPageList, EMPTY_LIST, type ListState, type PageList } from './page-list.ts'

/** The rows of the table and the cards, and how the list continues. */
export interface ItemList extends ListState {
  readonly more: () => void
  readonly goOn: () => void
  /** Identifies the list. A list with another key starts at its top. */
  readonly key: string
}

interface Asked {
  readonly incident: string
  readonly view: string | undefined
  readonly filter: Filter
  readonly brush: Brush | undefined
  readonly feed: Feed | undefined
  readonly onFault: (cause: unknown) => void
}

const FIRST = '100'
const LATER = '200'

interface PageAnswer {
  readonly rows: readonly Row[]
  readonly arriving: readonly Row[]
  readonly cursor: string | null
}
// The route can also return changes; this request asks for a page.
const parsePage = (body: unknown): PageAnswer => body as PageAnswer

export function useList({ incident, view, filter, brush, feed, onFault }: Asked): ItemList {
  const text = filterText(filter)
  const { from, to } = brushParameters(brush)
  const [state, setState] = useState<ListState>(EMPTY_LIST)
  const [list, setList] = useState<PageList>()
  useEffect(() => {
    if (view === undefined) return
    const own = parseFilter(new URLSearchParams(text))
    const window = from === undefined || to === undefined ? undefined : { from, to }
    const made: PageList = createPageList({
      ...{ filter: own, onFault, brush: window && { from: Number(window.from), to: Number(window.to) } },
      tell: setState,
      ask: (cursor, signal) => {
        const query = {
          ...own,
          view,
          limit: cursor === undefined ? FIRST : LATER,
          ...window,
          ...(cursor ? { cursor } : {}),
        }
        const options = { ...inBackground, init: { signal } }
        return answerOf(api.incidents[':incident'].timeline.$get({ param: { incident }, query }, options)).then(
          parsePage,
        )
      },
    })
    setList(made)
    // Rows of the previous filter that match the new one stay until the new answer arrives.
    setState((now) => ({ ...made.get(), placed: now.placed.filter((row) => matches(row, own)) }))
    return () => made.close()
  }, [incident, view, text, from, to, onFault])
  useEffect(() => {
    if (feed && list) return feed.hear(list.hear)
    return undefined
  }, [feed, list])
  return useMemo(
    () => ({
      ...state,
      more: () => list?.more(),
      goOn: () => list?.goOn(),
      key: `${text} ${from} ${to}`,
    }),
    [state, list, text, from, to],
  )
}
