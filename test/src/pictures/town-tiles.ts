import { gzipSync } from 'node:zlib'
import { geoJSONToTile } from '@maplibre/geojson-vt'
import { fromGeojsonVt } from '@maplibre/vt-pbf'
import type { Feature } from 'geojson'
import { zxyToTileId } from 'pmtiles'

/** At the town's latitude a tile of this zoom is about 1.2 km wide. Closer zooms draw the same lines larger. */
const ZOOM = 14
const HEADER = 127

export interface Town {
  readonly middle: { readonly lat: number; readonly lon: number }
  readonly layers: Readonly<Record<string, readonly Feature[]>>
}

interface Tile {
  readonly id: number
  readonly bytes: Buffer
}

/** A PMTiles archive (version 3) of vector tiles: the middle tile and its eight neighbours. */
export function townTiles({ middle, layers }: Town): Buffer {
  const [column, row] = tileOf(middle)
  const tiles: Tile[] = []
  for (const x of [column - 1, column, column + 1])
    for (const y of [row - 1, row, row + 1])
      tiles.push({ id: zxyToTileId(ZOOM, x, y), bytes: gzipSync(drawn(layers, x, y)) })
  return archiveOf(
    tiles.toSorted((a, b) => a.id - b.id),
    { vector_layers: Object.keys(layers).map((id) => ({ id, fields: {} })) },
  )
}

function tileOf({ lat, lon }: Town['middle']): readonly [number, number] {
  const sine = Math.sin((lat * Math.PI) / 180)
  const south = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)
  return [Math.floor((lon / 360 + 0.5) * 2 ** ZOOM), Math.floor(south * 2 ** ZOOM)]
}

function drawn(layers: Town['layers'], x: number, y: number): Buffer {
  const made = Object.entries(layers).map(([name, features]) => {
    const all = { type: 'FeatureCollection', features: [...features] } as const
    return [name, geoJSONToTile(all, ZOOM, x, y, { clip: true, wrap: false, buffer: 128, maxZoom: ZOOM })] as const
  })
  return Buffer.from(fromGeojsonVt(Object.fromEntries(made), { version: 2 }))
}

function archiveOf(tiles: readonly Tile[], metadata: object): Buffer {
  const root = gzipSync(directoryOf(tiles))
  const told = gzipSync(JSON.stringify(metadata))
  const bodies = Buffer.concat(tiles.map(({ bytes }) => bytes))
  const header = Buffer.alloc(HEADER)
  header.write('PMTiles', 0, 'latin1')
  header.writeUInt8(3, 7)
  const tilesAt = HEADER + root.length + told.length
  // Offset and length of root directory, metadata, leaf directories and tiles; then the numbers of addressed tiles,
  // entries and contents.
  const places = [HEADER, root.length, HEADER + root.length, told.length, 0, 0, tilesAt, bodies.length]
  for (const [n, value] of [...places, tiles.length, tiles.length, tiles.length].entries())
    header.writeBigUInt64LE(BigInt(value), 8 + n * 8)
  // Header flags: clustered; directories and tiles in gzip; vector tiles; minimum and maximum zoom.
  for (const [n, value] of [1, 2, 2, 1, ZOOM, ZOOM].entries()) header.writeUInt8(value, 96 + n)
  for (const [n, degrees] of [-180, -85, 180, 85].entries()) header.writeInt32LE(degrees * 1e7, 102 + n * 4)
  return Buffer.concat([header, root, told, bodies])
}

/**
 * The columns of the directory: each tile's id as a delta, a run length of 1, its length, and its offset plus 1. The
 * offset 0 means "after the previous tile".
 */
function directoryOf(tiles: readonly Tile[]): Buffer {
  const steps = tiles.map(({ id }, n) => id - (tiles[n - 1]?.id ?? 0))
  const places = tiles.map((_tile, n) => (n === 0 ? 1 : 0))
  const numbers = [tiles.length, ...steps, ...tiles.map(() => 1), ...tiles.map(({ bytes }) => bytes.length), ...places]
  return Buffer.from(numbers.flatMap(varint))
}

function varint(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  while (rest >= 128) {
    bytes.push((rest % 128) + 128)
    rest = Math.floor(rest / 128)
  }
  return [...bytes, rest]
}
