import type { Theme } from './axis/theme.ts'
import type { Span } from './window.ts'

/** A mark: one row of a log, or the number of rows that began in a bin. */
export interface CallMark {
  readonly at: number
  readonly kind: 'call' | 'radio' | 'other'
  readonly count: number
}

interface Calls {
  readonly marks: readonly CallMark[]
  readonly span: Span
  readonly width: number
  readonly theme: Theme
  /** True if each mark is one row. Otherwise each mark is a bin with a count. */
  readonly isEach: boolean
  readonly binMs: number
  readonly name: string
}

const HEIGHT = 44
const NAME = 16

/** Paints calls as diamonds, radio messages as squares, and other rows as dots. Bins are columns. */
export function paintCalls(pen: CanvasRenderingContext2D, calls: Calls): void {
  const { marks, span, width, theme, isEach, binMs } = calls
  const height = HEIGHT * theme.size
  fit(pen, width, height)
  pen.fillStyle = theme.surface
  pen.fillRect(0, 0, width, height)
  const perMs = width / (span.to - span.from)
  const most = marks.reduce((high, { count }) => Math.max(high, count), 1)
  pen.fillStyle = theme.accent
  for (const { at, kind, count } of marks) {
    const x = (at - span.from) * perMs
    if (x < -binMs * perMs - 8 || x > width + 8) continue
    if (isEach) drawRow(pen, kind, x, (NAME + (HEIGHT - NAME) / 2) * theme.size)
    else {
      const high = Math.max(2, (count / most) * (HEIGHT - NAME - 4) * theme.size)
      pen.fillRect(x, height - high - 1, Math.max(1, binMs * perMs - 1), high)
    }
  }
  pen.font = theme.bold
  pen.textBaseline = 'middle'
  pen.fillText(calls.name, 8, (NAME / 2 + 1) * theme.size)
}

function drawRow(pen: CanvasRenderingContext2D, kind: CallMark['kind'], x: number, y: number): void {
  pen.beginPath()
  if (kind === 'radio') pen.rect(x - 4.5, y - 4.5, 9, 9)
  else if (kind === 'call') {
    pen.moveTo(x, y - 7)
    pen.lineTo(x + 7, y)
    pen.lineTo(x, y + 7)
    pen.lineTo(x - 7, y)
  } else pen.arc(x, y, 5, 0, 2 * Math.PI)
  pen.fill()
}

function fit(pen: CanvasRenderingContext2D, width: number, height: number): void {
  const { canvas } = pen
  const dense = Math.min(devicePixelRatio || 1, 2)
  const [w, h] = [Math.round(width * dense), Math.round(height * dense)]
  if (canvas.width === w && canvas.height === h) return
  canvas.width = w
  canvas.height = h
  canvas.style.width = `${width}px`
  canvas.style.height = `${height}px`
  pen.setTransform(dense, 0, 0, dense, 0, 0)
}
