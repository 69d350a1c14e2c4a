// Draws over boxes so that the content cannot be recovered: a blur can be inverted, and a mosaic can be solved by
// trying letters and faces. So the drawing is the same chequer of two greys everywhere and never depends on the hidden
// pixels.
const TILE = 12
const GREYS = [96, 128] as const

/** A decoded picture: 8 bits per channel, interleaved. */
export interface Raster {
  readonly data: Buffer
  readonly width: number
  readonly height: number
  readonly channels: number
}

/** A box in fractions of the upright picture. */
export type Box = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>

type Area = Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>

/** Changes `picture.data` in place. */
export function hideBoxes(picture: Raster, boxes: readonly Box[]): void {
  for (const box of boxes) {
    const area = pixelsOf(box, picture)
    if (area !== undefined) cover(picture, area)
  }
}

/**
 * The pixels of a box, clipped to the picture. The box is rounded outwards to whole pixels and grows by one more,
 * because scaling has mixed neighbouring pixels.
 */
function pixelsOf({ x, y, width, height }: Box, picture: Raster): Area | undefined {
  if (![x, y, width, height].every((value) => Number.isFinite(value))) return undefined
  const within = (value: number, most: number): number => Math.min(most, Math.max(0, value))
  const left = within(Math.floor(Math.min(x, x + width) * picture.width) - 2, picture.width)
  const right = within(Math.ceil(Math.max(x, x + width) * picture.width) + 2, picture.width)
  const top = within(Math.floor(Math.min(y, y + height) * picture.height) - 2, picture.height)
  const bottom = within(Math.ceil(Math.max(y, y + height) * picture.height) + 2, picture.height)
  return right > left && bottom > top ? { left, right, top, bottom } : undefined
}

function cover({ data, width, channels }: Raster, { left, right, top, bottom }: Area): void {
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1) {
      const grey = GREYS[(Math.floor(x / TILE) + Math.floor(y / TILE)) % 2 === 0 ? 0 : 1]
      data.fill(grey, (y * width + x) * channels, (y * width + x + 1) * channels)
    }
}
