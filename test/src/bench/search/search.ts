import { type SearchScope, type SearchTerm, searchEvidence, searchWordsOf } from '@firsthand/database/command/search'
import { randomOf } from '../../stack/random.ts'
import type { Bench, BenchRow } from '../bench.ts'
import type { Asking } from '../timeline-query/ask.ts'
import { BEGAN_AT } from '../timeline-query/fill.ts'
import { fillAndCount } from '../timeline-query/fill-and-count.ts'
import { prepareQueryGround, type QueryGround } from '../timeline-query/ground.ts'
import { onMachine, tookOf } from '../timeline-query/took.ts'
import { COMMON, RARE, say, USUAL, wordAt } from './say.ts'

type SearchOptions = {
  readonly items: number
  readonly queries: number
  readonly seed: number
  /** A folder that keeps the filled Postgres for the next run; empty keeps nothing. */
  readonly keep: string
}

const AIM_MS = 250

export const search: Bench<SearchOptions> = {
  name: 'search',
  summary:
    'words, alone and with filters, in statements and texts (--items 1000000 --queries 100 --seed 1 --keep FOLDER)',
  defaults: { items: 1_000_000, queries: 100, seed: 1, keep: '' },
  smoke: { items: 150, queries: 2 },
  async measure(options, tell, lent) {
    tell('Starting Postgres')
    const ground = await prepareQueryGround(options.keep, lent)
    try {
      return await measureOn(ground, options, tell)
    } finally {
      await ground.release()
    }
  },
}

async function measureOn(ground: QueryGround, options: SearchOptions, tell: (line: string) => void) {
  const { pool, db, incident } = ground
  if (ground.items > 0 && ground.items !== options.items) throw new Error(`what is kept holds ${ground.items} items`)
  const filled = ground.items > 0 ? 'filled by an earlier run' : await fillAll(ground, options.items, tell)
  await pool.query('vacuum analyze')
  const rows: BenchRow[] = []
  const notes = [filled]
  for (const [what, ask] of QUESTIONS) {
    const { took, counts } = await time({ db, incident, ...options }, ask)
    const { row, said, note } = tookOf(what, took, AIM_MS)
    tell(said)
    rows.push(row)
    notes.push(`${note}, found ${counts}`)
  }
  return { rows, notes: [...notes, onMachine()] }
}

async function fillAll(ground: QueryGround, items: number, tell: (line: string) => void): Promise<string> {
  const { pool, incident } = ground
  const counted = await fillAndCount(ground, { items, say: tell })
  const began = Date.now()
  await say(pool, { incident, tell })
  return `${counted}; statements and texts in ${((Date.now() - began) / 1000).toFixed(0)} s`
}

type Random = () => number
type Question = (random: Random) => { readonly query: string } & Partial<Pick<SearchScope, 'filter' | 'window'>>

const box = { south: 60.15, west: 24.9, north: 60.2, east: 25 }
const windowOf = (random: Random) => {
  const from = BEGAN_AT + Math.round(random() * 14_400_000)
  return { from, to: from + Math.round(60_000 * 60 ** random()) }
}
/** Any word of the vocabulary, mostly a rare one. */
const anyWord = (random: Random) => wordAt(Math.floor(20_000 ** random()))

const QUESTIONS: readonly (readonly [string, Question])[] = [
  ['two rare words', () => ({ query: RARE })],
  ['any word', (random) => ({ query: anyWord(random) })],
  ['two words', (random) => ({ query: `${anyWord(random)} ${anyWord(random)}` })],
  ['a usual word', () => ({ query: USUAL })],
  ['a word in half of all', () => ({ query: COMMON })],
  ['a usual word in a window', (random) => ({ query: USUAL, window: windowOf(random) })],
  ['a common word in a window', (random) => ({ query: COMMON, window: windowOf(random) })],
  ['rare words in a window', (random) => ({ query: RARE, window: windowOf(random) })],
  ['a usual word in a box', () => ({ query: USUAL, filter: { box } })],
  ['a common word in a box', () => ({ query: COMMON, filter: { box } })],
  [
    'a common word in a circle of 500 m',
    () => ({
      query: COMMON,
      filter: { circle: { lat: 60.17, lon: 24.94, radiusM: 500 } },
    }),
  ],
  ['a usual word, urgent videos', () => ({ query: USUAL, filter: { kind: 'video', review: 'urgent' } })],
]

/** The duration of each query in ms. The first few are left out, because officers work with warm plans and caches. */
async function time({ db, incident, queries, seed }: Asking, ask: Question) {
  const random = randomOf(seed)
  const took: number[] = []
  const counts: { readonly count: number; readonly isExact: boolean }[] = []
  for (let n = -3; n < queries; n += 1) {
    const { query, filter = {}, window } = ask(random)
    const began = performance.now()
    const words = await searchWordsOf(
      db,
      query.split(' ').map((word): SearchTerm => ({ words: [word], isBarred: false })),
    )
    const { count, isExact } = await searchEvidence(db, {
      ...{ incident, officer: 'of_bench', words, filter, window, notes: ['item-note'], limit: 30 },
    })
    if (n >= 0) took.push(performance.now() - began)
    counts.push({ count, isExact })
  }
  counts.sort((one, other) => one.count - other.count)
  const [least, most] = [counts[0], counts.at(-1)].map((told) => `${told?.isExact ? '' : 'more than '}${told?.count}`)
  return { took, counts: `${least} to ${most} places` }
}
