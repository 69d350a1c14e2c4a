/** The address of the wall: `/incidents/<id>/wall?items=it_a,it_b&at=<epoch ms>`. Any page may link to it. */

/** Two by two: nobody can follow more than four at once. */
export const MOST_TILES = 4

export interface WallQuery {
  /** In the order of the tiles, without duplicates. */
  readonly items: readonly string[]
  /** The instant at which the wall's clock begins, epoch ms. */
  readonly at: number | undefined
  /** The range that loops, epoch ms. */
  readonly loop: readonly [number, number] | undefined
}

/**
 * The address of the wall with these items, paused at `at` (epoch ms). Other parameters of the current address are
 * kept.
 */
export function wallHref(
  incident: string,
  items: readonly string[],
  at?: number,
  kept: URLSearchParams = new URLSearchParams(),
): string {
  const query = new URLSearchParams(kept)
  for (const name of ['items', 'at', 'loop']) query.delete(name)
  const chosen = distinct(items)
  const words = [
    ...(chosen.length === 0 ? [] : [`items=${chosen.join(',')}`]),
    ...(at === undefined ? [] : [`at=${Math.round(at)}`]),
    ...(query.size === 0 ? [] : [query.toString()]),
  ]
  return `/incidents/${incident}/wall${words.length === 0 ? '' : `?${words.join('&')}`}`
}

/** Ignores unknown parameters, and values that are no item ids. */
export function parseWall(query: URLSearchParams): WallQuery {
  const named = (query.get('items') ?? '').split(',').filter((text) => /^it_[a-z2-7]{1,40}$/.test(text))
  const [from, to] = (query.get('loop') ?? '').split(',').map(parseInstant)
  return {
    items: distinct(named),
    at: parseInstant(query.get('at')),
    loop: from !== undefined && to !== undefined && to > from ? [from, to] : undefined,
  }
}

const distinct = (items: readonly string[]): readonly string[] => [...new Set(items)].slice(0, MOST_TILES)

const parseInstant = (text: string | null | undefined): number | undefined =>
  text !== null && text !== undefined && /^-?\d{1,15}$/.test(text) ? Number(text) : undefined

/** The items in the current address. Tiles of just added items may still be loading. */
export const standingNow = (): readonly string[] => parseWall(new URLSearchParams(location.search)).items
