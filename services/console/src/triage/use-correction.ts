import { useEffect, useRef } from 'react'
import type { Decision } from '../evidence/item/decisions.ts'

interface Correction {
  /** The item whose decision is being undone and that is not on the screen yet. */
  readonly back: string | undefined
  /** The undo has no answer yet; the connection may be cut. */
  readonly isOnItsWay: boolean
  readonly current: string | undefined
  /** The item is shown because its decision was undone. */
  readonly isKnown: boolean
  /** A key counts for the shown item. */
  readonly isReady: boolean
  readonly decide: (decision: Decision) => void
}

/**
 * After an undo the next key is meant for the item that comes back, not for the one shown until then. So the key waits
 * until that item is shown, and is dropped if another one comes. Returns whether the key waits.
 */
export function useCorrection(correction: Correction): (decision: Decision) => boolean {
  const { back, isOnItsWay, current, isKnown, isReady, decide } = correction
  const meant = useRef<{ readonly decision: Decision; readonly item: string }>(undefined)
  useEffect(() => {
    if (back !== undefined || isOnItsWay || meant.current === undefined) return
    const { decision, item } = meant.current
    if (current === item && !isReady) return
    meant.current = undefined
    if (current === item) decide(decision)
  })
  return (decision) => {
    const item = back ?? (isKnown && !isReady ? current : undefined)
    if (item === undefined || (item === current && isReady)) return false
    meant.current = { decision, item }
    return true
  }
}
