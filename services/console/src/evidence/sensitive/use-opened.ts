import { useCallback, useEffect, useRef, useState } from 'react'
import { announce } from '../../shared/parts/announcer.tsx'
import { SENSITIVE_WORDS } from './sensitive-words.ts'
import { useSight } from './use-sight.tsx'

export interface Opened {
  readonly isOpen: boolean
  readonly toggle: () => void
  readonly close: () => void
  /** The placeholder while it is closed: 16 × 9 colours. */
  readonly field: Uint8Array | undefined
  /** Nothing of the item may be shown here. */
  readonly isWithheld: boolean
}

interface Own {
  readonly item: string | undefined
  readonly isOpen: boolean
  /** What was opened before its item was covered again is closed. */
  readonly turn: number
}

/**
 * Whether this picture of an item is shown: its officer opened it here, or an officer cleared the item for all screens.
 * Opening is forgotten with the component, and when the page is left: on return everything that is not cleared is
 * covered. `what` is its spoken name, such as "the picture of item 3". `isEachLook`: clearing does not open it.
 */
export function useOpened(what: string, item: string | undefined, isEachLook = false): Opened {
  const { state, field, turn } = useSight(item)
  const [own, setOwn] = useState<Own>()
  const isWithheld = state === 'withheld'
  const mine = own?.item === item && own?.turn === turn ? own?.isOpen : undefined
  const isOpen = !isWithheld && (mine ?? (!isEachLook && state === 'cleared'))
  const now = useRef({ item, turn })
  now.current = { item, turn }
  const close = useCallback(() => setOwn({ ...now.current, isOpen: false }), [])
  useEffect(() => {
    const forget = (): void => setOwn(undefined)
    addEventListener('pagehide', forget)
    return () => removeEventListener('pagehide', forget)
  }, [])
  const toggle = useCallback(() => {
    if (isWithheld) return
    setOwn({ ...now.current, isOpen: !isOpen })
    announce(isOpen ? SENSITIVE_WORDS.covered(what) : SENSITIVE_WORDS.shown(what))
  }, [isOpen, isWithheld, what])
  return { isOpen, toggle, close, field, isWithheld }
}
