/**
 * Disjoint sets of 0 … n−1 (union–find). The smallest member represents a set, so that the order of joins does not
 * matter.
 */
export class Union {
  readonly #parent: Int32Array

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, index) => index)
  }

  find(index: number): number {
    let root = index
    for (let up = this.#parent[root]; up !== undefined && up !== root; up = this.#parent[root]) root = up
    this.#parent[index] = root
    return root
  }

  join(a: number, b: number): void {
    const [x, y] = [this.find(a), this.find(b)]
    this.#parent[Math.max(x, y)] = Math.min(x, y)
  }
}
