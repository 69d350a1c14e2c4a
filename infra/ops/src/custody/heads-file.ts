import { randomBytes } from 'node:crypto'
import { access, link, mkdir, open, readdir, readFile, rename, unlink } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { type HeadsDocument, headsDocument, type KnownHead, parseHeads } from '@firsthand/custody'
import { CliError } from '../cli/cli-error.ts'

/** Heads that were read from a file, and the file. */
export interface KeptHeads {
  readonly file: string
  readonly writtenAt: string
  readonly chains: readonly KnownHead[]
}

const folderOf = (data: string): string => join(data, 'heads')
/** In the order of their names they are in that of their times. */
const NAME = /^heads-\d{8}T\d{9}Z-[0-9a-f]{6}\.json$/

/** From outside, so nothing of it is believed before it is parsed. @throws CliError */
export async function readHeads(file: string): Promise<KeptHeads> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new CliError('file-unreadable', `${file} can not be read.`, { cause })
  })
  const heads = parseHeads(parseJson(text))
  if (!heads) throw new CliError('not-heads', `${file} is no file of heads that firsthand custody verify wrote.`)
  return { file, writtenAt: heads.writtenAt, chains: heads.chains }
}

/** What the last verification or export left in the data folder. */
export async function newestHeads(data: string): Promise<KeptHeads | undefined> {
  const names = await readdir(folderOf(data)).catch(() => [])
  const newest = names
    .filter((name) => NAME.test(name))
    .sort()
    .at(-1)
  return newest === undefined ? undefined : readHeads(join(folderOf(data), newest))
}

/** Into the data folder, beside the earlier ones; answers the path. `chains`: those that were not read stay as they were. */
export async function keepHeads(data: string, chains: readonly KnownHead[]): Promise<string> {
  await mkdir(folderOf(data), { recursive: true, mode: 0o700 })
  const earlier = (await newestHeads(data))?.chains ?? []
  const byChain = new Map([...earlier, ...chains].map((chain) => [chain.incident, chain]))
  const now = new Date().toISOString()
  const name = `heads-${now.replaceAll(/[-:.]/g, '')}-${randomBytes(3).toString('hex')}.json`
  return writeHeads(join(folderOf(data), name), headsDocument(now, [...byChain.values()]))
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
