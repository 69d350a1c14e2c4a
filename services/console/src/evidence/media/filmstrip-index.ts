/** The time of each tile of the sprite. Sizes are in pixels of the sprite. */
export interface FilmstripIndex {
  readonly tileWidth: number
  readonly tileHeight: number
  readonly columns: number
  readonly tiles: readonly { readonly atMs: number }[]
}

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value > 0

export function parseFilmstripIndex(body: unknown): FilmstripIndex | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  const { tileWidth, tileHeight, columns, tiles } = body as Partial<Record<keyof FilmstripIndex, unknown>>
  if (!isCount(tileWidth) || !isCount(tileHeight) || !isCount(columns) || !Array.isArray(tiles)) return undefined
  const read = tiles.flatMap((tile: unknown) => {
    const atMs = typeof tile === 'object' && tile !== null && 'atMs' in tile ? tile.atMs : undefined
    return typeof atMs === 'number' ? [{ atMs }] : []
  })
  return { tileWidth, tileHeight, columns, tiles: read.slice(0, 400) }
}
