import type { Footing } from './grade.ts'
import type { Theme } from './theme.ts'

export type Pen = CanvasRenderingContext2D

interface Point {
  readonly x: number
  readonly y: number
}

/** Draws the dot of an estimate. Its shape tells how well founded the estimate is; the colour repeats that. */
export function drawDot(pen: Pen, footing: Footing, { x, y }: Point, theme: Theme): void {
  const r = 5 * theme.size
  pen.beginPath()
  if (footing === 'agreed') pen.arc(x, y, r, 0, 2 * Math.PI)
  else if (footing === 'own') pen.rect(x - r + 0.5, y - r + 0.5, 2 * r - 1, 2 * r - 1)
  else if (footing === 'anchored') polygon(pen, [x, y - r - 1.5, x + r + 1.5, y, x, y + r + 1.5, x - r - 1.5, y])
  else polygon(pen, [x, y - r - 1, x + r + 1, y + r, x - r - 1, y + r])
  pen.fillStyle = theme.footings[footing]
  pen.fill()
  pen.strokeStyle = theme.ground
  pen.lineWidth = 1.5
  pen.stroke()
}

function polygon(pen: Pen, points: readonly number[]): void {
  pen.moveTo(points[0] ?? 0, points[1] ?? 0)
  for (let at = 2; at < points.length; at += 2) pen.lineTo(points[at] ?? 0, points[at + 1] ?? 0)
  pen.closePath()
}

/** Draws the warning sign beside the bar of an item with contradictions. */
export function drawConflict(pen: Pen, x: number, y: number, theme: Theme): void {
  const r = 5.5 * theme.size
  pen.beginPath()
  polygon(pen, [x, y - r, x + r, y + r * 0.8, x - r, y + r * 0.8])
  pen.fillStyle = theme.danger
  pen.fill()
  pen.fillStyle = theme.ground
  pen.fillRect(x - 0.8, y - r * 0.45, 1.6, r * 0.75)
  pen.fillRect(x - 0.8, y + r * 0.45, 1.6, 1.6)
}

/** Draws the double ring of an urgent item, visible from across a room. */
export function drawUrgent(pen: Pen, x: number, y: number, theme: Theme): void {
  pen.beginPath()
  pen.arc(x, y, 8.5 * theme.size, 0, 2 * Math.PI)
  pen.strokeStyle = theme.danger
  pen.lineWidth = 2.5
  pen.stroke()
}

/** Makes the stripes of likely items, one pattern for each colour. */
export function createHatches(): (pen: Pen, colour: string) => CanvasPattern | string {
  const made = new Map<string, CanvasPattern>()
  return (pen, colour) => {
    const known = made.get(colour)
    if (known) return known
    const size = 6
    const canvas = document.createElement('canvas')
    canvas.width = size
    canvas.height = size
    const own = canvas.getContext('2d')
    if (!own) return colour
    own.strokeStyle = colour
    own.lineWidth = 2
    own.beginPath()
    for (const by of [-size, 0, size]) {
      own.moveTo(by - 1, size + 1)
      own.lineTo(by + size + 1, -1)
    }
    own.stroke()
    const pattern = pen.createPattern(canvas, 'repeat')
    if (!pattern) return colour
    made.set(colour, pattern)
    return pattern
  }
}
