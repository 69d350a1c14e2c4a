import { z } from 'zod'

const MOST_BOXES = 100

const share = z.number().min(0).max(1)

/** A box that fails to parse would leave a face visible, so one bad box refuses all. */
export const blurBoxes = z
  .array(z.object({ x: share, y: share, width: share.positive(), height: share.positive() }))
  .max(MOST_BOXES)
  .readonly()
