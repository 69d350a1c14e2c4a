import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findPrograms, openSandbox, type Print, takePrint } from '@firsthand/media'
import { countedMs, countedPrograms } from '../media-speed/counted-programs.ts'
import { drawPrint, stored } from './draw-print.ts'

export interface PrintMaker {
  /** As the product does it: drawn grey in the sandbox. undefined: none could be taken. */
  take(bytes: Buffer, mediaType: string): Promise<Print | undefined>
  /** The same numbers of a picture that the bench itself made, without a process for each. */
  draw(bytes: Buffer): Promise<Print | undefined>
  /** Prints taken, their time in the sandbox, and outside it where `draw` made them. */
  spent(): Promise<{ readonly taken: number; readonly sandboxMs: number }>
  close(): Promise<void>
}

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
    draw: drawPrint,
    spent: async () => ({ taken, sandboxMs }),
  }
}
