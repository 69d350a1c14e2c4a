import { compareTwins, type Print, rowsOf, wordsAskedBy } from '@firsthand/media'
import type { BasePicture } from './base-pictures.ts'
import { EDITS } from './edits.ts'
import { LOOKALIKES } from './lookalikes.ts'
import type { PrintMaker } from './print-maker.ts'
import { randomOf } from './random.ts'
import type { Tally } from './tally.ts'

export interface Printed {
  readonly base: BasePicture
  readonly print: Print
}

/** As the worker asks: words in common that make a candidate, and how many are looked at. */
export const LEAST_WORDS = 2
const MOST_CANDIDATES = 48
/** Pairs that share no words are compared all the same, as many as this. */
const SAMPLE = 2000

/**
 * Every picture beside every other one: those whose words meet are compared, as the product does, and of the others a
 * sample, which would only be false if the words' sieve had a hole.
 */
export function keepApart(printed: readonly Printed[], seen: Tally, seed: number): void {
  const random = randomOf(seed)
  const stored = printed.map(({ print }) => wordsOf(print))
  const share = Math.min(1, (2 * SAMPLE) / Math.max(1, printed.length * (printed.length - 1)))
  for (const [i, one] of printed.entries()) {
    const asked = wordsAskedBy(one.print)
    const inCommon = stored.map((words) => asked.filter((word) => words.has(word)).length)
    const candidates = likeliest(inCommon, i)
    for (const [k, other] of printed.entries()) {
      if (k <= i) continue
      const isCandidate = candidates.has(k)
      const isSeen = isCandidate || random() < share
      const isFalse = isSeen && seen.timed(() => compareTwins(one.print, other.print)) !== undefined
      seen.apart(isCandidate ? 'candidate' : 'other', `${one.base.name} = ${other.base.name}`, isFalse)
    }
  }
}

export const wordsOf = (print: Print): ReadonlySet<number> => new Set(rowsOf(print).flatMap((row) => row.words))

const likeliest = (inCommon: readonly number[], own: number): ReadonlySet<number> =>
  new Set(
    inCommon
      .map((shared, i) => ({ shared, i }))
      .filter(({ shared, i }) => i !== own && shared >= LEAST_WORDS)
      .sort((a, b) => b.shared - a.shared)
      .slice(0, MOST_CANDIDATES)
      .map(({ i }) => i),
  )

interface Hard {
  readonly maker: PrintMaker
  readonly bases: readonly BasePicture[]
  readonly seen: Tally
}

/** Pictures of one scene, and fakes: compared whether or not their words meet. */
export async function hardPairs({ maker, bases, seen }: Hard, say: (line: string) => void): Promise<void> {
  const kinds = [
    ...LOOKALIKES.map((made) => ({ kind: 'lookalike', ...made }) as const),
    ...EDITS.map((made) => ({ kind: 'fake', ...made }) as const),
  ]
  for (const [i, base] of bases.entries()) {
    const other = bases[(i + 7) % bases.length] ?? base
    for (const { kind, name, make } of kinds) {
      const [a, b] = await make(base.bytes, other.bytes)
      const [first, second] = [await maker.draw(a), await maker.draw(b)]
      if (!first || !second || a.equals(b)) continue
      const found = seen.timed(() => compareTwins(first, second))
      seen.apart(kind, `${base.name}: ${name}`, found !== undefined)
    }
    if (i % 10 === 9) say(`lookalikes and fakes of ${i + 1} of ${bases.length}`)
  }
}
