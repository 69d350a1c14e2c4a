import { readFile } from 'node:fs/promises'
import { decodePrint, type SoundPrint } from '@firsthand/sound'

const MOST_KEPT = 120
const kept = new Map<string, SoundPrint>()

/** Caches the prints that were read last. */
export async function readPrint(file: string): Promise<SoundPrint> {
  const known = kept.get(file)
  if (known !== undefined) {
    kept.delete(file)
    kept.set(file, known)
    return known
  }
  const read = decodePrint(await readFile(file))
  if (!read.ok) throw new Error(`a print is ${read.error.code}`)
  kept.set(file, read.value)
  const [oldest] = kept.keys()
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
  return read.value
}
