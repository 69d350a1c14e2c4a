import { useMemo } from 'react'
import { type Filter, filterText, parseFilter } from '../../evidence/narrowing/filter.ts'
import { answerOf, api, inBackground } from '../../shared/api/client.ts'
import { KINDS } from '../../shared/api/types.ts'
import { useFresh } from '../../shared/live/use-fresh.ts'
import { KIND_WORDS } from '../../shared/words/labels.ts'
import type { Span } from '../window.ts'
import type { AxisLane } from './axis-lane.ts'
import { AXIS_WORDS } from './axis-words.ts'

/** How items are divided into lanes. */
export type Grouping = 'kind' | 'scene' | 'rig'

export const parseGrouping = (query: URLSearchParams): Grouping => {
  const word = query.get('group')
  return word === 'scene' || word === 'rig' ? word : 'kind'
}

interface Asked {
  readonly incident: string
  readonly view: string | undefined
  readonly filter: Filter
  readonly grouping: Grouping
  /** The span in which scenes and rigs are looked up. Undefined until it is known. */
  readonly reach: Span | undefined
}

const KINDS_EVERY_MS = 5000
const GROUPS_EVERY_MS = 5000

/** Asks which kinds exist. Also used to prefetch before the screen renders. */
export const kindsQuery = (incident: string) => ({
  queryKey: ['kinds', incident],
  queryFn: () => answerOf(api.incidents[':incident'].summary.$get({ param: { incident } }, inBackground)),
})

/** A lane for each kind that exists, or for each of the largest scenes or rigs. Undefined until they are known. */
export function useLanes({ incident, view, filter, grouping, reach }: Asked): readonly AxisLane[] | undefined {
  const text = filterText(filter)
  const summary = useFresh({ ...kindsQuery(incident), everyMs: KINDS_EVERY_MS })
  const isGrouped = grouping !== 'kind'
  const groups = useFresh({
    queryKey: ['groups', incident, grouping, text, view, reach?.from, reach?.to],
    ...{ everyMs: GROUPS_EVERY_MS, pollMs: false },
    isWanted: isGrouped && view !== undefined && reach !== undefined,
    queryFn: () => {
      const window = { from: String(Math.floor(reach?.from ?? 0)), to: String(Math.ceil(reach?.to ?? 0)) }
      const query = { ...filter, ...window, view: view ?? '', by: grouping }
      return answerOf(api.incidents[':incident'].timeline.groups.$get({ param: { incident }, query }, inBackground))
    },
  })
  const kinds = summary.data ? Object.keys(summary.data.kinds).sort().join() : undefined
  const found = groups.data?.groups
  return useMemo(() => {
    const own = parseFilter(new URLSearchParams(text))
    if (isGrouped)
      return found?.map(
        ({ id, items }, n): AxisLane => ({
          ...{ key: id, kind: undefined, filter: { ...own, [grouping]: id } },
          label: grouping === 'scene' ? AXIS_WORDS.scene(n + 1, items) : AXIS_WORDS.rig(n + 1, items),
        }),
      )
    if (kinds === undefined) return undefined
    const known = kinds.split(',')
    return KINDS.flatMap((kind, n): readonly AxisLane[] =>
      (own.kind === undefined ? known.includes(kind) : own.kind === kind)
        ? [{ key: kind, label: KIND_WORDS[kind], filter: own, kind: n }]
        : [],
    )
  }, [text, isGrouped, grouping, found, kinds])
}
