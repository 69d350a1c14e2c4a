import { MOST_TILES } from '../evidence/item/wall-address.ts'

const nameOf = (incident: string): string => `wall ${incident}`

/** The last wall of the incident in this tab. Only ids are stored, and only while the tab is open. */
export function lastWall(incident: string): readonly string[] {
  try {
    const text = sessionStorage.getItem(nameOf(incident)) ?? ''
    return text
      .split(',')
      .filter((id) => /^it_[a-z2-7]{1,40}$/.test(id))
      .slice(0, MOST_TILES)
  } catch {
    // Without storage each wall starts empty.
    return []
  }
}

/** An empty wall is removed from storage. */
export function rememberWall(incident: string, items: readonly string[]): void {
  try {
    if (items.length === 0) sessionStorage.removeItem(nameOf(incident))
    else sessionStorage.setItem(nameOf(incident), items.slice(0, MOST_TILES).join(','))
  } catch {
    // Without storage nothing is remembered.
  }
}

/** The wall's items after adding one. Undefined if the wall is full. */
export const joined = (last: readonly string[], item: string): readonly string[] | undefined =>
  last.includes(item) ? last : last.length < MOST_TILES ? [...last, item] : undefined
