import { randomBytes } from 'node:crypto'
import { access, link, mkdir, open, rename, unlink } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { type HeadsDocument, headsDocument, type KnownHead } from '@firsthand/custody'
import { CliError } from '../cli/cli-error.ts'
import { headsFolder, newestHeads } from './heads-file.ts'

interface Kept {
  readonly chains: readonly KnownHead[]
  /** They were found to be the earlier ones, grown: those need not be kept beside them. */
  readonly areVerified: boolean
}

/** Into the data folder, beside the earlier ones; answers the path. What was known of other chains stays known. */
export async function keepHeads(data: string, { chains, areVerified }: Kept): Promise<string> {
  await mkdir(headsFolder(data), { recursive: true, mode: 0o700 })
  const names = new Set(areVerified ? chains.map(({ incident }) => incident) : [])
  const earlier = ((await newestHeads(data))?.chains ?? []).filter(({ incident }) => !names.has(incident))
  const now = new Date().toISOString()
  const name = `heads-${now.replaceAll(/[-:.]/g, '')}-${randomBytes(3).toString('hex')}.json`
  return writeHeads(join(headsFolder(data), name), headsDocument(now, [...earlier, ...chains]))
}

/** Where a person asked for it. @throws CliError `already-there` */
export const writeHeadsTo = (file: string, chains: readonly KnownHead[]): Promise<string> =>
  writeHeads(resolve(file), headsDocument(new Date().toISOString(), chains))

/** @throws CliError where a file is there: before an hour is spent on what could not be kept. */
export async function refuseTaken(file: string): Promise<void> {
  if (await access(file).then(yes, no)) throw taken(file)
}
const yes = (): boolean => true
const no = (): boolean => false

const taken = (file: string, cause?: unknown): CliError =>
  new CliError('already-there', `${file} is there already: nothing was written over it.`, { cause })

/** Whole or not at all, and never over another file. */
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

/** A second name fails where there is a file, which `rename` would write over. */
async function placeOnce(aside: string, file: string): Promise<void> {
  try {
    await link(aside, file)
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') throw taken(file, cause)
    // A memory stick may know no second names: the name is taken first, then filled.
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
