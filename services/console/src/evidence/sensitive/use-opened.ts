import { useCallback, useEffect, useRef, useState } from 'react'
import { announce } from '../../shared/parts/announcer.tsx'
import { SENSITIVE_WORDS } from './sensitive-words.ts'
import { useSight } from './use-sight.tsx'

export interface Opened {
  readonly isOpen: boolean
  readonly toggle: () => void
  readonly close: () => void
  /** The placeholder while the picture is covered: 16 × 9 colours. */
  readonly field: Uint8Array | undefined
  /** True if nothing of the item may be shown here. */
  readonly isWithheld: boolean
}

interface Own {
  readonly item: string | undefined
  readonly isOpen: boolean
  /**
   * The sight's `turn` when this picture was opened. If the item is covered again, `turn` changes and the picture
   * closes.
   */
  readonly turn: number
}

/**
 * Whether one picture of an item is shown: the officer opened it here, or an officer cleared the item for all screens.
 * Opening is forgotten when the component unmounts or the page is left, so on return only cleared items are open.
 * `what` is the picture's spoken name, such as "the picture of item 3". With `isEachLook`, a cleared item starts
 * covered, too.
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
