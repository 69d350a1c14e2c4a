import { type Camera, NEAR } from './camera.ts'
import type { Canvas } from './canvas.ts'
import type { Point } from './face.ts'

/** The rows that an outline covers; `end` is exclusive. */
export interface Rows {
  first: number
  end: number
}

/** The most corners of a face. A face has few, and clipping at the near plane adds one. */
const MOST = 32

/** Finds the pixels of each row inside a convex outline. Its scratch memory is reused for all faces. */
export class Outline {
  readonly rows: Rows = { first: 0, end: 0 }
  readonly #canvas: Canvas
  readonly #camera: Camera
  readonly #across = new Float64Array(MOST)
  readonly #upwards = new Float64Array(MOST)
  readonly #ahead = new Float64Array(MOST)
  readonly #x = new Float64Array(MOST)
  readonly #y = new Float64Array(MOST)

  constructor(canvas: Canvas, camera: Camera) {
    this.#canvas = canvas
    this.#camera = camera
  }

  /**
   * Returns false if the outline lies outside the picture. Otherwise `rows` and the canvas's `left` and `right` hold
   * its extent.
   */
  trace(corners: readonly Point[]): boolean {
    const count = this.#project(this.#place(corners))
    if (count < 3 || !this.#isInside(count)) return false
    const { left, right } = this.#canvas
    for (let row = this.rows.first; row < this.rows.end; row += 1) {
      left[row] = Number.POSITIVE_INFINITY
      right[row] = Number.NEGATIVE_INFINITY
    }
    for (let at = 0, before = count - 1; at < count; before = at, at += 1) this.#edge(before, at)
    return true
  }

  /** Transforms the corners to camera coordinates. */
  #place(corners: readonly Point[]): number {
    const { at, right, above, ahead } = this.#camera
    let count = 0
    for (const corner of corners) {
      const east = corner[0] - at[0]
      const north = corner[1] - at[1]
      const up = corner[2] - at[2]
      this.#across[count] = east * right[0] + north * right[1] + up * right[2]
      this.#upwards[count] = east * above[0] + north * above[1] + up * above[2]
      this.#ahead[count] = east * ahead[0] + north * ahead[1] + up * ahead[2]
      count += 1
    }
    return count
  }

  /** Clips at the near plane and projects; returns the number of remaining corners. */
  #project(count: number): number {
    let kept = 0
    for (let at = 0, before = count - 1; at < count; before = at, at += 1) {
      const here = this.#ahead[at] ?? 0
      const there = this.#ahead[before] ?? 0
      if (here < NEAR !== there < NEAR) kept = this.#cut(kept, before, at)
      if (here >= NEAR) kept = this.#keep(kept, (this.#across[at] ?? 0) / here, (this.#upwards[at] ?? 0) / here)
    }
    return kept
  }

  /** Adds the intersection of an edge with the near plane. */
  #cut(kept: number, from: number, to: number): number {
    const there = this.#ahead[from] ?? 0
    const share = (NEAR - there) / ((this.#ahead[to] ?? 0) - there)
    const across = (this.#across[from] ?? 0) * (1 - share) + (this.#across[to] ?? 0) * share
    const upwards = (this.#upwards[from] ?? 0) * (1 - share) + (this.#upwards[to] ?? 0) * share
    return this.#keep(kept, across / NEAR, upwards / NEAR)
  }

  #keep(at: number, across: number, upwards: number): number {
    this.#x[at] = this.#camera.middleX + across * this.#camera.focal
    this.#y[at] = this.#camera.middleY - upwards * this.#camera.focal
    return at + 1
  }

  #isInside(count: number): boolean {
    let west = Number.POSITIVE_INFINITY
    let east = Number.NEGATIVE_INFINITY
    let top = Number.POSITIVE_INFINITY
    let bottom = -1
    for (let at = 0; at < count; at += 1) {
      const x = this.#x[at] ?? 0
      const y = this.#y[at] ?? 0
      west = Math.min(west, x)
      east = Math.max(east, x)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y)
    }
    this.rows.first = Math.max(0, Math.ceil(top - 0.5))
    this.rows.end = Math.min(this.#canvas.height, Math.ceil(bottom - 0.5))
    if (this.rows.first >= this.rows.end) return false
    // an outline that covers the centre of no pixel is invisible
    return Math.max(0, Math.ceil(west - 0.5)) < Math.min(this.#canvas.width, Math.ceil(east - 0.5))
  }

  #edge(from: number, to: number): void {
    const { left, right } = this.#canvas
    const fromY = this.#y[from] ?? 0
    const toY = this.#y[to] ?? 0
    const fromX = this.#x[from] ?? 0
    const slope = ((this.#x[to] ?? 0) - fromX) / (toY - fromY)
    const first = Math.max(this.rows.first, Math.ceil(Math.min(fromY, toY) - 0.5))
    const end = Math.min(this.rows.end, Math.ceil(Math.max(fromY, toY) - 0.5))
    for (let row = first; row < end; row += 1) {
      const x = fromX + (row + 0.5 - fromY) * slope
      if (x < (left[row] ?? 0)) left[row] = x
      if (x > (right[row] ?? 0)) right[row] = x
    }
  }
}
