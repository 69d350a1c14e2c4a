// Whether copies of a picture are found and different pictures are kept apart, on pictures that nobody tuned for.
import { availableParallelism } from 'node:os'
import { compareTwins, type Print, packedOf, wordsAskedBy } from '@firsthand/media'
import { type Bench, exactly } from '../bench.ts'
import { machineNote } from '../machine.ts'
import { type BasePicture, basePictures } from './base-pictures.ts'
import { hardPairs, keepApart, LEAST_WORDS, type Printed, wordsOf } from './kept-apart.ts'
import { openPrintMaker, type PrintMaker } from './print-maker.ts'
import { atLeastPercent, type Tally, tally } from './tally.ts'
import { VARIANTS, type Variant } from './variants.ts'

const LEAST_PAIRS = 19_900
const EASY_AIM = 98
const HARD_AIM = 85
/** Every so many pictures are drawn in the sandbox too; those formats that only the sandbox reads are made of as many. */
const IN_SANDBOX = 8

export const twins: Bench<{
  readonly pictures: number
  /** Of so many of them variants are made; all are kept apart. */
  readonly copied: number
  readonly seed: number
  readonly lookalikes: number
  /** Pixels of the longer side. */
  readonly large: number
  readonly corpus: string
}> = {
  name: 'twins',
  summary: 'copies found and different pictures kept apart (--pictures 200 --copied 60 --seed 1 --lookalikes 24)',
  defaults: { pictures: 200, copied: 60, seed: 1, lookalikes: 24, large: 1200, corpus: '' },
  smoke: { pictures: 2, copied: 1, lookalikes: 1, large: 240 },
  needs: ['bwrap'],
  async measure({ pictures, copied, seed, lookalikes, large, corpus }, say) {
    const began = process.cpuUsage()
    const maker = await openPrintMaker()
    try {
      const bases = await basePictures({ pictures, large, seed, corpus: corpus === '' ? undefined : corpus })
      if (bases.length === 0) throw new Error('no picture could be read')
      say(`${bases.length} pictures, ${VARIANTS.length} variants of ${Math.min(copied, bases.length)}`)
      const seen = tally()
      const printed = await recall({ maker, bases, seen, copied }, say)
      keepApart(printed, seen, seed)
      say('every picture beside every other one')
      await hardPairs({ maker, bases: bases.slice(0, lookalikes), seen }, say)
      return { rows: rowsOfBench(seen), notes: await notesOf(seen, maker, { count: bases.length, corpus, began }) }
    } finally {
      await maker.close()
    }
  },
}

interface Run {
  readonly maker: PrintMaker
  readonly bases: readonly BasePicture[]
  readonly seen: Tally
  readonly copied: number
}

/** Each picture beside its own variants. */
async function recall({ maker, bases, seen, copied }: Run, say: (line: string) => void): Promise<readonly Printed[]> {
  const printed: Printed[] = []
  const waiting = [...bases.entries()]
  const printOne = async (i: number, base: BasePicture): Promise<void> => {
    const print = await maker.draw(base.bytes)
    if (!print) return seen.miss('print', base.name)
    printed.push({ base, print })
    if (i < copied) await recallOne({ maker, seen }, { base, print, twice: drawnTwice(i) })
  }
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [i, base] = next
      await printOne(i, base)
      if (i % 10 === 9) say(`${i + 1} of ${bases.length}`)
    }
  }
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work))
  return printed
}

/** One variant of each sampled picture, another one each time. */
const drawnTwice = (i: number): Variant | undefined =>
  i % IN_SANDBOX === 0 ? VARIANTS[(i / IN_SANDBOX) % VARIANTS.length] : undefined

interface Sampled extends Printed {
  readonly twice: Variant | undefined
}

async function recallOne(run: Pick<Run, 'maker' | 'seen'>, { base, print, twice }: Sampled): Promise<void> {
  const words = wordsOf(print)
  for (const variant of VARIANTS) {
    if (variant.isForSandbox && twice === undefined) continue
    const copy = await copyOf(run, { variant, base, isTwice: variant === twice })
    const isCandidate = copy !== undefined && wordsAskedBy(copy).filter((word) => words.has(word)).length >= LEAST_WORDS
    const isFound = isCandidate && run.seen.timed(() => compareTwins(copy, print)) !== undefined
    run.seen.count(variant, isFound)
    if (!isFound) run.seen.miss(`${variant.name}${isCandidate ? '' : ' (no candidate)'}`, base.name)
  }
}

interface Wanted {
  readonly variant: Variant
  readonly base: BasePicture
  readonly isTwice: boolean
}

async function copyOf(
  { maker, seen }: Pick<Run, 'maker' | 'seen'>,
  { variant, base, isTwice }: Wanted,
): Promise<Print | undefined> {
  const bytes = await variant.make(base.bytes)
  if (variant.isForSandbox) return await maker.take(bytes, variant.mediaType)
  const drawn = await maker.draw(bytes)
  if (isTwice) {
    const taken = await maker.take(bytes, variant.mediaType)
    seen.drawnTwice(Boolean(drawn && taken && packedOf(drawn).equals(packedOf(taken))))
  }
  return drawn
}

function rowsOfBench(seen: Tally) {
  const each = [...seen.counts().entries()].map(([variant, { found, of }]) =>
    atLeastPercent(variant.name, (100 * found) / of, variant.isHard ? HARD_AIM : EASY_AIM),
  )
  const total = Object.values(seen.pairs()).reduce((sum, n) => sum + n, 0)
  const { found, of } = seen.same()
  return [
    atLeastPercent('recall, all but crop, bar and screenshot', seen.share(false), EASY_AIM),
    atLeastPercent('recall, crop, bar and screenshot', seen.share(true), HARD_AIM),
    ...each,
    exactly('false pairs', seen.falsePairs().length, 'pairs', 0),
    {
      what: 'labelled pairs of different pictures',
      value: total,
      unit: 'pairs',
      op: '>=',
      aim: LEAST_PAIRS,
      met: total >= LEAST_PAIRS,
    } as const,
    ...(of === 0 ? [] : [atLeastPercent('prints that the sandbox draws the same', (100 * found) / of, 100)]),
  ]
}

interface Told {
  readonly count: number
  readonly corpus: string
  readonly began: NodeJS.CpuUsage
}

async function notesOf(seen: Tally, maker: PrintMaker, { count, corpus, began }: Told): Promise<readonly string[]> {
  const used = process.cpuUsage(began)
  const { taken, sandboxMs } = await maker.spent()
  const pairs = seen.pairs()
  return [
    `${count} ${corpus === '' ? 'pictures drawn by code' : 'pictures of a folder'}; pairs of different ones: ${pairs.candidate} candidates, ${pairs.other} others, ${pairs.lookalike} lookalikes, ${pairs.fake} fakes`,
    `${seen.pairMs().toFixed(1)} ms of CPU for each pair compared`,
    `${Math.round(sandboxMs / Math.max(1, taken))} ms of CPU in the sandbox for each of ${taken} prints taken there; ${Math.round((used.user + used.system) / 1e6)} s in this process, making the pictures included`,
    ...seen
      .falsePairs()
      .slice(0, 40)
      .map((pair) => `false pair: ${pair}`),
    ...seen
      .misses()
      .slice(0, 60)
      .map((miss) => `missed: ${miss}`),
    machineNote(),
  ]
}
