import type { Bodies } from '../body.ts'
import type { State } from './disputes.ts'
import type { Edge } from './edge.ts'

const NOBODY = -1
const MOST_PASSES = 6

/**
 * Recordings that surely belong to their rig: their own clock or pin supports the rig's time, or links hold them to two
 * other recordings whose does. False links that agree with one another carry a recording into a rig by one such link.
 */
export class Tellers {
  readonly #bodies: Bodies
  readonly #state: State
  /** Indexed by body: 1 if its own clock supports its rig's time, 0 if not, 2 if not yet known. */
  readonly #tells: Uint8Array
  /** Indexed by body: the origin of the first telling neighbour, and whether there is another. */
  readonly #first: Int32Array
  readonly #isHeld: Uint8Array
  #held = 0

  constructor(bodies: Bodies, edges: readonly Edge[], state: State) {
    this.#bodies = bodies
    this.#state = state
    this.#tells = new Uint8Array(bodies.list.length).fill(2)
    this.#first = new Int32Array(bodies.list.length).fill(NOBODY)
    this.#isHeld = new Uint8Array(bodies.list.length)
    const used = edges.filter(({ at, kind }) => kind !== 'twin' && state.rigs.verdicts[at]?.verdict === 'used')
    // Who is held by two holds others: links to two of them belong together as those to clocks do.
    for (let pass = 0, before = -1; pass < MOST_PASSES && this.#held !== before; pass++) {
      before = this.#held
      for (const { a, b } of used) {
        if (this.#isSure(a)) this.#hold(b, a)
        if (this.#isSure(b)) this.#hold(a, b)
      }
    }
  }

  #isSure(body: number): boolean {
    return this.#isTelling(body) || this.#isHeld[body] === 1
  }

  /**
   * The origin of the recording at a link's other end if it belongs to its rig; undefined if that is not sure. Links of
   * a false cluster close triangles, so a link that closes none is no part of one.
   */
  of(body: number, { triangles }: Edge): number | undefined {
    return triangles === 0 || this.#isSure(body) ? this.#originOf(body) : undefined
  }

  #hold(body: number, by: number): void {
    const origin = this.#originOf(by)
    if (this.#first[body] === NOBODY) this.#first[body] = origin
    else if (this.#first[body] !== origin && this.#isHeld[body] === 0) {
      this.#isHeld[body] = 1
      this.#held++
    }
  }

  #isTelling(body: number): boolean {
    if (this.#tells[body] === 2) this.#tells[body] = this.#findTelling(body) ? 1 : 0
    return this.#tells[body] === 1
  }

  #findTelling(body: number): boolean {
    const supporters = this.#state.settled.modes[this.#state.rigs.rigOf[body] ?? 0]?.supporters ?? []
    const readings = this.#bodies.list[body]?.readings ?? []
    return readings.some(({ kind, clock }) => kind !== 'memory' && supporters.some((vote) => vote.clock === clock))
  }

  #originOf(body: number): number {
    return this.#bodies.list[body]?.origin ?? body
  }
}
