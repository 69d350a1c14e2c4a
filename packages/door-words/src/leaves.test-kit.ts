/** Every text of a catalog by its path: `page.states.kept` → its words. */
export function leavesOf(value: unknown, path: readonly string[] = []): ReadonlyMap<string, string> {
  if (typeof value === 'string') return new Map([[path.join('.'), value]])
  if (typeof value !== 'object' || value === null) throw new Error(`${path.join('.')} holds no words`)
  return new Map(Object.entries(value).flatMap(([key, below]) => [...leavesOf(below, [...path, key])]))
}
