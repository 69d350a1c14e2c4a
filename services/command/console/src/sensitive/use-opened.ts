import { useCallback, useEffect, useState } from 'react'
import { announce } from '../parts/announcer.tsx'
import { SENSITIVE_WORDS } from './sensitive-words.ts'

export interface Opened {
  readonly isOpen: boolean
  readonly toggle: () => void
  readonly close: () => void
}

/**
 * Whether an officer opened this picture. It is forgotten with the component, and when the page is left: coming back
 * finds everything blurred. `what` is how it is called aloud, such as "the picture of item 3".
 */
export function useOpened(what: string): Opened {
  const [isOpen, setOpen] = useState(false)
  const close = useCallback(() => setOpen(false), [])
  useEffect(() => {
    addEventListener('pagehide', close)
    return () => removeEventListener('pagehide', close)
  }, [close])
  const toggle = useCallback(() => {
    setOpen(!isOpen)
    announce(isOpen ? SENSITIVE_WORDS.blurred(what) : SENSITIVE_WORDS.shown(what))
  }, [isOpen, what])
  return { isOpen, toggle, close }
}
