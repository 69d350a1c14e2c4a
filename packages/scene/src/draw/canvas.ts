import type { Size } from './view.ts'

/** The colour and the depth of each pixel. A canvas is made once per size and reused for every frame. */
export interface Canvas {
  readonly width: number
  readonly height: number
  readonly colours: Int32Array
  /** One divided by the distance ahead in metres. It is linear across a flat surface; 0 is infinitely far. */
  readonly nearness: Float32Array
  /** The first and the last pixel that the current face covers in each row. */
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
