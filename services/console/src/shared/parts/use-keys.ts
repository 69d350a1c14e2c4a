import { useLayoutEffect, useRef } from 'react'
import { isDialogOpen } from './dialog.tsx'

/** Actions by key: a lower-case letter, `' '` for the space bar, or `ctrl+z`. */
export type Keys = Readonly<Record<string, () => void>>

/** Keyboard shortcuts of a page. They do nothing while an officer types or a dialog is open. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys)
  latest.current = keys
  // Registered in the layout phase: a key that is pressed as soon as its button is visible must count.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const act = isForThePage(event) ? latest.current[nameOf(event)] : undefined
      if (!act) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}

const nameOf = ({ key, ctrlKey, metaKey }: KeyboardEvent): string =>
  ctrlKey || metaKey ? `ctrl+${key.toLowerCase()}` : key.toLowerCase()

function isForThePage(event: KeyboardEvent): boolean {
  if (event.altKey || event.repeat || event.defaultPrevented || isDialogOpen() || isTyping(event.target)) return false
  // The space bar belongs to a focused button.
  return event.key !== ' ' || !isPressable(event.target)
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null

const isPressable = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button, a, summary, video, audio, [role="button"]') !== null
