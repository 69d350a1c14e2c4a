import type { Filter } from '../evidence/narrowing/filter.ts'

/** Equal filters give equal texts, so that they can be compared. */
export const textOfFilter = (filter: Filter): string => new URLSearchParams({ ...filter }).toString()

/**
 * The address of this page with some parameters changed; all the others stay, even those that this page does not know.
 */
export function withParts(parts: Readonly<Record<string, string | undefined>>): string {
  const next = new URLSearchParams(location.search)
  for (const [name, word] of Object.entries(parts))
    if (word === undefined) next.delete(name)
    else next.set(name, word)
  const text = next.toString()
  return text === '' ? location.pathname : `${location.pathname}?${text}`
}
