import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makePhoto, makeVideo } from '../stack/made-files.ts'

/** The value of the option `corpus` for files that are made here, for machines without a corpus. */
export const MADE = 'made'

/** Passes `work` a folder with a photo, a film and a file of no known type. The folder is removed afterwards. */
export async function withMadeCorpus<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'firsthand-corpus-'))
  try {
    const files = [
      await makePhoto('IMG_1.jpg', { width: 320, height: 240, noise: 20 }),
      await makeVideo('VID_1.mp4', 1),
      { name: 'nothing.bin', bytes: Buffer.alloc(64) },
    ]
    for (const { name, bytes } of files) await writeFile(join(folder, name), bytes)
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
