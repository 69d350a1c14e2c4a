import { type Brush, between, type Grip, gripAt } from '../brush.ts'
import { pan, type Span, zoom } from '../window.ts'
import type { Found } from './find-at.ts'
import type { SpanStore } from './span-store.ts'
import type { Stage } from './stage.ts'

/** The page's reactions to pointer input on the axis. */
export interface PointerActs {
  readonly brush: () => Brush | undefined
  readonly isSelecting: () => boolean
  readonly setBrush: (brush: Brush | undefined) => void
  readonly click: (found: Found) => void
  readonly hover: (found: Found | undefined, time: number) => void
}

interface Options extends PointerActs {
  readonly box: HTMLElement
  readonly stage: Stage
  readonly spans: SpanStore
}

const DRAG_FROM_PX = 4
const GRIP_PX = 9
const TOUCH_GRIP_PX = 18

type Drag =
  | { readonly what: 'pan'; x: number; readonly start: number; isMoving: boolean }
  | { readonly what: 'brush'; readonly anchor: number; readonly start: number; isMoving: boolean }

interface Pinch {
  readonly span: Span
  readonly distance: number
  /** The midpoint between the two fingers, 0…1 of the width. */
  readonly at: number
}

/** The state of one gesture, from touching the axis to leaving it. */
interface Gesture {
  readonly options: Options
  readonly fingers: Map<number, number>
  drag: Drag | undefined
  draft: Brush | undefined
  pinch: Pinch | undefined
}

/**
 * Handles mouse, pen and fingers: drag to pan, pinch or Ctrl+wheel to zoom, Shift+drag to choose a time. Returns the
 * function that stops it.
 */
export function listenToPointer(options: Options): () => void {
  const { box, hover } = options
  const gesture: Gesture = { options, fingers: new Map(), drag: undefined, draft: undefined, pinch: undefined }
  const on = new AbortController()
  const { signal } = on
  box.addEventListener('pointerdown', (event) => begin(gesture, event), { signal })
  box.addEventListener('pointermove', (event) => move(gesture, event), { signal })
  box.addEventListener('pointerup', (event) => end(gesture, event), { signal })
  box.addEventListener('pointercancel', (event) => cancel(gesture, event), { signal })
  box.addEventListener('pointerleave', () => hover(undefined, Number.NaN), { signal })
  // The listener for the wheel is not passive, so that it can prevent the browser's own zoom.
  box.addEventListener('wheel', (event) => wheel(gesture, event), { signal, passive: false })
  return () => on.abort()
}

function place({ options: { box } }: Gesture, event: MouseEvent): { readonly x: number; readonly y: number } {
  const { left, top } = box.getBoundingClientRect()
  return { x: event.clientX - left - box.clientLeft, y: event.clientY - top - box.clientTop }
}

function gripOf({ options: { stage, brush } }: Gesture, x: number, reach: number): Grip {
  const chosen = brush()
  return chosen && gripAt(chosen, stage.timeAt(x), reach / stage.frame().perMs)
}

const reachOf = ({ pointerType }: PointerEvent): number => (pointerType === 'touch' ? TOUCH_GRIP_PX : GRIP_PX)

function begin(gesture: Gesture, event: PointerEvent): void {
  if (event.button !== 0) return
  const { x } = place(gesture, event)
  gesture.fingers.set(event.pointerId, x)
  if (gesture.fingers.size === 2) {
    gesture.pinch = pinchOf(gesture)
    gesture.drag = undefined
    return
  }
  gesture.drag = dragOf(gesture, event, x)
  if (gesture.drag.what === 'brush') gesture.options.box.setPointerCapture(event.pointerId)
}

/** What a drag moves: a handle of the chosen time, a new chosen time, or the axis itself. */
function dragOf(gesture: Gesture, event: PointerEvent, x: number): Drag {
  const { stage, brush, isSelecting } = gesture.options
  const chosen = brush()
  const grip = event.shiftKey ? undefined : gripOf(gesture, x, reachOf(event))
  if (chosen && grip)
    return { what: 'brush', anchor: grip === 'from' ? chosen.to : chosen.from, start: x, isMoving: false }
  if (event.shiftKey || isSelecting()) return { what: 'brush', anchor: stage.timeAt(x), start: x, isMoving: false }
  return { what: 'pan', x, start: x, isMoving: false }
}

