import { useEffect, useRef } from 'react'
import type { Decision } from './decisions.ts'

interface Correction {
  /** What is being taken back and is not on the screen yet. */
  readonly back: string | undefined
  readonly current: string | undefined
  readonly decide: (decision: Decision) => void
}

/**
 * The key that corrects what is being taken back is meant for that, not for what stands there until it is back: it waits,
 * and is dropped where something else comes. Answers whether this one waits.
 */
export function useCorrection({ back, current, decide }: Correction): (decision: Decision) => boolean {
  const meant = useRef<{ readonly decision: Decision; readonly item: string }>(undefined)
  useEffect(() => {
    if (back !== undefined || meant.current === undefined) return
    const { decision, item } = meant.current
    meant.current = undefined
    if (current === item) decide(decision)
  })
  return (decision) => {
    if (back === undefined || back === current) return false
    meant.current = { decision, item: back }
    return true
  }
}
