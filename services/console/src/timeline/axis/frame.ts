import type { Span } from '../window.ts'
import type { AxisLane } from './axis-lane.ts'
import type { Theme } from './theme.ts'

/** A lane and its position, in CSS pixels of the canvas. */
export interface LaneBox {
  readonly lane: AxisLane
  readonly top: number
  readonly height: number
}

/** The input of every painter. */
export interface Frame {
  readonly span: Span
  readonly width: number
  readonly height: number
  readonly perMs: number
  readonly theme: Theme
  readonly boxes: readonly LaneBox[]
}

export const AXIS_HEIGHT = 30
const LEAST_LANE = 56
const MOST_LANE = 190

/** Divides the available height among the lanes. With too many lanes the canvas grows. */
export function boxesOf(lanes: readonly AxisLane[], room: number, theme: Theme): readonly LaneBox[] {
  const axis = AXIS_HEIGHT * theme.size
  const own = (room - axis) / Math.max(1, lanes.length)
  const height = Math.round(Math.min(Math.max(own, LEAST_LANE * theme.size), MOST_LANE * theme.size))
  return lanes.map((lane, n) => ({ lane, top: Math.round(axis + n * height), height }))
}

export const heightOf = (boxes: readonly LaneBox[], theme: Theme): number => {
  const last = boxes.at(-1)
  return last ? last.top + last.height : AXIS_HEIGHT * theme.size + LEAST_LANE * theme.size * 2
}

export const xOf = ({ span, perMs }: Frame, at: number): number => (at - span.from) * perMs
export const timeOf = ({ span, perMs }: Frame, x: number): number => span.from + x / perMs
