import type { InferResponseType } from 'hono/client'
import { type Filter, filterText } from '../evidence/narrowing/filter.ts'
import { answerOf, api, inBackground } from '../shared/api/client.ts'
import { useFresh } from '../shared/live/use-fresh.ts'
import { type Brush, brushParameters } from './brush.ts'

export type Extent = InferResponseType<(typeof api.incidents)[':incident']['timeline']['extent']['$get'], 200>

interface Asked {
  readonly incident: string
  readonly view: string | undefined
  readonly filter: Filter
  readonly brush: Brush | undefined
}

const EVERY_MS = 2500

/** Also used to prefetch before the screen renders. */
export function extentQuery({ incident, view, filter, brush }: Asked) {
  const { from, to } = brushParameters(brush)
  const query = { ...filter, view: view ?? '', ...(from === undefined || to === undefined ? {} : { from, to }) }
  return {
    queryKey: ['extent', incident, filterText(filter), from, to, view],
    queryFn: () =>
      answerOf(api.incidents[':incident'].timeline.extent.$get({ param: { incident }, query }, inBackground)),
  }
}

/** How many items there are, their time range, and how many lie in the chosen time. */
export const useExtent = (asked: Asked) =>
  useFresh({ ...extentQuery(asked), everyMs: EVERY_MS, isWanted: asked.view !== undefined })
