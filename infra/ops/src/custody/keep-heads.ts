import { randomBytes } from 'node:crypto'
import { access, link, mkdir, open, rename, unlink } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { type HeadsDocument, headsDocument, type KnownHead } from '@firsthand/custody'
import { CliError } from '../cli/cli-error.ts'
import { headsFolder, newestHeads } from './heads-file.ts'

interface Kept {
  readonly chains: readonly KnownHead[]
  /**
   * Whether each chain was verified to extend its earlier head. If so, the new file omits the earlier heads of these
   * chains, because the new heads replace them.
   */
  readonly areVerified: boolean
}

/**
 * Writes the heads to a new file in the data folder, and returns its path. Known heads of other chains are copied to
 * it.
 */
export async function keepHeads(data: string, { chains, areVerified }: Kept): Promise<string> {
  await mkdir(headsFolder(data), { recursive: true, mode: 0o700 })
  const names = new Set(areVerified ? chains.map(({ incident }) => incident) : [])
  const earlier = ((await newestHeads(data))?.chains ?? []).filter(({ incident }) => !names.has(incident))
  const now = new Date().toISOString()
  const name = `heads-${now.replaceAll(/[-:.]/g, '')}-${randomBytes(3).toString('hex')}.json`
  return writeHeads(join(headsFolder(data), name), headsDocument(now, [...earlier, ...chains]))
}

/** Writes the heads to the file that the person named. @throws CliError `already-there` */
export const writeHeadsTo = (file: string, chains: readonly KnownHead[]): Promise<string> =>
  writeHeads(resolve(file), headsDocument(new Date().toISOString(), chains))

/**
 * Refuses a file that exists. Called before a verification that may take an hour. @throws CliError if the file exists
 */
export async function refuseTaken(file: string): Promise<void> {
  if (await access(file).then(yes, no)) throw taken(file)
}
const yes = (): boolean => true
const no = (): boolean => false

const taken = (file: string, cause?: unknown): CliError =>
  new CliError('already-there', `${file} is there already: nothing was written over it.`, { cause })

/** Writes the whole file or nothing, and never over another file. */
async function writeHeads(file: string, document: HeadsDocument): Promise<string> {
  const aside = join(dirname(file), `.${basename(file)}.${randomBytes(6).toString('hex')}`)
  try {
    await writeDurably(aside, `${JSON.stringify(document, null, 1)}\n`)
    await placeOnce(aside, file)
    await syncFolder(dirname(file))
    return file
  } catch (cause) {
    await unlink(aside).catch(() => undefined)
    if (cause instanceof CliError) throw cause
    throw new CliError('file-unreadable', `${file} can not be written: the heads were not kept there.`, { cause })
  }
}

async function writeDurably(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Gives the file its name. `link` fails if the name is taken, whereas `rename` would overwrite. */
async function placeOnce(aside: string, file: string): Promise<void> {
  try {
    await link(aside, file)
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') throw taken(file, cause)
    // A memory stick may not support hard links. Then the name is taken with an empty file, which is replaced.
    await (await open(file, 'wx', 0o600).catch((why: unknown) => Promise.reject(asTaken(file, why)))).close()
    await rename(aside, file)
    return
  }
  await unlink(aside)
}

const asTaken = (file: string, cause: unknown): unknown => (codeOf(cause) === 'EEXIST' ? taken(file, cause) : cause)
const codeOf = (cause: unknown): unknown => (cause instanceof Error && 'code' in cause ? cause.code : undefined)

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
