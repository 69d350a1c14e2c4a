/** A binary min-heap of [key, body]. Bodies break ties. */
export type Entry = readonly [number, number]
const isBefore = (x: Entry, y: Entry): boolean => x[0] < y[0] || (x[0] === y[0] && x[1] < y[1])

export function push(heap: Entry[], entry: Entry): void {
  let at = heap.push(entry) - 1
  while (at > 0) {
    const up = (at - 1) >> 1
    const parent = heap[up]
    if (!parent || !isBefore(entry, parent)) break
    heap[at] = parent
    at = up
  }
  heap[at] = entry
}

export function pop(heap: Entry[]): Entry | undefined {
  const top = heap[0]
  const last = heap.pop()
  if (!top || !last || heap.length === 0) return top
  let at = 0
  for (let child = smaller(heap, at); child !== undefined; child = smaller(heap, at)) {
    const entry = heap[child]
    if (!entry || !isBefore(entry, last)) break
    heap[at] = entry
    at = child
  }
  heap[at] = last
  return top
}

/** The position of the smaller child; undefined if there is no child. */
function smaller(heap: readonly Entry[], at: number): number | undefined {
  const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]]
  if (!left) return undefined
  return right && isBefore(right, left) ? 2 * at + 2 : 2 * at + 1
}
