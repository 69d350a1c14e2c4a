import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { api, byItself, told } from '../api/client.ts'
import type { ItemPage } from '../api/types.ts'

const RUNNING_EVERY_MS = 2000
const WAITING_EVERY_MS = 4000

/** The page, asked again by itself while a copy is being made. Each answer of a restricted item counts, so it is not. */
export function useItemPage(incident: string, item: string) {
  const wasAsked = useRef(false)
  const param = { incident, item }
  return useQuery({
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
