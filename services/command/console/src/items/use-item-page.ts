import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { api, byItself, told } from '../api/client.ts'
import type { ItemPage } from '../api/types.ts'
import { useLive } from '../live/use-live.tsx'

const RUNNING_EVERY_MS = 2000
const WAITING_EVERY_MS = 4000

/** The page, asked again by itself while a copy is being made. Each answer of a restricted item counts, so it is not. */
export function useItemPage(incident: string, item: string) {
  const wasAsked = useRef(false)
  const param = { incident, item }
  const asked = useQuery({
    queryKey: ['item', incident, item],
    queryFn: async () => {
      const page = await told(
        api.incidents[':incident'].items[':item'].$get({ param }, wasAsked.current ? byItself : {}),
      )
      wasAsked.current = true
      return page
    },
    // What is opened again is asked again, and nothing of an item lies about after it was left.
    gcTime: 0,
    refetchInterval: ({ state }) => pause(state.data),
  })
  useOthersWork(asked.refetch, asked.data !== undefined && !asked.data.item.restricted)
  return asked
}

const OTHERS_EVERY_MS = 3000

/** What a colleague decides or pins meanwhile is seen here without a reload. */
function useOthersWork(refetch: () => unknown, isWanted: boolean): void {
  const { pulse } = useLive()
  const last = useRef({ pulse, at: 0 })
  const again = useRef(refetch)
  again.current = refetch
  useEffect(() => {
    if (!isWanted || pulse === last.current.pulse) return
    const timer = setTimeout(
      () => {
        last.current = { pulse, at: Date.now() }
        void again.current()
      },
      Math.max(0, last.current.at + OTHERS_EVERY_MS - Date.now()),
    )
    return () => clearTimeout(timer)
  }, [pulse, isWanted])
}

function pause(page: ItemPage | undefined): number | false {
  if (!page || page.item.restricted) return false
  // Pinned just now, or placed among its neighbours alone: the settled answer is on its way.
  if (page.item.placement?.provisional || hasFreshPin(page)) return WAITING_EVERY_MS
  const states = [...page.making, ...page.cleanings].map(({ state }) => state)
  if (states.includes('running')) return RUNNING_EVERY_MS
  // Not read yet: its picture comes within moments.
  const isComing = page.item.stage === 'preserved' || page.item.stage === 'inspected'
  return states.includes('waiting') || isComing ? WAITING_EVERY_MS : false
}

const FRESH_MS = 60_000

const hasFreshPin = ({ time }: ItemPage): boolean =>
  time.anchors.some(({ at, recalled }) => (recalled?.at ?? at) > Date.now() - FRESH_MS)
