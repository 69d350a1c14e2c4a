/** Items joined step by step; two are one where a chain of joins leads from one to the other. */
export interface Groups {
  join(a: string, b: string): void
  /** The name of an item's group; of an unknown item its own. */
  of(item: string): string
  areOne(a: string, b: string): boolean
}

export function createGroups(): Groups {
  const above = new Map<string, string>()
  const of = (item: string): string => {
    let at = item
    for (let next = above.get(at); next !== undefined; next = above.get(at)) {
      // each looks at who stands two above it, so that chains stay short
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
