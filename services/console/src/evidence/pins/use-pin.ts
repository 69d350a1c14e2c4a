import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answerOf, api } from '../../shared/api/client.ts'
import type { Anchor } from '../../shared/api/types.ts'
import { announce } from '../../shared/parts/announcer.tsx'
import { pressKeysOf } from '../../shared/parts/draft-keys.ts'
import { PIN_WORDS } from './pin-words.ts'
import { SECOND_WORDS } from './second-words.ts'

type Said = { readonly source: Anchor['source']; readonly reason: string }

export type Pin = Said &
  (
    | {
        readonly time: { readonly at: number } | { readonly from: number; readonly to: number }
        readonly intoMs?: number
      }
    | { readonly place: { readonly lat: number; readonly lon: number; readonly radiusM: number } }
    | {
        readonly other: string | number
        readonly offsetMs: number
        readonly withinMs: number
        readonly shown: { readonly items: number; readonly shiftMs: number }
      }
  )

const said = {
  ...{ time: () => PIN_WORDS.timePinned, place: () => PIN_WORDS.placePinned, link: () => PIN_WORDS.linked },
  ...{ proposal: () => PIN_WORDS.proposed, byOne: () => PIN_WORDS.timePinnedByOne },
}

/** Saves a pin or a link, then refetches the item's page. */
export function usePin(incident: string, item: string, onDone: () => void) {
  const queries = useQueryClient()
  const param = { incident, item }
  const keys = pressKeysOf(`pin:${item}`)
  return useMutation({
    mutationFn: async (pin: Pin): Promise<keyof typeof said> => {
      const routes = api.incidents[':incident'].items[':item']
      const wish = keys.of(pin)
      if ('other' in pin) {
        const { outcome } = await answerOf(routes.links.$post({ param, json: { ...pin, wish } }))
        return outcome === 'proposed' ? 'proposal' : 'link'
      }
      const { effect } = await answerOf(routes.anchors.$post({ param, json: { ...pin, wish } }))
      return effect === null ? 'place' : effect.needsSecond ? 'byOne' : 'time'
    },
    onSuccess: (about) => {
      keys.done()
      announce(said[about]())
      onDone()
      void queries.invalidateQueries({ queryKey: ['nudges', incident] })
      void queries.invalidateQueries({ queryKey: ['item', incident, item] })
    },
  })
}

/** The second officer's decision on a pin that moved many items. */
export function useConfirmPin(incident: string, item: string, onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ anchor, reason }: { readonly anchor: string; readonly reason: string }) =>
      answerOf(
        api.incidents[':incident'].anchors[':anchor'].confirmation.$post({
          param: { incident, anchor },
          json: { reason },
        }),
      ),
    onSuccess: () => {
      announce(SECOND_WORDS.isConfirmed)
      onDone()
    },
    // Refetched after an error, too. If a colleague was faster, the lists then show the colleague's decision beside the
    // error message.
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['nudges', incident] })
      void queries.invalidateQueries({ queryKey: ['item', incident, item] })
    },
  })
}

/** Recalls a pin; `item` is the item whose page is open. */
export function useRecall(incident: string, item: string, onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ anchor, reason }: { readonly anchor: string; readonly reason: string }) =>
      answerOf(
        api.incidents[':incident'].anchors[':anchor'].recall.$post({
          param: { incident, anchor },
          json: { reason },
        }),
      ),
    onSuccess: () => {
      announce(PIN_WORDS.isTakenBack)
      onDone()
      void queries.invalidateQueries({ queryKey: ['anchors', incident] })
      void queries.invalidateQueries({ queryKey: ['nudges', incident] })
      void queries.invalidateQueries({ queryKey: ['item', incident, item] })
    },
  })
}
