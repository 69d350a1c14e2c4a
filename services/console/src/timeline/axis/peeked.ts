import type { Row } from '../../shared/api/types.ts'
import { middleOf } from '../row-order.ts'
import type { Span } from '../window.ts'
import { type Found, findItem } from './find-at.ts'
import type { Stage } from './stage.ts'

/** The item whose details are shown, and its position in CSS pixels of the canvas. */
export interface Peeked {
  readonly row: Row
  readonly x: number
  readonly bottom: number
}

export function peekOf(row: Row, stage: Stage, last: Peeked | undefined): Peeked {
  if (last?.row === row) return last
  const found = findItem(stage.views(), row.item)
  const { box, shift = 0 } = found?.view ?? {}
  return { row, x: (found?.mark.at ?? 0) + shift, bottom: (box?.top ?? 0) + (box?.height ?? 0) }
}

/** The span to zoom to, so that bundled marks separate. */
export function closer(found: Extract<Found, { what: 'cluster' | 'bundle' }>): Span {
  if (found.what === 'cluster') {
    const { from, to } = found.cluster
    return { from: from - (to - from) * 0.5, to: to + (to - from) * 0.5 }
  }
  const times = found.bundle.rows.map(middleOf)
  const [low, high] = [Math.min(...times), Math.max(...times)]
  const room = Math.max((high - low) * 0.3, 2000)
  return { from: low - room, to: high + room }
}
