// Whether copies of a picture are found and different pictures are kept apart, on pictures that nobody tuned for.
import { availableParallelism } from 'node:os'
import { compareTwins, type Print, rowsOf, wordsAskedBy } from '@firsthand/media'
import { type Bench, exactly } from '../bench.ts'
import { machineNote } from '../machine.ts'
import { type BasePicture, basePictures } from './base-pictures.ts'
import { LOOKALIKES } from './lookalikes.ts'
import { openPrintMaker, type PrintMaker } from './print-maker.ts'
import { atLeastPercent, type Tally, tally } from './tally.ts'
import { VARIANTS } from './variants.ts'

const LEAST_PAIRS = 19_900
const EASY_AIM = 98
const HARD_AIM = 85
/** As the worker asks: words in common that make a candidate. */
const LEAST_WORDS = 2

interface Printed {
  readonly base: BasePicture
  readonly print: Print
}

export const twins: Bench<{
  readonly pictures: number
  readonly seed: number
  readonly lookalikes: number
  readonly corpus: string
}> = {
  name: 'twins',
  summary: 'copies found and different pictures kept apart (--pictures 200 --seed 1 --corpus DIR)',
  defaults: { pictures: 200, seed: 1, lookalikes: 40, corpus: '' },
  async measure({ pictures, seed, lookalikes, corpus }, say) {
    const maker = await openPrintMaker()
    try {
      if (maker.sandbox.state.mode !== 'bubblewrap')
        throw new Error('pictures are drawn in the sandbox, and it is off here')
      const bases = await basePictures({ pictures, seed, corpus: corpus === '' ? undefined : corpus })
      if (bases.length === 0) throw new Error('no picture could be read')
      say(`${bases.length} pictures, ${VARIANTS.length} variants of each`)
      const began = process.cpuUsage()
      const seen = tally()
      const printed = await recall({ maker, bases, seen }, say)
      const pairs = keptApart(printed, seen)
      await lookalikePairs({ maker, bases: bases.slice(0, lookalikes), seen, pairs })
      return { rows: rowsOfBench(seen, pairs), notes: notesOf(seen, pairs, { count: bases.length, corpus, began }) }
    } finally {
      await maker.close()
    }
  },
}

interface Run {
  readonly maker: PrintMaker
  readonly bases: readonly BasePicture[]
  readonly seen: Tally
}

/** Each picture beside its own variants. */
async function recall({ maker, bases, seen }: Run, say: (line: string) => void): Promise<readonly Printed[]> {
  const printed: Printed[] = []
  const waiting = [...bases.entries()]
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [i, base] = next
      const print = await maker.take(base.bytes, 'image/jpeg')
      if (print) printed.push({ base, print })
      if (print) await recallOne({ maker, seen }, { base, print })
      else seen.miss('print', base.name)
      if (i % 20 === 19) say(`${i + 1} of ${bases.length}`)
    }
  }
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work))
  return printed
}

async function recallOne({ maker, seen }: Pick<Run, 'maker' | 'seen'>, { base, print }: Printed): Promise<void> {
  const words = new Set(rowsOf(print).flatMap((row) => row.words))
  for (const variant of VARIANTS) {
    const copy = await maker.take(await variant.make(base.bytes), variant.mediaType)
    const isCandidate = copy !== undefined && wordsAskedBy(copy).filter((word) => words.has(word)).length >= LEAST_WORDS
    const isFound = isCandidate && seen.timed(() => compareTwins(copy, print)) !== undefined
    seen.count(variant, isFound)
    if (!isFound) seen.miss(`${variant.name}${isCandidate ? '' : ' (no candidate)'}`, base.name)
  }
}

interface Pairs {
  total: number
  readonly wrong: string[]
}

/** Every picture beside every other one, whether or not their words would have met. */
function keptApart(printed: readonly Printed[], seen: Tally): Pairs {
  const pairs: Pairs = { total: 0, wrong: [] }
  for (const [i, one] of printed.entries())
    for (const other of printed.slice(i + 1)) {
      pairs.total += 1
      if (seen.timed(() => compareTwins(one.print, other.print)))
        pairs.wrong.push(`${one.base.name} = ${other.base.name}`)
    }
  return pairs
}

async function lookalikePairs({ maker, bases, seen, pairs }: Run & { readonly pairs: Pairs }): Promise<void> {
  for (const [i, base] of bases.entries()) {
    const other = bases[(i + 7) % bases.length] ?? base
    for (const { name, make } of LOOKALIKES) {
      const [a, b] = await make(base.bytes, other.bytes)
      const [first, second] = [await maker.take(a, 'image/jpeg'), await maker.take(b, 'image/jpeg')]
      if (!first || !second) continue
      pairs.total += 1
      seen.hard()
      if (seen.timed(() => compareTwins(first, second))) pairs.wrong.push(`${base.name}: ${name}`)
    }
  }
}

function rowsOfBench(seen: Tally, pairs: Pairs) {
  const each = [...seen.counts().entries()].map(([variant, { found, of }]) =>
    atLeastPercent(variant.name, (100 * found) / of, variant.isHard ? HARD_AIM : EASY_AIM),
  )
  return [
    atLeastPercent('recall, all but crop, bar and screenshot', seen.share(false), EASY_AIM),
    atLeastPercent('recall, crop, bar and screenshot', seen.share(true), HARD_AIM),
    ...each,
    exactly('false pairs', pairs.wrong.length, 'pairs', 0),
    {
      what: 'labelled pairs of different pictures',
      value: pairs.total,
      unit: 'pairs',
      op: '>=',
      aim: LEAST_PAIRS,
      met: pairs.total >= LEAST_PAIRS,
    } as const,
  ]
}

interface Told {
  readonly count: number
  readonly corpus: string
  readonly began: NodeJS.CpuUsage
}

function notesOf(seen: Tally, pairs: Pairs, { count, corpus, began }: Told): readonly string[] {
  const used = process.cpuUsage(began)
  return [
    `${count} ${corpus === '' ? 'pictures drawn by code' : 'pictures of a folder'}; ${seen.hardPairs()} of the different pairs are lookalikes`,
    `${seen.pairMs().toFixed(2)} ms for each pair compared; ${Math.round((used.user + used.system) / 1e6)} s of CPU in this process, making the variants included`,
    ...pairs.wrong.slice(0, 40).map((pair) => `false pair: ${pair}`),
    ...seen
      .misses()
      .slice(0, 60)
      .map((miss) => `missed: ${miss}`),
    machineNote(),
  ]
}
