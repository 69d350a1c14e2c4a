const NOTHING: readonly never[] = []

/**
 * A copy without spare room. A list that grew element by element keeps room for some sixteen more, which counts where
 * there is one list for each item of a world.
 */
export const trimmed = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? NOTHING : list.slice())

/** Appends to the list under a key. Keys stay in the order of first appearance. */
export function pushTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
