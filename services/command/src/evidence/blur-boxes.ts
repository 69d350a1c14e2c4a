import { z } from 'zod'

const MOST_BOXES = 100

const share = z.number().min(0).max(1)

/** A box that could not be read would be a face that is not hidden: then nothing is taken. */
export const blurBoxes = z
  .array(z.object({ x: share, y: share, width: share.positive(), height: share.positive() }))
  .max(MOST_BOXES)
  .readonly()
