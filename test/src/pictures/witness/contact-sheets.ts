import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { groupBy } from './group-by.ts'

const [WIDE, HIGH, GAP] = [320, 1400, 12]

/** One sheet for each screen and sight: the pictures of all languages side by side. */
export async function makeSheets(folder: string): Promise<void> {
  const screens = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory())
  for (const { name: screen } of screens) {
    const pictures = await readdir(join(folder, screen))
    for (const [sight, ones] of groupBy(pictures, (name) => name.replace(/-\w+\.png$/, '')))
      await makeSheet(
        ones.map((one) => join(folder, screen, one)),
        join(folder, `${screen}-${sight}.png`),
      )
  }
}

async function makeSheet(pictures: readonly string[], to: string): Promise<void> {
  const tiles = await Promise.all(
    pictures.map((path) => sharp(path).resize({ width: WIDE }).toBuffer({ resolveWithObject: true })),
  )
  const cut = await Promise.all(
    tiles.map(({ data, info }) =>
      sharp(data)
        .extract({ ...{ left: 0, top: 0, width: WIDE }, height: Math.min(HIGH, info.height) })
        .toBuffer(),
    ),
  )
  const height = Math.min(HIGH, Math.max(...tiles.map(({ info }) => info.height)))
  await sharp({ create: { width: cut.length * (WIDE + GAP), height, channels: 3, background: '#888' } })
    .composite(cut.map((input, at) => ({ input, left: at * (WIDE + GAP), top: 0 })))
    .png()
    .toFile(to)
}
