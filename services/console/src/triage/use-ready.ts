import { useEffect, useState } from 'react'

/** Nobody can see a picture and decide on it in less time. */
const LOOK_MS = 300
/** If the item appeared by itself, the officer may have aimed at the previous one, so the wait is longer. */
const SURPRISE_MS = 1000

interface Looked {
  readonly item: string | undefined
  /** True if something is shown for the item: its page, or a message why the page cannot be shown. */
  readonly isShown: boolean
  /** True if the item appeared because the previous one went away by itself. */
  readonly isSurprise: boolean
  /** True if the item was requested by name, so that the officer has seen it before. */
  readonly isKnown: boolean
}

/** Whether a person can have looked at the shown item. A key pressed earlier was meant for the previous item. */
export function useReady({ item, isShown, isSurprise, isKnown }: Looked): boolean {
  const [seen, setSeen] = useState<string>()
  useEffect(() => {
    if (item === undefined || !isShown) return
    const timer = setTimeout(() => setSeen(item), isSurprise ? SURPRISE_MS : LOOK_MS)
    return () => {
      clearTimeout(timer)
      setSeen(undefined)
    }
  }, [item, isShown, isSurprise])
  return item !== undefined && isShown && (isKnown || seen === item)
}
