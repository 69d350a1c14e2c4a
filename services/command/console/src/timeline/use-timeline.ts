import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Row } from '../api/types.ts'
import { EMPTY_FEED, type FeedState, openFeed } from './feed.ts'
import { type Filter, matches } from './filter.ts'

export interface Timeline extends Omit<FeedState, 'rows'> {
  /** In the order of time: estimates, or the end of the interval where there is none. */
  readonly placed: readonly Row[]
  /** Newest first. */
  readonly arriving: readonly Row[]
  /** Whether this item is known here, also one that no filter shows. */
  readonly has: (item: string) => boolean
}

export const middleOf = (row: Row): number => row.estimate ?? row.latest

/** What is known under another filter stays on the screen, as far as it matches, until the new answer is there. */
export function useTimeline(incident: string, filter: Filter): Timeline {
  const [state, setState] = useState<FeedState>(EMPTY_FEED)
  const { kind, state: word, scene, rig, conflicts } = filter
  const wanted = useMemo(
    (): Filter => ({
      ...(kind === undefined ? {} : { kind }),
      ...(word === undefined ? {} : { state: word }),
      ...(scene === undefined ? {} : { scene }),
      ...(rig === undefined ? {} : { rig }),
      ...(conflicts === undefined ? {} : { conflicts }),
    }),
    [kind, word, scene, rig, conflicts],
  )
  useEffect(() => openFeed({ incident, filter: wanted, tell: setState }), [incident, wanted])
  const { rows, ...rest } = state
  const lists = useMemo(() => {
    const shown = [...rows.values()].filter((row) => matches(row, wanted))
    return {
      placed: shown
        .filter((row) => row.state !== 'arriving')
        .sort((a, b) => middleOf(a) - middleOf(b) || (a.item < b.item ? -1 : 1)),
      arriving: shown.filter((row) => row.state === 'arriving').sort((a, b) => b.seq - a.seq),
    }
  }, [rows, wanted])
  const has = useCallback((item: string) => rows.has(item), [rows])
  return { ...rest, ...lists, has }
}
