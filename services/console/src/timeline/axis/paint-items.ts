import type { Frame, LaneBox } from './frame.ts'
import { footingOf } from './grade.ts'
import type { LaidLane, Mark } from './lay-marks.ts'
import { drawConflict, drawDot, drawUrgent, type Pen } from './shapes.ts'

export const TRACK = 15
const BAR = 9

export interface ItemPaint {
  readonly frame: Frame
  readonly box: LaneBox
  readonly laid: LaidLane
  /** The distance in pixels from the layout's origin to the canvas's origin. */
  readonly shift: number
  /** The lower edge of the lowest track: thumbnails and the lane's name stand above it. */
  readonly floor: number
  readonly colourOf: (mark: Mark) => string
  readonly hatchOf: (colour: string) => CanvasPattern | string
}

export const trackY = (floor: number, track: number, size: number): number => floor - (track + 0.5) * TRACK * size

/** Paints bars and dots. Anything outside of the canvas is skipped. */
export function paintItems(pen: Pen, paint: ItemPaint): void {
  const { frame, laid, shift, floor } = paint
  for (const mark of laid.marks) {
    if (
      Math.max(mark.right, mark.ends, mark.at) + shift < -12 ||
      Math.min(mark.left, mark.at) + shift > frame.width + 12
    )
      continue
    paintMark(pen, mark, paint, trackY(floor, mark.track, frame.theme.size))
  }
}

function paintMark(pen: Pen, mark: Mark, { frame, shift, colourOf, hatchOf }: ItemPaint, y: number): void {
  const { theme, width } = frame
  const { row } = mark
  const colour = colourOf(mark)
  const left = Math.max(mark.left + shift, -6)
  const right = Math.min(mark.right + shift, width + 6)
  const [top, height] = [y - (BAR / 2) * theme.size, BAR * theme.size]
  const x = mark.at + shift
  if (mark.ends > mark.at) {
    pen.fillStyle = colour
    pen.fillRect(x, y - 1, Math.min(mark.ends - mark.at, width + 12 - x), 2)
  }
  if (right > left)
    paintBar(pen, { left, right, top, height, colour, state: row.state, hatch: hatchOf(colour), ground: theme.surface })
  const sign = mark.hasDot ? x : Math.min(right, width - 8)
  if (mark.hasDot) drawDot(pen, footingOf(row.grade), { x, y }, theme)
  if (row.review === 'urgent') drawUrgent(pen, sign, y, theme)
  if (row.conflicts > 0) drawConflict(pen, sign + 13 * theme.size, y, theme)
}

interface Bar {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly height: number
  readonly colour: string
  readonly hatch: CanvasPattern | string
  readonly ground: string
  readonly state: string
}

/** Placed: filled. Likely: striped. Open: an empty bar, because no part of it is likelier than another. */
function paintBar(pen: Pen, { left, right, top, height, colour, hatch, ground, state }: Bar): void {
  if (state === 'open') {
    pen.strokeStyle = colour
    pen.lineWidth = 1.5
    pen.setLineDash(DASHES)
    pen.strokeRect(left, top + 1, right - left, height - 2)
    pen.setLineDash(SOLID)
    return
  }
  if (state === 'likely') {
    pen.fillStyle = ground
    pen.fillRect(left, top, right - left, height)
    pen.fillStyle = hatch
    pen.fillRect(left, top, right - left, height)
    pen.strokeStyle = colour
    pen.lineWidth = 1
    pen.strokeRect(left + 0.5, top + 0.5, Math.max(right - left - 1, 0.5), height - 1)
    return
  }
  pen.globalAlpha = 0.42
  pen.fillStyle = colour
  pen.fillRect(left, top, right - left, height)
  pen.globalAlpha = 1
}

const DASHES = [5, 4]
const SOLID: number[] = []

/** A number on a plate, for marks that are drawn together. */
export function paintPlate(
  pen: Pen,
  {
    text,
    x,
    y,
    frame,
    colour,
  }: { readonly text: string; readonly x: number; readonly y: number; readonly frame: Frame; readonly colour: string },
): void {
  const { theme } = frame
  pen.font = theme.bold
  const width = widthOf(pen, theme.bold, text) + 12 * theme.size
  const height = 19 * theme.size
  const left = Math.min(Math.max(x - width / 2, 2), Math.max(2, frame.width - width - 2))
  pen.beginPath()
  pen.roundRect(left, y - height / 2, width, height, height / 2)
  pen.fillStyle = theme.raised
  pen.fill()
  pen.strokeStyle = colour
  pen.lineWidth = 1.5
  pen.stroke()
  pen.fillStyle = theme.text
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillText(text, left + width / 2, y + 0.5)
}

const widths = new Map<string, Map<string, number>>()

/**
 * The width of a text, cached because each frame repeats the same few texts. The caller passes the pen's `font`,
 * because reading it from the pen costs more than drawing.
 */
export function widthOf(pen: Pen, font: string, text: string): number {
  const ofFont = widths.get(font) ?? new Map<string, number>()
  widths.set(font, ofFont)
  const known = ofFont.get(text)
  if (known !== undefined) return known
  if (ofFont.size > 2000) ofFont.clear()
  const { width } = pen.measureText(text)
  ofFont.set(text, width)
  return width
}
