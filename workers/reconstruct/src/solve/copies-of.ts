import type { TwinPair } from '@firsthand/timeline'

/**
 * Maps each item that has exact or near twins, direct or transitive, to the smallest id of its group. The order of the
 * pairs does not matter.
 */
export function copiesOf(twins: readonly TwinPair[]): ReadonlyMap<string, string> {
  const up = new Map<string, string>()
  const find = (item: string): string => {
    let root = item
    for (let next = up.get(root); next !== undefined && next !== root; next = up.get(root)) root = next
    up.set(item, root)
    return root
  }
  for (const { a, b } of twins) {
    const [x, y] = [find(a), find(b)]
    if (x < y) up.set(y, x)
    else up.set(x, y)
  }
  return new Map(Array.from(up.keys(), (item) => [item, find(item)]))
}
