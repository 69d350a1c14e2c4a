import { useEffect, useRef } from 'react'
import { goTo } from '../shared/parts/address.ts'
import { withParts } from './address-words.ts'
import type { MapScope } from './map-queries.ts'
import { type Choice, chosenItem } from './use-map-choice.ts'
import { useTracksAt } from './use-tracks.ts'

interface ChosenOf {
  readonly scope: MapScope
  readonly view: string | undefined
  /** The item in the address. */
  readonly wanted: string | null
  readonly choice: Choice
  readonly setChoice: (choice: Choice) => void
}

/**
 * Chooses the item in the address: "Show it on the map" on a film's page opens the map with the film chosen and its
 * track drawn, at any zoom. The choice stays in the address until something else is chosen, so a reload or a shared
 * link shows the same.
 */
export function useChosenItem({ scope, view, wanted, choice, setChoice }: ChosenOf): void {
  const settled = useRef<string>(undefined)
  const isSettled = wanted === null || settled.current === wanted
  const found = useTracksAt(scope, view, isSettled ? undefined : { item: wanted })
  const dot = found?.tracks.find((track) => track.dot.item === wanted)?.dot
  const item = chosenItem(choice)
  const hasOther = choice !== undefined && item !== wanted
  useEffect(() => {
    if (wanted === null) return
    if (settled.current === wanted ? item !== wanted : hasOther) {
      goTo(withParts({ chosen: undefined }), 'replace')
    } else if (settled.current !== wanted && dot) {
      settled.current = wanted
      setChoice({ what: 'item', dot })
    }
  }, [wanted, dot, item, hasOther, setChoice])
}
