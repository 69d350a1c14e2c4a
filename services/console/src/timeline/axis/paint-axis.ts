import { type Tick, ticksOf } from '../ticks.ts'
import { AXIS_HEIGHT, type Frame, xOf } from './frame.ts'
import { widthOf } from './paint-items.ts'
import type { Pen } from './shapes.ts'

/** Ticks are computed for three times the view, so that a short pan needs no new ones. */
export function createTicks(zone: string): (frame: Frame) => readonly Tick[] {
  let ticks: readonly Tick[] = []
  let from = 0
  let to = 0
  let width = 0
  let most = 0
  return ({ span, width: pixels, theme }) => {
    const wide = span.to - span.from
    const fit = Math.max(2, Math.floor(pixels / (96 * theme.size)))
    if (span.from < from || span.to > to || wide !== width || fit !== most) {
      ;[from, to, width, most] = [span.from - wide, span.to + wide, wide, fit]
      ticks = ticksOf({ from, to }, zone, fit * 3)
    }
    return ticks
  }
}

/** The time scale at the top, and its lines through the lanes. */
export function paintAxis(pen: Pen, frame: Frame, ticks: readonly Tick[]): void {
  const { theme, width, height } = frame
  const axis = AXIS_HEIGHT * theme.size
  pen.fillStyle = theme.surface
  pen.fillRect(0, 0, width, height)
  paintTicks(pen, frame, ticks)
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  for (const tick of ticks) paintTickText(pen, frame, tick)
  pen.fillStyle = theme.line
  pen.fillRect(0, axis - 1, width, 1)
  for (const { top, height: own } of frame.boxes) pen.fillRect(0, top + own - 1, width, 1)
}

function paintTicks(pen: Pen, frame: Frame, ticks: readonly Tick[]): void {
  const { theme, width, height } = frame
  pen.beginPath()
  for (const { at } of ticks) {
    const x = Math.round(xOf(frame, at)) + 0.5
    if (x < -1 || x > width + 1) continue
    pen.moveTo(x, AXIS_HEIGHT * theme.size - 7)
    pen.lineTo(x, height)
  }
  pen.strokeStyle = theme.line
  pen.lineWidth = 1
  pen.globalAlpha = 0.55
  pen.stroke()
  pen.globalAlpha = 1
}

/** A label that is cut by an edge would read as another time, so it is left out. */
function paintTickText(pen: Pen, frame: Frame, { at, text, isDay }: Tick): void {
  const { theme, width } = frame
  const x = xOf(frame, at)
  if (x < 0 || x > width) return
  const font = isDay ? theme.bold : theme.small
  pen.font = font
  const half = widthOf(pen, font, text) / 2 + 3
  if (x - half < 0 || x + half > width) return
  pen.fillStyle = isDay ? theme.text : theme.muted
  pen.fillText(text, x, (AXIS_HEIGHT * theme.size - 7) / 2)
}

/** Paints the line of the current time, if it is in view. */
export function paintNow(pen: Pen, frame: Frame, now: number): void {
  const x = Math.round(xOf(frame, now)) + 0.5
  if (x < 0 || x > frame.width) return
  pen.strokeStyle = frame.theme.accent
  pen.lineWidth = 1
  pen.beginPath()
  pen.moveTo(x, AXIS_HEIGHT * frame.theme.size)
  pen.lineTo(x, frame.height)
  pen.stroke()
}
