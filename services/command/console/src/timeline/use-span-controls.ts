import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef } from 'react'
import { pan, type Span, zoom } from './window.ts'

type SetSpan = (change: (span: Span) => Span) => void

const DRAG_FROM_PX = 4

/** Arrow keys, plus, minus and 0; dragging; Ctrl + wheel or a sideways wheel. A plain wheel scrolls the page. */
export function useSpanControls(box: RefObject<HTMLElement | null>, setSpan: SetSpan, fitAll: () => void) {
  const drag = useRef<{ x: number; isDragging: boolean } | undefined>(undefined)
  useWheel(box, setSpan)
  return {
    onKeyDown: (event: KeyboardEvent) => {
      const act = KEYS[event.key]
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === '0') fitAll()
      else if (act) setSpan(act)
      else return
      event.preventDefault()
    },
    onPointerDown: (event: PointerEvent) => {
      if (event.button === 0 && event.pointerType !== 'touch') drag.current = { x: event.clientX, isDragging: false }
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const { current } = drag
      if (!current) return
      const by = event.clientX - current.x
      if (!current.isDragging && Math.abs(by) < DRAG_FROM_PX) return
      // Captured only now: a click without a drag belongs to the bar under it.
      if (!current.isDragging) event.currentTarget.setPointerCapture(event.pointerId)
      const { clientWidth } = event.currentTarget
      drag.current = { x: event.clientX, isDragging: true }
      setSpan((span) => pan(span, -by / clientWidth))
    },
    onPointerUp: () => {
      drag.current = undefined
    },
    onPointerCancel: () => {
      drag.current = undefined
    },
  }
}

const KEYS: Readonly<Record<string, (span: Span) => Span>> = {
  ArrowLeft: (span) => pan(span, -0.15),
  ArrowRight: (span) => pan(span, 0.15),
  '+': (span) => zoom(span, 0.6),
  '=': (span) => zoom(span, 0.6),
  '-': (span) => zoom(span, 1 / 0.6),
}

/** React listens for the wheel passively, and then the browser's own zoom could not be held back. */
function useWheel(box: RefObject<HTMLElement | null>, setSpan: SetSpan): void {
  useEffect(() => {
    const element = box.current
    if (!element) return
    const onWheel = (event: WheelEvent) => {
      const { left, width } = element.getBoundingClientRect()
      if (event.ctrlKey || event.metaKey)
        setSpan((span) => zoom(span, 1.0015 ** event.deltaY, (event.clientX - left) / width))
      else if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) setSpan((span) => pan(span, event.deltaX / width))
      else return
      event.preventDefault()
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [box, setSpan])
}
