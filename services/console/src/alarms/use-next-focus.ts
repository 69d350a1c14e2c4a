import { type RefObject, useEffect, useRef } from 'react'

const TAKE = '[data-alarm] button.primary'

/**
 * Moves the focus after an alarm was taken, because the pressed button disappears with its alarm. The focus goes to the
 * alarm that took its place, or to the heading of the page. `open` are the ids of the waiting alarms, in display order.
 */
export function useNextFocus(root: RefObject<HTMLElement | null>, open: readonly string[] | undefined) {
  const answered = useRef<{ id: string; place: number }>(undefined)
  useEffect(() => {
    if (!answered.current || !open || open.includes(answered.current.id)) return
    const { place } = answered.current
    answered.current = undefined
    // If the officer moved the focus elsewhere, it stays there.
    if (document.activeElement !== null && document.activeElement !== document.body) return
    const buttons = [...(root.current?.querySelectorAll<HTMLElement>(TAKE) ?? [])]
    const next = buttons[Math.min(place, buttons.length - 1)] ?? pageHeading()
    next?.focus()
  }, [root, open])
  return (id: string): void => {
    answered.current = { id, place: Math.max(0, open?.indexOf(id) ?? 0) }
  }
}

function pageHeading(): HTMLElement | null {
  const found = document.querySelector<HTMLElement>('#content h1') ?? document.querySelector<HTMLElement>('#content')
  if (found) found.tabIndex = -1
  return found
}
