/** Connected components of items: two items are in one group if a chain of joins connects them. */
export interface Groups {
  join(a: string, b: string): void
  /** The id of an item's group. For an unknown item, the item itself. */
  of(item: string): string
  areOne(a: string, b: string): boolean
}

export function createGroups(): Groups {
  const above = new Map<string, string>()
  const of = (item: string): string => {
    let at = item
    for (let next = above.get(at); next !== undefined; next = above.get(at)) {
      // Path halving: each node is made to point to its grandparent, so chains stay short.
      const further = above.get(next)
      if (further !== undefined) above.set(at, further)
      at = next
    }
    return at
  }
  return {
    of,
    join(a, b) {
      const [first, second] = [of(a), of(b)].sort()
      if (first !== undefined && second !== undefined && first !== second) above.set(second, first)
    },
    areOne: (a, b) => of(a) === of(b),
  }
}
