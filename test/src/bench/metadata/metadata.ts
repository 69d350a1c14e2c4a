// Two scores: how many of exiftool's answers our inspection finds, and whether our claims are true.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findPrograms, openSandbox } from '@firsthand/media'
import { ROOT } from '../../stack/start-stack.ts'
import type { Bench } from '../bench.ts'
import { machineNote } from '../machine.ts'
import { MADE, withMadeCorpus } from '../made-corpus.ts'
import { findCorpus } from './corpus.ts'
import { measureMeaning } from './meaning/meaning.ts'
import { measureRecall } from './recall.ts'
import { recallNotes, recallRows } from './recall-rows.ts'

/** A folder beside the checkout; a plain clone does not have it. */
const FIXTURES = join(ROOT, '..', 'shared', 'fixtures')

const DEFAULT_CORPUS = 'fixtures'
/** At least this many cases must be covered with made files. With the real corpus, all must be. */
const SOME_CASES = 3

export const metadata: Bench<{ readonly corpus: string; readonly limit: number }> = {
  name: 'metadata',
  summary: 'recall against exiftool, and whether the meaning is true (--corpus DIR or made, --limit N files)',
  defaults: { corpus: DEFAULT_CORPUS, limit: 1_000_000 },
  smoke: { corpus: MADE, limit: 2 },
  needs: ['exiftool', 'ffmpeg'],
  measure: ({ corpus, limit }, say) =>
    corpus === MADE
      ? withMadeCorpus((folder) => measureIn([folder], { limit, cases: SOME_CASES, say }))
      : measureIn(foldersOf(corpus), { limit, cases: undefined, say }),
}

interface Measuring {
  readonly limit: number
  /** The number of cases of the second score; undefined runs all. */
  readonly cases: number | undefined
  readonly say: (line: string) => void
}

async function measureIn(folders: readonly string[], { limit, cases, say }: Measuring) {
  const sandbox = await openSandbox(await findPrograms(process.env['PATH'] ?? ''))
  if (sandbox.state.mode === 'none') throw new Error('no sandbox here: nothing reads a file')
  const { files, left } = await findCorpus(folders, limit)
  say(`${files.length} files in ${folders.length} folders`)
  const recall = await measureRecall(sandbox, files, say)
  const meaning = await measureMeaning(sandbox, { phone: join(FIXTURES, 'phone'), cases }, say)
  const leftOut = [...left].map(([why, n]) => `${why} ${n}`).join(', ')
  return {
    rows: [...meaning.rows, ...recallRows(recall)],
    notes: [
      machineNote(),
      ...meaning.notes,
      ...(leftOut === '' ? [] : [`not measured: ${leftOut}`]),
      ...recallNotes(recall),
    ],
  }
}

function foldersOf(corpus: string): string[] {
  const folders = corpus === DEFAULT_CORPUS ? ['phone', 'formats'].map((name) => join(FIXTURES, name)) : [corpus]
  if (corpus !== DEFAULT_CORPUS && !existsSync(corpus)) throw new Error('there is no such folder')
  return folders.filter((folder) => existsSync(folder))
}
