import { HASH_BITS } from './landmarks.ts'
import type { SoundPrint } from './sound-print.ts'

/** One place where landmarks of two items agree. */
export interface Vote {
  readonly owner: number
  /** The owner's start minus the start of the item asked for, in landmark frames. */
  readonly frames: number
  readonly votes: number
}

/** Which item has which landmark when: chains through typed arrays, 12 bytes a landmark. */
export interface Postings {
  add(owner: number, print: Pick<SoundPrint, 'hashes' | 'frames'>): void
  remove(owner: number): void
  votes(owner: number, limit: number): readonly Vote[]
}

const NONE = 0xff_ff_ff_ff
const HASHES = 2 ** HASH_BITS

interface Own {
  readonly hashes: Uint32Array
  readonly frames: Uint32Array
}

export function createPostings(most: number): Postings {
  const heads = new Uint32Array(HASHES).fill(NONE)
  const counts = new Uint32Array(HASHES)
  let table = tableOf(Math.min(most, 1 << 16))
  let used = 0
  let dead = 0
  /** Of a hash's own scatter; a hash is kept where it lies below. Falls as the table fills up. */
  let share = 1
  const own = new Map<number, Own>()

  const put = (owner: number, { hashes, frames }: Own): void => {
    for (let i = 0; i < hashes.length; i += 1) {
      const hash = hashes[i] ?? 0
      if (scatter(hash) >= share) continue
      if (used === table.next.length) {
        if (used >= most) return
        table = grown(table, Math.min(most, used * 2))
      }
      table.next[used] = heads[hash] ?? NONE
      table.owner[used] = owner
      table.frame[used] = frames[i] ?? 0
      heads[hash] = used
      counts[hash] = (counts[hash] ?? 0) + 1
      used += 1
    }
  }
  const rebuild = (): void => {
    heads.fill(NONE)
    counts.fill(0)
    used = 0
    dead = 0
    for (const [owner, marks] of own) put(owner, marks)
  }
  return {
    add(owner, { hashes, frames }) {
      own.set(owner, { hashes, frames })
      put(owner, { hashes, frames })
      while (used >= most && share > 1 / 1024) {
        share /= 2
        rebuild()
      }
    },
    remove(owner) {
      dead += own.get(owner)?.hashes.length ?? 0
      own.delete(owner)
      if (dead > 1 << 16 && dead > used / 2) rebuild()
    },
    votes(owner, limit) {
      const mine = own.get(owner)
      if (mine === undefined) return []
      return countVotes(
        { mine, owner, heads, counts, table, isThere: (other) => own.has(other), share, items: own.size },
        limit,
      )
    },
  }
}

interface Table {
  readonly next: Uint32Array
  readonly owner: Uint32Array
  readonly frame: Uint32Array
}

const tableOf = (length: number): Table => ({
  next: new Uint32Array(length),
  owner: new Uint32Array(length),
  frame: new Uint32Array(length),
})

function grown(table: Table, length: number): Table {
  const larger = tableOf(length)
  larger.next.set(table.next)
  larger.owner.set(table.owner)
  larger.frame.set(table.frame)
  return larger
}

/** 0…1, the same for the same hash everywhere. */
const scatter = (hash: number): number => (Math.imul(hash + 1, 0x9e_37_79_b1) >>> 0) / 2 ** 32

interface Query {
  readonly mine: Own
  readonly owner: number
  readonly heads: Uint32Array
  readonly counts: Uint32Array
  readonly table: Table
  readonly isThere: (owner: number) => boolean
  readonly share: number
  readonly items: number
}

/** Frames that count as one offset: two neighbouring bins of 2 are added up, so that ±32 ms agree. */
const BIN = 2
const HALF = 2 ** 20
const WEIGHTS = 256
/** Postings looked at in one question; what is asked of an hour of sound is thinned to it. */
const MOST_LOOKS = 3_000_000

/** Owner, bin and weight in one number, sorted: neighbours in the list are neighbours in time. */
function countVotes(query: Query, limit: number): readonly Vote[] {
  const keys = gather(query)
  keys.sort()
  const best = new Map<number, Vote[]>()
  let at = 0
  while (at < keys.length) {
    const owner = ownerOf(keys[at] ?? 0)
    let end = at
    while (end < keys.length && ownerOf(keys[end] ?? 0) === owner) end += 1
    best.set(owner, bestOf(keys.subarray(at, end), owner))
    at = end
  }
  return [...best.values()]
    .flat()
    .sort((a, b) => b.votes - a.votes || a.owner - b.owner)
    .slice(0, limit)
}

const ownerOf = (key: number): number => Math.floor(key / (WEIGHTS * 2 * HALF))

function gather({ mine, owner, heads, counts, table, isThere, share, items }: Query): Float64Array {
  // a landmark that nearly everybody has is a siren or a hum and says nothing
  const common = 24 + 0.02 * items * 8
  let keys = new Float64Array(1 << 14)
  let count = 0
  for (let i = 0; i < mine.hashes.length && count < MOST_LOOKS; i += 1) {
    const hash = mine.hashes[i] ?? 0
    const many = counts[hash] ?? 0
    if (many < 2 || many > common || scatter(hash) >= share) continue
    const weight = Math.max(1, Math.min(WEIGHTS - 1, Math.round(200 / Math.sqrt(many))))
    for (let at = heads[hash] ?? NONE; at !== NONE; at = table.next[at] ?? NONE) {
      const other = table.owner[at] ?? 0
      if (other === owner || !isThere(other)) continue
      const bin = Math.floor(((mine.frames[i] ?? 0) - (table.frame[at] ?? 0)) / BIN) + HALF
      if (count === keys.length) {
        const larger = new Float64Array(count * 2)
        larger.set(keys)
        keys = larger
      }
      keys[count] = (other * 2 * HALF + bin) * WEIGHTS + weight
      count += 1
    }
  }
  return keys.slice(0, count)
}

/** The two best offsets of one owner, against what chance spreads over all of them. */
function bestOf(keys: Float64Array, owner: number): Vote[] {
  const bins: { bin: number; weight: number }[] = []
  let all = 0
  for (const key of keys) {
    const bin = Math.floor(key / WEIGHTS) % (2 * HALF)
    const weight = key % WEIGHTS
    all += weight
    const last = bins[bins.length - 1]
    if (last?.bin === bin) last.weight += weight
    else bins.push({ bin, weight })
  }
  const spread = (bins[bins.length - 1]?.bin ?? 0) - (bins[0]?.bin ?? 0) + 1
  const chance = (2 * all) / spread / 200
  const found = bins.map(({ bin, weight }, i) => {
    const next = bins[i + 1]
    const together = next !== undefined && next.bin === bin + 1 ? weight + next.weight : weight
    const middle = next !== undefined && next.bin === bin + 1 ? next.weight / together : 0
    return { bin, votes: (together / 200 - chance) / Math.sqrt(chance + 1), frames: (bin - HALF + middle + 0.5) * BIN }
  })
  found.sort((a, b) => b.votes - a.votes)
  const [first] = found
  if (first === undefined) return []
  const second = found.find(({ bin }) => Math.abs(bin - first.bin) > 2)
  return [first, ...(second !== undefined && second.votes > first.votes / 2 ? [second] : [])].map(
    ({ votes, frames }) => ({
      owner,
      votes,
      frames,
    }),
  )
}
