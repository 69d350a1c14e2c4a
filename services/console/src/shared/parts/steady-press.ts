const PRESSABLE = 'button, a[href], summary, label, input, select, [role="button"], [role="tab"], [role="option"]'
/** A trembling hand moves less than this in pixels. A longer move means that the officer changed their mind. */
const TREMBLE_PX = 10
const LONGEST_MS = 2000

interface Press {
  readonly on: HTMLElement
  /** The element's position at the start of the press. */
  readonly box: DOMRect
  readonly x: number
  readonly y: number
  readonly at: number
}

/**
 * Gives a click to the element on which the press began. If an alarm moves the page between button down and up, the
 * browser sends the click to the common ancestor of both places, and the press would be lost. Returns the function that
 * stops this.
 */
export function steadyPresses(root: Document): () => void {
  const ended = new AbortController()
  const options = { capture: true, signal: ended.signal }
  let press: Press | undefined
  root.addEventListener(
    'pointerdown',
    ({ target, clientX: x, clientY: y, timeStamp: at, isPrimary, button }) => {
      const on = target instanceof Element ? target.closest<HTMLElement>(PRESSABLE) : null
      press = on && isPrimary && button === 0 ? { on, box: on.getBoundingClientRect(), x, y, at } : undefined
    },
    options,
  )
  root.addEventListener('pointercancel', () => (press = undefined), options)
  root.addEventListener(
    'click',
    (event) => {
      const begun = press
      press = undefined
      // A click by keyboard or script has no pointer press.
      if (!begun || !event.isTrusted || event.detail === 0) return
      if (event.target instanceof Node && begun.on.contains(event.target)) return
      // If the element did not move, it was covered or the pointer left it. The browser's own behaviour applies then.
      if (!isStill(begun, event) || !hasMoved(begun)) return
      event.preventDefault()
      event.stopImmediatePropagation()
      begun.on.click()
    },
    options,
  )
  return () => ended.abort()
}

const isStill = (begun: Press, { clientX, clientY, timeStamp }: MouseEvent): boolean =>
  Math.hypot(clientX - begun.x, clientY - begun.y) < TREMBLE_PX && timeStamp - begun.at < LONGEST_MS

function hasMoved({ on, box }: Press): boolean {
  const { top, left } = on.getBoundingClientRect()
  return on.isConnected && (top !== box.top || left !== box.left)
}
