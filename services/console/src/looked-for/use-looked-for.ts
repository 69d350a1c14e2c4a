import { useQuery } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { answerOf, api, inBackground } from '../shared/api/client.ts'
import { useFreshPages } from '../shared/live/use-fresh-pages.ts'

type OfIncident = (typeof api.incidents)[':incident']
type LookedForPages = InferResponseType<OfIncident['looked-for']['$get'], 200>
export type Sought = LookedForPages['people'][number]

const VIEW_LASTS_MS = 8 * 60_000

/** The list, under a view of its own. Opening the view writes the custody entry; it is reopened while in use. */
export function useLookedFor(incident: string) {
  const of = api.incidents[':incident']
  const param = { incident }
  const opened = useQuery({
    queryKey: ['looked-for-view', incident],
    refetchInterval: VIEW_LASTS_MS,
    queryFn: () => answerOf(of.views.$post({ param, json: { kind: 'looked-for', filter: {} } }, inBackground)),
  })
  const view = opened.data?.view
  const list = useFreshPages<LookedForPages, number>({
    queryKey: ['looked-for', incident, view],
    // A draft of an answer stays while the view is opened again.
    staysMeanwhile: true,
    isWanted: view !== undefined,
    next: (page) => page.next,
    ask: (before) => {
      const query = { view: view ?? '', ...(before === undefined ? {} : { before: String(before) }) }
      return answerOf(of['looked-for'].$get({ param, query }, inBackground))
    },
  })
  const again = () => void (opened.error ? opened.refetch() : list.asked.refetch())
  return { ...list, view, fault: opened.error ?? list.asked.error, again }
}
