import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findPrograms, openSandbox, type Print, packedOf, printOf, printOfPlane, takePrint } from '@firsthand/media'
import sharp from 'sharp'
import { countedMs, countedPrograms } from '../media-speed/counted-programs.ts'

export interface PrintMaker {
  /** As the product does it: drawn grey in the sandbox. undefined: none could be taken. */
  take(bytes: Buffer, mediaType: string): Promise<Print | undefined>
  /** The same numbers of a picture that the bench itself made, without a process for each. */
  draw(bytes: Buffer): Promise<Print | undefined>
  /** Prints taken, their time in the sandbox, and outside it where `draw` made them. */
  spent(): Promise<{ readonly taken: number; readonly sandboxMs: number }>
  close(): Promise<void>
}

/** Pixels that the product brings a picture to. */
const PIXELS = 200_000

/** @throws where the sandbox is off */
export async function openPrintMaker(): Promise<PrintMaker> {
  const folder = await mkdtemp(join(tmpdir(), 'firsthand-twins-'))
  const runs = join(folder, 'runs')
  await mkdir(runs)
  const sandbox = await openSandbox(await countedPrograms(await findPrograms(process.env['PATH'] ?? ''), folder))
  if (sandbox.state.mode !== 'bubblewrap') throw new Error('pictures are drawn in the sandbox, and it is off here')
  let [taken, sandboxMs] = [0, 0]
  return {
    close: () => rm(folder, { recursive: true, force: true }),
    async take(bytes, mediaType) {
      const scratch = await mkdtemp(join(runs, 'item-'))
      try {
        const file = join(scratch, 'item')
        await writeFile(file, bytes)
        const print = await takePrint({ sandbox, file, scratch, inspection: { kind: 'image', mediaType, facts: {} } })
        sandboxMs += await countedMs(scratch)
        taken += 1
        return typeof print === 'string' ? undefined : stored(print)
      } finally {
        await rm(scratch, { recursive: true, force: true })
      }
    },
    draw: async (bytes) => stored(await drawn(bytes)),
    spent: async () => ({ taken, sandboxMs }),
  }
}

const stored = (print: Print | undefined): Print | undefined => print && printOf(print.kind, packedOf(print))

/** What media's child grey.mjs does; the bench compares the two. */
async function drawn(bytes: Buffer): Promise<Print | undefined> {
  const { autoOrient } = await sharp(bytes, { failOn: 'none' }).metadata()
  const scale = Math.sqrt(PIXELS / (autoOrient.width * autoOrient.height))
  const [width, height] = [autoOrient.width, autoOrient.height].map((side) => Math.max(1, Math.round(side * scale)))
  const { data, info } = await sharp(bytes, { failOn: 'none', sequentialRead: true })
    .autoOrient()
    .toColourspace('srgb')
    .flatten({ background: '#ffffff' })
    .resize(width, height, { fit: 'fill' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return printOfPlane({ width: info.width, height: info.height, data })
}