function pinchOf({ fingers, options: { spans, stage } }: Gesture): Pinch {
  const [a = 0, b = 0] = [...fingers.values()]
  return { span: spans.get(), distance: Math.max(20, Math.abs(a - b)), at: (a + b) / 2 / stage.frame().width }
}

function move(gesture: Gesture, event: PointerEvent): void {
  const { x, y } = place(gesture, event)
  if (gesture.fingers.has(event.pointerId)) gesture.fingers.set(event.pointerId, x)
  if (gesture.pinch && gesture.fingers.size === 2) squeeze(gesture, gesture.pinch)
  else if (gesture.drag) drag(gesture, gesture.drag, event, x)
  else if (event.pointerType !== 'touch') pass(gesture, event, x, y)
}

function squeeze(gesture: Gesture, { span, distance, at }: Pinch): void {
  const now = pinchOf(gesture)
  gesture.options.spans.set(pan(zoom(span, distance / now.distance, at), at - now.at))
}

/** Without a pressed button: reports what lies under the pointer. */
function pass(gesture: Gesture, event: PointerEvent, x: number, y: number): void {
  const { stage, box, isSelecting, hover } = gesture.options
  const grip = gripOf(gesture, x, GRIP_PX)
  if (stage.state().grip !== grip) stage.over({ grip })
  box.style.cursor = grip ? 'ew-resize' : isSelecting() || event.shiftKey ? 'crosshair' : ''
  hover(stage.find(x, y), stage.timeAt(x))
}

function drag(gesture: Gesture, now: Drag, event: PointerEvent, x: number): void {
  const { stage, spans, box, hover } = gesture.options
  if (!now.isMoving && Math.abs(x - now.start) < DRAG_FROM_PX) return
  // The pointer is captured only once it moves, because a plain click belongs to the element under it.
  if (!now.isMoving) {
    box.setPointerCapture(event.pointerId)
    hover(undefined, Number.NaN)
  }
  now.isMoving = true
  if (now.what === 'pan') {
    const by = x - now.x
    now.x = x
    spans.set((span) => pan(span, -by / stage.frame().width))
    return
  }
  gesture.draft = between(now.anchor, stage.timeAt(x))
  stage.over({ brush: gesture.draft })
}

function end(gesture: Gesture, event: PointerEvent): void {
  const { drag: ended, draft } = gesture
  endGesture(gesture, event)
  if (!ended) return
  const { setBrush, click, stage } = gesture.options
  const { x, y } = place(gesture, event)
  if (draft) setBrush(draft)
  else if (!ended.isMoving) click(stage.find(x, y))
}

function cancel(gesture: Gesture, event: PointerEvent): void {
  if (gesture.draft) gesture.options.stage.over({ brush: gesture.options.brush() })
  endGesture(gesture, event)
}

function endGesture(gesture: Gesture, event: PointerEvent): void {
  gesture.fingers.delete(event.pointerId)
  if (gesture.fingers.size < 2) gesture.pinch = undefined
  gesture.drag = undefined
  gesture.draft = undefined
}

/** A wheel without Ctrl scrolls the page. */
function wheel(gesture: Gesture, event: WheelEvent): void {
  const { spans, stage } = gesture.options
  const { x } = place(gesture, event)
  const { width } = stage.frame()
  const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : event.shiftKey ? event.deltaY : 0
  if (event.ctrlKey || event.metaKey) spans.set((span) => zoom(span, 1.0018 ** wheelBy(event), x / width))
  else if (sideways !== 0) spans.set((span) => pan(span, sideways / width))
  else return
  event.preventDefault()
}

/** Converts wheels that count in lines to pixels, so that they are equally fast. */
const wheelBy = (event: WheelEvent): number => (event.deltaMode === 0 ? event.deltaY : event.deltaY * 30)
