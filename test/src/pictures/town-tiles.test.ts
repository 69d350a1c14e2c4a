import { onEarth } from '@firsthand/scene'
import { PMTiles } from 'pmtiles'
import { expect, test } from 'vitest'
import { townLayers } from './made-town.ts'
import { townTiles } from './town-tiles.ts'

const open = (bytes: Buffer) =>
  new PMTiles({
    getKey: () => 'town',
    getBytes: async (offset, length) => {
      const part = new Uint8Array(bytes.subarray(offset, offset + length))
      return { data: part.buffer }
    },
  })

test('the console’s map reader accepts the made town: streets at the square and beyond it on all sides', async () => {
  const archive = open(townTiles({ middle: onEarth({ east: 0, north: 0 }), layers: townLayers(3) }))
  expect(await archive.getHeader()).toMatchObject({ tileType: 1, minZoom: 14, maxZoom: 14, numTileEntries: 9 })
  expect(await archive.getMetadata()).toMatchObject({
    vector_layers: expect.arrayContaining([{ id: 'roads', fields: {} }]),
  })
  // Reads the tile at 61.2106 north, 24.0832 east.
  const read = async (x: number, y: number): Promise<string> =>
    Buffer.from((await archive.getZxy(14, x, y))?.data ?? new ArrayBuffer(0)).toString('latin1')
  expect(await read(9288, 4645)).toContain('Market Street')
  expect(await read(9287, 4645)).toContain('Mill Street')
  expect(await read(9290, 4645)).toBe('')
})
