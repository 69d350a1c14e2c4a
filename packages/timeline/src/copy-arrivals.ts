import { hardBounds } from './bounds.ts'
import type { ItemInput, Parameters } from './input.ts'
import type { Union } from './union.ts'

/**
 * The latest start that near copies leave one another, epoch ms: the earliest arrival of any, less its length. By
 * origin, where it has several bodies (`groups`: the items of each).
 */
export function copyArrivals(
  groups: readonly (readonly ItemInput[])[],
  origins: Union,
  p: Parameters,
): ReadonlyMap<number, number> {
  const earliest = new Map<number, number>()
  const several = new Set<number>()
  for (const [index, items] of groups.entries()) {
    const origin = origins.find(index)
    const known = earliest.get(origin)
    if (known !== undefined) several.add(origin)
    earliest.set(origin, Math.min(known ?? Number.POSITIVE_INFINITY, ...items.map((one) => hardBounds(one, p).latest)))
  }
  return new Map([...earliest].filter(([origin]) => several.has(origin)))
}
