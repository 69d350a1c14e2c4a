import { useEffect, useState } from 'react'

/** Nobody sees a picture and decides on it in less. */
const LOOK_MS = 300
/** An item that appeared by itself is not the one that the finger was aiming at. */
const SURPRISE_MS = 1000

interface Looked {
  readonly item: string | undefined
  /** Its page is shown, or the message why it is not. */
  readonly isShown: boolean
  /** It appeared because the previous item went away by itself. */
  readonly isSurprise: boolean
  /** It was requested by name: the officer has seen it. */
  readonly isKnown: boolean
}

/** Whether a person can have looked at the shown item: a key before that was meant for the previous one. */
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
