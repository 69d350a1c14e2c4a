import type { BlurBox } from '../../shared/api/types.ts'
import { percent } from '../../shared/words/number.ts'
import { CLEANING_WORDS } from './cleaning-words.ts'

/** Boxes as fractions (0…1) of the picture. They stay inside it, and are never too small to hide anything. */
const LEAST = 0.01

const within = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high)

export function moveBox(box: BlurBox, dx: number, dy: number): BlurBox {
  return { ...box, x: within(box.x + dx, 0, 1 - box.width), y: within(box.y + dy, 0, 1 - box.height) }
}

/** Resizes the box by its lower right corner. */
export function resizeBox(box: BlurBox, dx: number, dy: number): BlurBox {
  return {
    ...box,
    width: within(box.width + dx, LEAST, 1 - box.x),
    height: within(box.height + dy, LEAST, 1 - box.y),
  }
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** The box between two corners, drawn in any direction. */
export function boxBetween(from: Point, to: Point): BlurBox {
  const [x0, x1] = [within(Math.min(from.x, to.x), 0, 1), within(Math.max(from.x, to.x), 0, 1)]
  const [y0, y1] = [within(Math.min(from.y, to.y), 0, 1), within(Math.max(from.y, to.y), 0, 1)]
  const x = Math.min(x0, 1 - LEAST)
  const y = Math.min(y0, 1 - LEAST)
  return { x, y, width: Math.max(x1 - x, LEAST), height: Math.max(y1 - y, LEAST) }
}

/** A new box by keyboard: near the middle, shifted a little for each box so that none hides another. */
export function middleBox(count: number): BlurBox {
  const step = (count % 8) * 0.04
  return { x: 0.3 + step, y: 0.3 + step, width: 0.25, height: 0.25 }
}

/** Example: "10 % from the left, 20 % from the top, 25 % wide, 30 % high". */
export const boxWords = ({ x, y, width, height }: BlurBox): string =>
  CLEANING_WORDS.boxAt(percent(x), percent(y), percent(width), percent(height))
