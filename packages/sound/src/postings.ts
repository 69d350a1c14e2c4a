import { HASH_BITS } from './landmarks.ts'
import type { SoundPrint } from './print.ts'
import { type Meetings, type Vote, votesIn } from './votes.ts'

/**
 * Inverted index from landmark to (item, time). Uses chains in typed arrays: 12 bytes per landmark, plus 8 bytes per
 * landmark for queries.
 */
export interface Postings {
  add(owner: number, print: Pick<SoundPrint, 'hashes' | 'frames'>): void
  remove(owner: number): void
  /** The best `limit` offsets at which landmarks of other items agree with those of the owner. */
  votes(owner: number, limit: number): readonly Vote[]
}

const NONE = 0xff_ff_ff_ff
const HASHES = 2 ** HASH_BITS
const LEAST_TABLE = 1 << 16
/** Lower bound on the share of landmarks that is kept. */
const LEAST_SHARE = 1 / 4096

interface Marks {
  readonly hashes: Uint32Array
  readonly frames: Uint32Array
}

interface Store {
  readonly heads: Uint32Array
  /** The number of postings of each hash. Removed postings count until the next rebuild. */
  readonly counts: Uint32Array
  readonly own: Map<number, Marks>
  table: { next: Uint32Array; owner: Uint32Array; frame: Uint32Array }
  used: number
  dead: number
  /**
   * The share of hashes that is kept: a hash is kept if its pseudo-random value is below this. Halved when the table is
   * full.
   */
  share: number
}

export function createPostings(most: number): Postings {
  const store: Store = {
    ...{ heads: new Uint32Array(HASHES).fill(NONE), counts: new Uint32Array(HASHES), own: new Map() },
    ...{ table: tableOf(Math.min(most, LEAST_TABLE)), used: 0, dead: 0, share: 1 },
  }
  return {
    add(owner, marks) {
      let kept = thinned(marks, store.share)
      while (store.used + kept.hashes.length > most && store.share > LEAST_SHARE) {
        store.share /= 2
        rebuild(store, most)
        kept = thinned(kept, store.share)
      }
      store.own.set(owner, kept)
      post(store, owner, most)
    },
    remove(owner) {
      store.dead += store.own.get(owner)?.hashes.length ?? 0
      store.own.delete(owner)
      if (store.dead > LEAST_TABLE && store.dead > store.used / 2) rebuild(store, most)
    },
    votes(owner, limit) {
      const mine = store.own.get(owner)
      return mine === undefined ? [] : votesIn(meetings(store, owner, mine), limit)
    },
  }
}

const tableOf = (length: number): Store['table'] => ({
  ...{ next: new Uint32Array(length), owner: new Uint32Array(length), frame: new Uint32Array(length) },
})

function rebuild(store: Store, most: number): void {
  store.heads.fill(NONE)
  store.counts.fill(0)
  store.used = 0
  store.dead = 0
  for (const [owner, marks] of store.own) {
    store.own.set(owner, thinned(marks, store.share))
    post(store, owner, most)
  }
}

function thinned(marks: Marks, share: number): Marks {
  if (share >= 1) return marks
  const hashes = new Uint32Array(marks.hashes.length)
  const frames = new Uint32Array(marks.hashes.length)
  let count = 0
  for (const [i, hash] of marks.hashes.entries()) {
    if (scatter(hash) >= share) continue
    hashes[count] = hash
    frames[count] = marks.frames[i] ?? 0
    count += 1
  }
  return { hashes: hashes.slice(0, count), frames: frames.slice(0, count) }
}

/** A pseudo-random value in 0…1 that depends only on the hash. */
const scatter = (hash: number): number => (Math.imul(hash + 1, 0x9e_37_79_b1) >>> 0) / 2 ** 32

function post(store: Store, owner: number, most: number): void {
  const marks = store.own.get(owner)
  if (marks === undefined) return
  reserve(store, Math.min(most, store.used + marks.hashes.length))
  const { heads, counts, table } = store
  for (const [i, hash] of marks.hashes.entries()) {
    const at = store.used
    if (at === table.next.length) return
    table.next[at] = heads[hash] ?? NONE
    table.owner[at] = owner
    table.frame[at] = marks.frames[i] ?? 0
    heads[hash] = at
    counts[hash] = (counts[hash] ?? 0) + 1
    store.used += 1
  }
}

function reserve(store: Store, wanted: number): void {
  const { next, owner, frame } = store.table
  if (wanted <= next.length) return
  const larger = tableOf(Math.max(wanted, Math.round(next.length * 1.5)))
  larger.next.set(next)
  larger.owner.set(owner)
  larger.frame.set(frame)
  store.table = larger
}

/** Upper bound on the postings examined in one query. Postings beyond it are ignored. */
const MOST_MEETINGS = 2_000_000

function meetings(store: Store, owner: number, mine: Marks): Meetings {
  const { counts, own } = store
  // A landmark that many items share comes from a siren or a hum. It gets little weight, and none above this count.
  const common = 32 + own.size / 4
  const most = Math.min(MOST_MEETINGS, expected(mine, counts, common))
  const found = {
    ...{ owners: new Uint32Array(most), frames: new Int32Array(most), weights: new Uint8Array(most), count: 0 },
  }
  for (const [i, hash] of mine.hashes.entries()) {
    const many = counts[hash] ?? 0
    if (many < 2 || many > common) continue
    const weight = Math.max(1, Math.round(255 / Math.sqrt(many - 1)))
    meet(store, found, { owner, hash, frame: mine.frames[i] ?? 0, weight })
  }
  return found
}

interface Query {
  readonly owner: number
  readonly hash: number
  readonly frame: number
  readonly weight: number
}

function meet({ heads, table, own }: Store, found: Meetings & { count: number }, query: Query): void {
  for (let at = heads[query.hash] ?? NONE; at !== NONE; at = table.next[at] ?? NONE) {
    const other = table.owner[at] ?? 0
    if (found.count === found.owners.length) return
    if (other === query.owner || !own.has(other)) continue
    found.owners[found.count] = other
    found.frames[found.count] = query.frame - (table.frame[at] ?? 0)
    found.weights[found.count] = query.weight
    found.count += 1
  }
}

function expected({ hashes }: Marks, counts: Uint32Array, common: number): number {
  let sum = 0
  for (const hash of hashes) {
    const many = counts[hash] ?? 0
    if (many >= 2 && many <= common) sum += many
  }
  return sum
}
