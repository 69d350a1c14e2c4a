/** The wall's address: `/incidents/<id>/wall?items=it_a,it_b&at=<epoch ms>`. Any page may link to it. */

/** Two by two: nobody follows more than four at once. */
export const MOST_TILES = 4

/** What the address says about the wall. */
export interface WallQuery {
  /** In the order of the tiles, without duplicates. */
  readonly items: readonly string[]
  /** The instant at which the master clock begins, epoch ms. */
  readonly at: number | undefined
  /** The range that loops, epoch ms. */
  readonly loop: readonly [number, number] | undefined
}

/** The wall with these items on it, standing at `at` (epoch ms). Other parameters of the address are kept. */
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

/** Unknown parameters are ignored; what is no item id makes no tile. */
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

/** The items that the address names now. Tiles of items that were just added may still be loading. */
export const standingNow = (): readonly string[] => parseWall(new URLSearchParams(location.search)).items
