import { type PointerEvent, useRef } from 'react'
import type { BlurBox } from '../../shared/api/types.ts'
import { boxBetween, moveBox, type Point, resizeBox } from './blur-boxes.ts'

type Drag =
  | { readonly kind: 'draw'; readonly at: number; readonly from: Point }
  | { readonly kind: 'move' | 'resize'; readonly at: number; readonly from: Point; readonly box: BlurBox }

type SetBoxes = (change: (boxes: readonly BlurBox[]) => readonly BlurBox[]) => void

/**
 * Handles one pointer (mouse, finger or pen). A drag on the picture draws a box, on a box moves it, on its corner
 * resizes it.
 */
export function useBoxDrag(boxes: readonly BlurBox[], setBoxes: SetBoxes) {
  const drag = useRef<Drag>(undefined)
  const put = (at: number, box: BlurBox) => setBoxes((now) => now.map((one, index) => (index === at ? box : one)))
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || !(event.target instanceof Element)) return
      const from = pointOf(event)
      const held = event.target.closest('[data-box]')
      const at = held === null ? boxes.length : Number(held.getAttribute('data-box'))
      const box = boxes[at]
      const kind = event.target.closest('.blur-corner') === null ? 'move' : 'resize'
      drag.current = box === undefined ? { kind: 'draw', at, from } : { kind, at, from, box }
      if (box === undefined) setBoxes((now) => [...now, boxBetween(from, from)])
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const held = drag.current
      if (!held) return
      const to = pointOf(event)
      if (held.kind === 'draw') return put(held.at, boxBetween(held.from, to))
      const change = held.kind === 'move' ? moveBox : resizeBox
      put(held.at, change(held.box, to.x - held.from.x, to.y - held.from.y))
    },
    onPointerUp: () => {
      const held = drag.current
      drag.current = undefined
      // A tap draws no box, because the box would be too small to see.
      if (held?.kind === 'draw') setBoxes((now) => now.filter((box, at) => at !== held.at || isSeen(box)))
    },
    onPointerCancel: () => {
      drag.current = undefined
    },
  }
}

const isSeen = ({ width, height }: BlurBox): boolean => width > 0.012 || height > 0.012

function pointOf({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): Point {
  const { left, top, width, height } = currentTarget.getBoundingClientRect()
  return { x: (clientX - left) / width, y: (clientY - top) / height }
}
