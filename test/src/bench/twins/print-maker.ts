import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findPrograms, openSandbox, type Print, packedOf, printOf, type Sandbox, takePrint } from '@firsthand/media'

export interface PrintMaker {
  /** As the product does it: drawn grey in the sandbox, print taken, packed and unpacked. undefined: none could be taken. */
  take(bytes: Buffer, mediaType: string): Promise<Print | undefined>
  readonly sandbox: Sandbox
  close(): Promise<void>
}

export async function openPrintMaker(): Promise<PrintMaker> {
  const sandbox = await openSandbox(await findPrograms(process.env['PATH'] ?? ''))
  const folder = await mkdtemp(join(tmpdir(), 'firsthand-twins-'))
  return {
    sandbox,
    close: () => rm(folder, { recursive: true, force: true }),
    async take(bytes, mediaType) {
      const scratch = await mkdtemp(join(folder, 'item-'))
      try {
        const file = join(scratch, 'item')
        await writeFile(file, bytes)
        const print = await takePrint({ sandbox, file, scratch, inspection: { kind: 'image', mediaType, facts: {} } })
        return typeof print === 'string' ? undefined : printOf(print.kind, packedOf(print))
      } finally {
        await rm(scratch, { recursive: true, force: true })
      }
    },
  }
}
