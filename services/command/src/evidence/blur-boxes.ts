import { z } from 'zod'

const MOST_BOXES = 100

const share = z.number().min(0).max(1)

/** One box that fails to parse refuses the whole list, because leaving it out would leave a face visible. */
export const blurBoxes = z
  .array(z.object({ x: share, y: share, width: share.positive(), height: share.positive() }))
  .max(MOST_BOXES)
  .readonly()
