import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { MadeFile, Sending, WitnessWords } from '@firsthand/scene'
import { addWords, type OpenSending, openSending, type Said } from '../public-door/open-sending.ts'
import type { PublicDoor } from '../public-door/retrying.ts'
import { readFacts, sendOne } from '../public-door/send-one.ts'

export interface MadeSent {
  readonly who: string
  readonly code: string
  readonly files: number
  readonly bytes: number
}

export interface DemoDoor extends PublicDoor {
  readonly slug: string
  readonly mark: (sending: OpenSending) => Promise<void>
  /** The folder for files while they are sent. */
  readonly folder: string
}

/**
 * Sends one submission as the witness page does. It is opened empty, and marked before anything is in it: the mark
 * prevents calls to phones, so it must precede all that could cause one.
 */
export async function sendMade(door: DemoDoor, { who, words, files }: Sending): Promise<MadeSent> {
  const sending = await openSending(door, door.slug)
  await door.mark(sending)
  if (words) await addWords(door, sending, saidOf(words))
  let bytes = 0
  for (const make of files) bytes += await sendOneMade(door, sending, await make())
  return { who, code: sending.code, files: files.length, bytes }
}

const saidOf = ({ words, where, when, language, isInDanger }: WitnessWords): Said => ({
  ...{ words, language },
  ...(where === undefined ? {} : { where }),
  ...(when === undefined ? {} : { when }),
  ...(isInDanger === true ? { door: 'danger' } : {}),
})

/** Writes the file to a path with its name and time, because sending reads both from there. */
async function sendOneMade(door: DemoDoor, { submission }: OpenSending, file: MadeFile): Promise<number> {
  const folder = await mkdtemp(join(door.folder, 'sending-'))
  try {
    const path = join(folder, file.name)
    await writeFile(path, file.bytes)
    await utimes(path, file.modifiedAt / 1000, file.modifiedAt / 1000)
    return (await sendOne(door, submission, await readFacts(path))).bytes
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
