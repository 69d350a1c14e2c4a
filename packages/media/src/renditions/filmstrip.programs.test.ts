import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { inScratch, openTestSandbox } from '../agreement.test-kit.ts'
import { inspectFile } from '../inspect/inspect-file.ts'
import { makeMedia } from '../made-media.test-kit.ts'
import type { Sandbox } from '../sandbox/index.ts'
import { type FilmstripIndex, makeFilmstrip } from './filmstrip.ts'
import { HEIGHT, readPicture, WIDTH, writeClicks, writePictures } from './time-code.test-kit.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await openTestSandbox()
})

const FPS = 5
const parseIndex = (json: string): FilmstripIndex => JSON.parse(json) as FilmstripIndex

/** The number of the frame that each tile shows. */
async function picturesIn(sheet: string, { tileWidth, tileHeight, columns, tiles }: FilmstripIndex): Promise<number[]> {
  return await Promise.all(
    tiles.map(async (_tile, n) => {
      const at = { left: (n % columns) * tileWidth, top: Math.floor(n / columns) * tileHeight }
      const pixels = await sharp(sheet)
        .extract({ ...at, width: tileWidth, height: tileHeight })
        .resize(WIDTH, HEIGHT, { fit: 'fill' })
        .greyscale()
        .raw()
        .toBuffer()
      return readPicture(pixels)
    }),
  )
}

describe('a filmstrip', () => {
  test.each([
    ['of keyframes', ['-c:v', 'libx264', '-g', '10', '-bf', '2'], 'mp4', 12],
    ['of a film with one keyframe alone', ['-c:v', 'libx264', '-g', '1000'], 'mp4', 12],
    [
      'of a transport stream that starts anywhere',
      ['-c:v', 'libx264', '-g', '7', '-output_ts_offset', '500'],
      'mpegts',
      12,
    ],
    ['of three minutes', ['-c:v', 'libx264', '-preset', 'ultrafast', '-g', '5'], 'matroska', 180],
  ] as const)('%s tells the true moment of each tile', (_name, args, format, seconds) =>
    inScratch(async (scratch) => {
      const pictures = await writePictures(join(scratch, 'pictures'), FPS * seconds, FPS)
      const sound = await writeClicks(join(scratch, 'sound'), 4)
      const file = join(scratch, 'item')
      makeMedia(file, {
        from: [pictures, sound],
        options: ['-pix_fmt', 'yuv420p', '-threads', '1', ...args],
        format,
      })
      const inspection = await inspectFile({ sandbox, file, scratch })
      const made = await makeFilmstrip({ sandbox, file, scratch, inspection })
      if (!made.ok) throw new Error(made.error.code)
      const { sheet, index } = made.value
      const read = parseIndex(await readFile(index.file, 'utf8'))
      expect(sheet.width).toBe(read.tileWidth * read.columns)
      expect(read.tiles.length).toBeGreaterThanOrEqual(5)
      expect(read.tiles.length).toBeLessThanOrEqual(100)
      const wanted = read.tiles.map(({ atMs }) => Math.round((atMs / 1000) * FPS))
      expect(await picturesIn(sheet.file, read)).toEqual(wanted)
      expect(wanted.at(-1)).toBeGreaterThan(FPS * seconds * 0.8)
    }),
  )
})
