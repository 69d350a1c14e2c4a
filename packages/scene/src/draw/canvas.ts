import type { Size } from './view.ts'

/** What is painted on: a colour and a depth for each pixel. It is made once for a size and used for every frame. */
export interface Canvas {
  readonly width: number
  readonly height: number
  readonly colours: Int32Array
  /** One divided by the metres ahead: 0 is infinitely far, and on a flat surface it grows evenly across the picture. */
  readonly nearness: Float32Array
  /** The pixels that a face covers in each row, while it is filled. */
  readonly left: Float64Array
  readonly right: Float64Array
}

export function canvasOf({ width, height }: Size): Canvas {
  return {
    ...{ width, height },
    colours: new Int32Array(width * height),
    nearness: new Float32Array(width * height),
    left: new Float64Array(height),
    right: new Float64Array(height),
  }
}
