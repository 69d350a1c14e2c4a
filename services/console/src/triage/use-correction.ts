import { useEffect, useRef } from 'react'
import type { Decision } from '../evidence/item/decisions.ts'

interface Correction {
  /** The item whose decision is being undone, until it is on the screen. */
  readonly back: string | undefined
  /** True while the undo has no answer; the connection may be cut. */
  readonly isOnItsWay: boolean
  readonly current: string | undefined
  /** True if the item is shown because its decision was undone. */
  readonly isKnown: boolean
  /** Whether the officer can have looked at the shown item, so that a key press counts for it. */
  readonly isReady: boolean
  readonly decide: (decision: Decision) => void
}

/**
 * After an undo the next key is meant for the returning item, not for the one still shown. So the key waits for that
 * item, and is dropped if another one appears. The returned function tells whether the key waits.
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
