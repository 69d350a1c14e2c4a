import type { Filter } from '../evidence/narrowing/filter.ts'

/** The same text for the same filter: to compare by. */
export const textOfFilter = (filter: Filter): string => new URLSearchParams({ ...filter }).toString()

/** The address of this page with some words changed; all the others stay, also those that this page does not know. */
export function withParts(parts: Readonly<Record<string, string | undefined>>): string {
  const next = new URLSearchParams(location.search)
  for (const [name, word] of Object.entries(parts))
    if (word === undefined) next.delete(name)
    else next.set(name, word)
  const text = next.toString()
  return text === '' ? location.pathname : `${location.pathname}?${text}`
}
