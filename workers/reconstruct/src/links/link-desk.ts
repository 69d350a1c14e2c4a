import {
  type Candidate,
  createSoundIndex,
  decodePrint,
  type PairMeeting,
  type PairReason,
  type PairVerdict,
  type SoundIndex,
  type SoundPrint,
  verifyPair,
} from '@firsthand/sound'

export interface AddPrint {
  readonly incident: string
  readonly item: string
  readonly bytes: Uint8Array
}

export interface CandidatesRequest {
  readonly incident: string
  readonly item: string
  readonly limit: number
  readonly plausible: readonly string[]
}

export interface VerifyRequest {
  readonly incident: string
  readonly a: string
  readonly b: string
  /** Start of b minus start of a. */
  readonly offsetsMs: readonly number[]
}

/** The ids of two items, the smaller id first. */
export type PairOfItems = readonly [string, string]

/** A refused pair, with the offset at which the two would meet. Clocks or a third item may prove it later. */
export interface RefusedPair {
  readonly pair: PairOfItems
  readonly reason: PairReason
  readonly heard: PairMeeting | undefined
}

/**
 * Holds the fingerprints of sound (prints) of each incident, and finds and verifies pairs among them. It runs in a
 * thread, because verifying a pair takes tens of milliseconds, and building an index over thousands of prints takes
 * seconds.
 */
export interface LinkDesk {
  readonly [method: string]: (request: never) => unknown
  /** The items whose prints are in the index. */
  indexed(incident: string): readonly string[]
  /**
   * Which of the items do not have their full print in memory (the index keeps only a part of each) and must be added
   * again.
   */
  absent(request: { readonly incident: string; readonly items: readonly string[] }): readonly string[]
  /** `damaged`: the bytes are not a print of this version. */
  add(request: AddPrint): 'added' | 'damaged'
  remove(request: { readonly incident: string; readonly items: readonly string[] }): void
  candidates(request: CandidatesRequest): readonly Candidate[]
  /** Verifies a pair. Undefined if one of the two prints is not in memory. */
  verify(request: VerifyRequest): PairVerdict | undefined
  /** Which of the pairs were not measured yet, or whose result was forgotten. */
  unmeasured(request: PairsRequest): readonly PairOfItems[]
  /**
   * Remembers that pairs were measured. Called once the results are stored, so that the other item of a pair need not
   * measure it again.
   */
  remember(request: PairsRequest & { readonly refused: readonly RefusedPair[] }): void
  /** The remembered refused pairs of these items. */
  refusedOf(request: { readonly incident: string; readonly items: readonly string[] }): readonly RefusedPair[]
}

export interface PairsRequest {
  readonly incident: string
  readonly pairs: readonly PairOfItems[]
}

/** Most pairs that are remembered for an incident. Beyond that, the oldest are forgotten and measured again. */
const MOST_REMEMBERED = 500_000
const MOST_REFUSED = 50_000

export interface LinkDeskLimits {
  readonly incidents: number
  /** Memory limit for whole prints. The index holds a smaller share of each print, which is not counted here. */
  readonly bytes: number
}

interface Corpus {
  readonly index: SoundIndex
  readonly items: Set<string>
  readonly measured: Set<string>
  readonly refused: Map<string, RefusedPair>
}

export function createLinkDesk(limits: LinkDeskLimits): LinkDesk {
  const corpora = new Map<string, Corpus>()
  const prints = createPrints(limits.bytes)
  const corpusOf = (incident: string): Corpus => {
    const corpus = corpora.get(incident) ?? newCorpus()
    corpora.delete(incident)
    corpora.set(incident, corpus)
    const [oldest] = corpora.keys()
    if (corpora.size > limits.incidents && oldest !== undefined) corpora.delete(oldest)
    return corpus
  }
  return {
    indexed: (incident) => [...corpusOf(incident).items],
    absent: ({ items }) => items.filter((item) => !prints.has(item)),
    add({ incident, item, bytes }) {
      const print = decodePrint(bytes)
      if (!print.ok) return 'damaged'
      const corpus = corpusOf(incident)
      if (!corpus.items.has(item)) corpus.index.add(item, print.value)
      corpus.items.add(item)
      prints.add(item, print.value, bytes.length)
      return 'added'
    },
    remove({ incident, items }) {
      const corpus = corpusOf(incident)
      for (const item of items) {
        corpus.index.remove(item)
        corpus.items.delete(item)
        prints.remove(item)
      }
    },
    candidates: ({ incident, item, limit, plausible }) =>
      corpusOf(incident).index.candidates(item, { limit, plausible }),
    verify({ a, b, offsetsMs }) {
      const [first, second] = [prints.get(a), prints.get(b)]
      return first && second && verifyPair(first, second, { offsetsMs })
    },
    unmeasured({ incident, pairs }) {
      const { measured } = corpusOf(incident)
      return pairs.filter((pair) => !measured.has(pair.join(' ')))
    },
    remember({ incident, pairs, refused }) {
      const corpus = corpusOf(incident)
      for (const pair of pairs) corpus.measured.add(pair.join(' '))
      for (const one of refused) corpus.refused.set(one.pair.join(' '), one)
      shorten(corpus.measured, MOST_REMEMBERED)
      shorten(corpus.refused, MOST_REFUSED)
    },
    refusedOf({ incident, items }) {
      const asked = new Set(items)
      return [...corpusOf(incident).refused.values()].filter(({ pair: [a, b] }) => asked.has(a) || asked.has(b))
    },
  }
}

const newCorpus = (): Corpus => ({
  index: createSoundIndex(),
  items: new Set(),
  measured: new Set(),
  refused: new Map(),
})

function shorten(held: Set<string> | Map<string, unknown>, most: number): void {
  for (const oldest of held.keys()) {
    if (held.size <= most) return
    held.delete(oldest)
  }
}

interface Prints {
  has(item: string): boolean
  get(item: string): SoundPrint | undefined
  add(item: string, print: SoundPrint, bytes: number): void
  remove(item: string): void
}

/** A cache that evicts the least recently used print. The newest two always stay, because a pair needs both. */
function createPrints(most: number): Prints {
  const held = new Map<string, { readonly print: SoundPrint; readonly bytes: number }>()
  let total = 0
  const remove = (item: string): void => {
    total -= held.get(item)?.bytes ?? 0
    held.delete(item)
  }
  return {
    has: (item) => held.has(item),
    get(item) {
      const one = held.get(item)
      if (!one) return undefined
      held.delete(item)
      held.set(item, one)
      return one.print
    },
    add(item, print, bytes) {
      remove(item)
      held.set(item, { print, bytes })
      total += bytes
      for (const oldest of held.keys()) {
        if (total <= most || held.size <= 2) return
        remove(oldest)
      }
    },
    remove,
  }
}
