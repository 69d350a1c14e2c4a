// What a box hides must be unrecoverable: a blur can be inverted, and a mosaic can be read by trying letters and faces.
// So the drawing never depends on the hidden pixels: it is the same chequer of two greys over anything.
const TILE = 12
const GREYS = [96, 128] as const

/** 8 bits a channel, interleaved. */
export interface Raster {
  readonly data: Buffer
  readonly width: number
  readonly height: number
  readonly channels: number
}

/** In fractions of the upright picture. */
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
 * Rounds a box outwards to whole pixels and adds one more, because scaling has mixed neighbours; then clips it to the
 * picture.
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
