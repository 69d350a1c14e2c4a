import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, told } from '../../api/client.ts'
import type { Anchor } from '../../api/types.ts'
import { announce } from '../../parts/announcer.tsx'
import { PIN_WORDS } from './pin-words.ts'

type Said = { readonly source: Anchor['source']; readonly reason: string }

export type Pin = Said &
  (
    | {
        readonly time: { readonly at: number } | { readonly from: number; readonly to: number }
        readonly intoMs?: number
      }
    | { readonly place: { readonly lat: number; readonly lon: number; readonly radiusM: number } }
    | { readonly other: string | number; readonly offsetMs: number; readonly withinMs: number }
  )

const said = { time: () => PIN_WORDS.timePinned, place: () => PIN_WORDS.placePinned, link: () => PIN_WORDS.linked }

/** Pins or links; the item's page then asks anew. */
export function usePin(incident: string, item: string, onDone: () => void) {
  const queries = useQueryClient()
  const param = { incident, item }
  return useMutation({
    mutationFn: async (pin: Pin) => {
      const routes = api.incidents[':incident'].items[':item']
      if ('other' in pin) await told(routes.links.$post({ param, json: pin as never }))
      else await told(routes.anchors.$post({ param, json: pin as never }))
      return 'other' in pin ? 'link' : 'time' in pin ? 'time' : 'place'
    },
    onSuccess: (about) => {
      announce(said[about]())
      onDone()
      void queries.invalidateQueries({ queryKey: ['item', incident, item] })
    },
  })
}

/** Takes one back; `items`: whose page is open. */
export function useRecall(incident: string, item: string, onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ anchor, reason }: { readonly anchor: string; readonly reason: string }) =>
      told(
        api.incidents[':incident'].anchors[':anchor'].recall.$post({
          param: { incident, anchor },
          json: { reason } as never,
        }),
      ),
    onSuccess: () => {
      announce(PIN_WORDS.isTakenBack)
      onDone()
      void queries.invalidateQueries({ queryKey: ['item', incident, item] })
    },
  })
}
