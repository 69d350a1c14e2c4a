import { useEffect, useState } from 'react'

/** Nobody sees a picture and decides on it in less. */
const LOOK_MS = 300
/** What came by itself is not what the finger was on its way for. */
const SURPRISE_MS = 1000

interface Looked {
  readonly item: string | undefined
  /** Its page stands there, or the words that say why it does not. */
  readonly isShown: boolean
  /** It came because the one before it went away by itself. */
  readonly isSurprise: boolean
  /** It was asked for by name: whoever asked has seen it. */
  readonly isKnown: boolean
}

/** Whether a person can have looked at what stands there: a key that comes before that was meant for what stood there before. */
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
