import type { Brush, Grip } from '../brush.ts'
import { findItem } from './find-at.ts'
import { AXIS_HEIGHT, type Frame, xOf } from './frame.ts'
import type { LaneView } from './lane-view.ts'
import type { Cluster } from './paint-bins.ts'
import { markRect } from './paint-lane.ts'
import type { Pen } from './shapes.ts'
import type { Walk } from './walk.ts'

/** The state of the layer above the lanes. It changes with pointer and keyboard. */
export interface OverState {
  readonly brush: Brush | undefined
  readonly grip: Grip
  /** The item under the pointer. */
  readonly hover: string | undefined
  /** The keyboard's position. */
  readonly walk: Walk
  readonly cluster: Cluster | undefined
  /** True while the keyboard's cursor is shown. With this cursor an officer sets the ends of a chosen time. */
  readonly cursor: boolean
}

interface Over {
  readonly frame: Frame
  readonly views: readonly LaneView[]
  readonly state: OverState
}

export function paintOver(pen: Pen, { frame, views, state }: Over): void {
  pen.clearRect(0, 0, frame.width, frame.height)
  if (state.brush) paintBrush(pen, frame, state.brush, state.grip)
  const chosen = views.find(({ box }) => box.lane.key === state.walk.lane)
  if (chosen) {
    pen.fillStyle = frame.theme.accent
    pen.fillRect(0, chosen.box.top, 4, chosen.box.height - 1)
    if (state.cluster) paintCluster(pen, frame, chosen, state.cluster)
  }
  if (state.hover !== undefined)
    paintRing(pen, frame, views, { item: state.hover, colour: frame.theme.text, width: 1.5 })
  if (state.walk.item !== undefined)
    paintRing(pen, frame, views, { item: state.walk.item, colour: frame.theme.accent, width: 3 })
  else if (state.cursor && !state.cluster) paintCursor(pen, frame)
}

/** Dims everything outside the chosen time, and draws its ends as handles. */
function paintBrush(pen: Pen, frame: Frame, brush: Brush, grip: Grip): void {
  const { theme, width, height } = frame
  const left = Math.max(-2, Math.min(width + 2, xOf(frame, brush.from)))
  const right = Math.max(-2, Math.min(width + 2, xOf(frame, brush.to)))
  const axis = AXIS_HEIGHT * theme.size
  pen.globalAlpha = 0.5
  pen.fillStyle = theme.ground
  pen.fillRect(0, axis, left, height - axis)
  pen.fillRect(right, axis, width - right, height - axis)
  pen.globalAlpha = 0.28
  pen.fillStyle = theme.accent
  pen.fillRect(left, 0, right - left, axis)
  pen.globalAlpha = 1
  for (const [x, end] of [
    [left, 'from'],
    [right, 'to'],
  ] as const) {
    if (x < 0 || x > width) continue
    pen.fillStyle = theme.accent
    pen.fillRect(x - 1, 0, grip === end ? 4 : 2, height)
    pen.beginPath()
    pen.roundRect(x - 5, axis * 0.15, 10, axis * 0.7, 3)
    pen.fill()
    pen.fillStyle = theme.ground
    pen.fillRect(x - 2, axis * 0.32, 1, axis * 0.36)
    pen.fillRect(x + 1, axis * 0.32, 1, axis * 0.36)
  }
}

interface Ring {
  readonly item: string
  readonly colour: string
  readonly width: number
}

function paintRing(pen: Pen, frame: Frame, views: readonly LaneView[], { item, colour, width }: Ring): void {
  const found = findItem(views, item)
  if (!found) return
  const rect = markRect(found.view, frame, found.mark)
  pen.strokeStyle = frame.theme.ground
  pen.lineWidth = width + 2
  pen.strokeRect(rect.x, rect.y, rect.width, rect.height)
  pen.strokeStyle = colour
  pen.lineWidth = width
  pen.strokeRect(rect.x, rect.y, rect.width, rect.height)
}

function paintCluster(pen: Pen, frame: Frame, { box }: LaneView, { from, to }: Cluster): void {
  const [left, right] = [xOf(frame, from), xOf(frame, to)]
  pen.strokeStyle = frame.theme.accent
  pen.lineWidth = 3
  pen.strokeRect(left, box.top + 2, right - left, box.height - 5)
}

function paintCursor(pen: Pen, { theme, width, height }: Frame): void {
  const x = Math.round(width / 2) + 0.5
  pen.strokeStyle = theme.accent
  pen.lineWidth = 1
  pen.setLineDash([2, 4])
  pen.beginPath()
  pen.moveTo(x, 0)
  pen.lineTo(x, height)
  pen.stroke()
  pen.setLineDash([])
}
