import type { BlurBox } from '@firsthand/domain'

const MOST_BOXES = 100

/** A box that could not be read would be a face that is not hidden: then nothing is taken. */
export function parseBoxes(asked: unknown): readonly BlurBox[] | undefined {
  if (!Array.isArray(asked) || asked.length > MOST_BOXES) return undefined
  const boxes = asked.flatMap((one: unknown) => parseBox(one) ?? [])
  return boxes.length === asked.length ? boxes : undefined
}

function parseBox(box: unknown): BlurBox | undefined {
  if (typeof box !== 'object' || box === null) return undefined
  const read = new Map<string, unknown>(Object.entries(box))
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => share(read.get(name)))
  if (x === undefined || y === undefined || !width || !height) return undefined
  return { x, y, width, height }
}

const share = (value: unknown): number | undefined =>
  typeof value === 'number' && value >= 0 && value <= 1 ? value : undefined
