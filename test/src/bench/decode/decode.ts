// Makes previews of every file of a folder and compares the result with what common decoders read by themselves.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findPrograms, openSandbox, type Sandbox } from '@firsthand/media'
import { ROOT } from '../../stack/start-stack.ts'
import type { Bench } from '../bench.ts'
import { machineNote } from '../machine.ts'
import { MADE, withMadeCorpus } from '../made-corpus.ts'
import { type CorpusFile, findCorpus } from '../metadata/corpus.ts'
import { decodeNotes, decodeRows } from './decode-rows.ts'
import { previewOf, type Tried } from './preview-of.ts'

/** A folder beside the checkout; a plain clone does not have it. */
const FIXTURES = join(ROOT, '..', 'shared', 'fixtures')
const DEFAULT_CORPUS = 'fixtures'
const HANDS = 2
const TOLD_EVERY = 50

export const decode: Bench<{ readonly corpus: string; readonly limit: number }> = {
  name: 'decode',
  summary: 'previews made of each type, against what any decoder reads (--corpus DIR or made, --limit N files)',
  defaults: { corpus: DEFAULT_CORPUS, limit: 1_000_000 },
  smoke: { corpus: MADE },
  needs: ['bwrap', 'ffmpeg'],
  measure: ({ corpus, limit }, say) =>
    corpus === MADE ? withMadeCorpus((folder) => measureIn(folder, limit, say)) : measureIn(corpus, limit, say),
}

async function measureIn(corpus: string, limit: number, say: (line: string) => void) {
  const sandbox = await openSandbox(await findPrograms(process.env['PATH'] ?? ''))
  if (sandbox.state.mode !== 'bubblewrap') throw new Error(`previews are off here: ${sandbox.state.reason}`)
  const isDefault = corpus === DEFAULT_CORPUS
  if (!isDefault && !existsSync(corpus)) throw new Error('there is no such folder')
  const folders = isDefault ? ['phone', 'formats'].map((name) => join(FIXTURES, name)) : [corpus]
  const { files, left } = await findCorpus(folders.filter(existsSync), limit)
  if (files.length === 0) throw new Error('there are no files in it')
  const tried = await tryAll(sandbox, files, say)
  const leftOut = [...left].map(([why, n]) => `${why} ${n}`).join(', ')
  const hostile = isDefault ? await hostileNotes(sandbox, limit, say) : []
  return {
    rows: decodeRows(tried),
    notes: [machineNote(), ...(leftOut === '' ? [] : [`not measured: ${leftOut}`]), ...decodeNotes(tried), ...hostile],
  }
}

/** Tries two files at a time, because a decoder has threads of its own. */
async function tryAll(
  sandbox: Sandbox,
  files: readonly CorpusFile[],
  say: (line: string) => void,
): Promise<readonly Tried[]> {
  const tried: Tried[] = []
  let next = 0
  const work = async (): Promise<void> => {
    for (let file = files[next++]; file !== undefined; file = files[next++]) {
      tried.push(await previewOf(sandbox, file))
      if (tried.length % TOLD_EVERY === 0) say(`${tried.length} of ${files.length} files`)
    }
  }
  await Promise.all(Array.from({ length: HANDS }, work))
  return tried
}

/**
 * Files made to harm a decoder. Each must end, with or without a picture. They are counted separately, because few of
 * them are pictures.
 */
async function hostileNotes(sandbox: Sandbox, limit: number, say: (line: string) => void): Promise<string[]> {
  const folder = join(FIXTURES, 'hostile')
  if (!existsSync(folder)) return []
  const tried = await tryAll(sandbox, (await findCorpus([folder], limit)).files, say)
  const made = tried.filter(({ code }) => code === undefined).length
  const slowest = Math.max(0, ...tried.map(({ ms }) => ms))
  const missed = tried.filter(({ code, readBy }) => code !== undefined && readBy !== undefined)
  return [
    `hostile, apart: ${tried.length} files, ${made} previews, slowest ${slowest} ms, ${missed.length} that a bare tool reads and we do not`,
    ...missed.map(
      (one) => `hostile, missed: ${one.path.split('/').at(-1) ?? ''} (${one.mediaType}), ${one.readBy ?? ''} reads it`,
    ),
  ]
}
