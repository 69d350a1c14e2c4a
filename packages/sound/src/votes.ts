/**
 * One entry (owner, offset, weight) for every landmark that another item shares. Only the first `count` entries are
 * valid.
 */
export interface Meetings {
  readonly owners: Uint32Array
  readonly frames: Int32Array
  readonly weights: Uint8Array
  readonly count: number
}

/** An offset at which landmarks of two items agree. */
export interface Vote {
  readonly owner: number
  /** The owner's start minus the start of the query item, in landmark frames. */
  readonly frames: number
  /** How far above chance the landmarks agree. Only the order has meaning. */
  readonly votes: number
}

/** Frames per bin. Two neighbouring bins are summed, so that offsets within ±32 ms agree. */
const BIN = 2
/** Added to bin numbers so that none is negative. An hour has fewer bins. */
const HALF = 2 ** 18
const FULL_WEIGHT = 255

interface Bin {
  readonly bin: number
  weight: number
}

export function votesIn(meetings: Meetings, limit: number): readonly Vote[] {
  const keys = sortedKeys(meetings)
  const votes: Vote[] = []
  let at = 0
  while (at < keys.length) {
    const owner = ownerOf(keys[at] ?? 0)
    let end = at + 1
    while (end < keys.length && ownerOf(keys[end] ?? 0) === owner) end += 1
    votes.push(...bestOf(keys.subarray(at, end), owner))
    at = end
  }
  return votes.sort((a, b) => b.votes - a.votes || a.owner - b.owner).slice(0, limit)
}

/**
 * Packs owner, bin and weight into one number of at most 53 bits, so that neighbours in the sorted list are neighbours
 * in time.
 */
function sortedKeys({ owners, frames, weights, count }: Meetings): Float64Array {
  const keys = new Float64Array(count)
  for (let i = 0; i < count; i += 1) {
    const bin = Math.floor((frames[i] ?? 0) / BIN) + HALF
    keys[i] = ((owners[i] ?? 0) * 2 * HALF + bin) * (FULL_WEIGHT + 1) + (weights[i] ?? 0)
  }
  return keys.sort()
}

const ownerOf = (key: number): number => Math.floor(key / ((FULL_WEIGHT + 1) * 2 * HALF))

/**
 * The best offset of one owner, and the runner-up if it scores nearly as high. Scores are relative to chance (votes
 * spread evenly over all offsets).
 */
function bestOf(keys: Float64Array, owner: number): Vote[] {
  const bins = binsOf(keys)
  const all = bins.reduce((sum, { weight }) => sum + weight, 0)
  const spread = (bins[bins.length - 1]?.bin ?? 0) - (bins[0]?.bin ?? 0) + 32
  const chance = (2 * all) / spread / FULL_WEIGHT
  const found = bins.map(({ bin, weight }, i) => {
    const next = bins[i + 1]
    const more = next !== undefined && next.bin === bin + 1 ? next.weight : 0
    const votes = ((weight + more) / FULL_WEIGHT - chance) / Math.sqrt(chance + 0.25)
    return { bin, votes, frames: (bin - HALF + more / (weight + more) + 0.5) * BIN }
  })
  found.sort((a, b) => b.votes - a.votes)
  const [first] = found
  if (first === undefined) return []
  const second = found.find(({ bin }) => Math.abs(bin - first.bin) > 2)
  const both = second !== undefined && second.votes > first.votes * 0.7 ? [first, second] : [first]
  return both.map(({ votes, frames }) => ({ owner, votes, frames }))
}

function binsOf(keys: Float64Array): readonly Bin[] {
  const bins: Bin[] = []
  for (const key of keys) {
    const bin = Math.floor(key / (FULL_WEIGHT + 1)) % (2 * HALF)
    const weight = key % (FULL_WEIGHT + 1)
    const last = bins[bins.length - 1]
    if (last?.bin === bin) last.weight += weight
    else bins.push({ bin, weight })
  }
  return bins
}
