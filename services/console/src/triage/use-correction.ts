import { useEffect, useRef } from 'react'
import type { Decision } from '../evidence/item/decisions.ts'

interface Correction {
  /** What is being taken back and is not on the screen yet. */
  readonly back: string | undefined
  /** The taking back was not answered yet; the line may be cut meanwhile. */
  readonly isOnItsWay: boolean
  readonly current: string | undefined
  /** It stands there because it was taken back. */
  readonly isKnown: boolean
  /** A key counts for what stands there. */
  readonly isReady: boolean
  readonly decide: (decision: Decision) => void
}

/**
 * The key that corrects what is being taken back is meant for that, not for what stands there until it is back: it waits
 * until that is shown, and is dropped where something else comes. Answers whether this one waits.
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
