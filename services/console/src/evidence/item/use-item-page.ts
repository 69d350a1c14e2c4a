import { useQuery } from '@tanstack/react-query'
import { answerOf, api } from '../../shared/api/client.ts'
import type { ItemPage } from '../../shared/api/types.ts'
import { useAgain, useTimedFetch } from '../../shared/live/use-again.ts'

const RUNNING_EVERY_MS = 2000
const WAITING_EVERY_MS = 4000

/**
 * Fetches the page of an item. It is refetched while a copy is being made and after any change, so that a colleague's
 * decision or pin appears without a reload. Each answer for a restricted item counts as a showing, so such a page is
 * fetched once.
 */
export function useItemPage(incident: string, item: string) {
  const param = { incident, item }
  const queryKey = ['item', incident, item]
  const timedFetch = useTimedFetch<ItemPage>()
  const asked = useQuery({
    queryKey,
    queryFn: (context) =>
      timedFetch(context, (how) => answerOf(api.incidents[':incident'].items[':item'].$get({ param }, how))),
    // Nothing of the item stays in the cache after the officer leaves it. Reopening fetches it again.
    gcTime: 0,
    refetchInterval: ({ state }) => pause(state.data),
  })
  const isWanted = asked.data !== undefined && !asked.data.item.restricted
  const { refetch, dataUpdatedAt: answeredAt } = asked
  useAgain({ queryKey, refetch, everyMs: OTHERS_EVERY_MS, isWanted, answeredAt })
  return asked
}

const OTHERS_EVERY_MS = 2000

function pause(page: ItemPage | undefined): number | false {
  if (!page || page.item.restricted) return false
  // The page is fetched again soon after a new pin, or while the placement is provisional: a worker is about to compute
  // the final placement.
  if (page.item.placement?.provisional || hasFreshPin(page)) return WAITING_EVERY_MS
  const states = [...page.making, ...page.cleanings].map(({ state }) => state)
  if (states.includes('running')) return RUNNING_EVERY_MS
  // While the file is not read yet, its picture is about to come.
  const isComing = page.item.stage === 'preserved' || page.item.stage === 'inspected'
  return states.includes('waiting') || isComing ? WAITING_EVERY_MS : false
}

const FRESH_MS = 60_000

const hasFreshPin = ({ time }: ItemPage): boolean =>
  time.anchors.some(({ at, recalled }) => (recalled?.at ?? at) > Date.now() - FRESH_MS)
