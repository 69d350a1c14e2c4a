import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type HeadsDocument, headsDocument, type KnownHead, parseHeads } from '@firsthand/custody'
import { parseExport } from '@firsthand/timeline/replay'
import { CliError } from '../cli/cli-error.ts'

/** Heads that were read from a file, and the path of that file. */
export interface KeptHeads {
  readonly file: string
  readonly writtenAt: string
  readonly chains: readonly KnownHead[]
}

export const headsFolder = (data: string): string => join(data, 'heads')
/** The names of the files: sorting them by name sorts them by time. */
const NAME = /^heads-\d{8}T\d{9}Z-[0-9a-f]{6}\.json$/

/** Reads heads from a file. It comes from outside, so it is parsed before anything in it is used. @throws CliError */
export async function readHeads(file: string): Promise<KeptHeads> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new CliError('file-unreadable', `${file} can not be read.`, { cause })
  })
  const value = parseJson(text)
  const heads = parseHeads(value) ?? headsOfExport(value)
  if (!heads) throw new CliError('not-heads', `${file} is no file of heads that firsthand custody verify wrote.`)
  return { file, writtenAt: heads.writtenAt, chains: heads.chains }
}

/** The head of an incident, from an exported timeline, which carries it. */
function headsOfExport(value: unknown): HeadsDocument | undefined {
  const exported = parseExport(value)
  if (!exported.ok || exported.value.custody === undefined) return undefined
  const { incident, custody } = exported.value
  return headsDocument(NO_TIME, [{ incident, ...custody }])
}
const NO_TIME = 'an export'

/** The heads that the latest verification or export left in the data folder. */
export async function newestHeads(data: string): Promise<KeptHeads | undefined> {
  const names = await readdir(headsFolder(data)).catch(() => [])
  const newest = names
    .filter((name) => NAME.test(name))
    .sort()
    .at(-1)
  return newest === undefined ? undefined : readHeads(join(headsFolder(data), newest))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
