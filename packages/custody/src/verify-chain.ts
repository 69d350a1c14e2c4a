import { type CustodyEntry, entryHash, GENESIS, isHash, isHashable } from './entry.ts'
import type { KnownHead } from './known-heads.ts'

/** Why the chain is broken at an entry. */
export type ChainBreak =
  /** A number is missing, repeated or out of order: an entry was removed, inserted or moved. */
  | 'sequence'
  /** The entry belongs to another incident. */
  | 'incident'
  /** The entry's previous hash is not the hash of the entry before it. */
  | 'previous-hash'
  /** The entry's fields do not match its hash. */
  | 'hash'
  /** A field or hash has a form that cannot be hashed. */
  | 'form'
  /** The chain's length or head differs from the expected one, which is kept elsewhere. */
  | 'head'
  /**
   * The chain is shorter than it was at a head that was kept earlier, or has another entry at the place of that head.
   */
  | 'known-head'

export type ChainVerdict =
  | { readonly ok: true; readonly count: number; readonly head: string }
  | { readonly ok: false; readonly atSeq: number; readonly why: ChainBreak }

export interface ChainExpectation {
  readonly incident?: string
  /**
   * The length and the head as kept elsewhere (the chain's row, a printed report). Only they show that the end was cut
   * off.
   */
  readonly count?: number
  readonly head?: string
  /** Earlier heads of this chain. The chain may have grown since, and must still contain the entry of each head. */
  readonly known?: readonly Pick<KnownHead, 'count' | 'head'>[]
}

type Link = { readonly seq: number; readonly hash: string; readonly incident: string | undefined }

function breakAt(entry: CustodyEntry, before: Link): ChainBreak | undefined {
  if (entry.seq !== before.seq + 1) return 'sequence'
  if (before.incident !== undefined && entry.incident !== before.incident) return 'incident'
  if (!isHash(entry.hash) || !isHash(entry.prevHash) || !isHashable(entry)) return 'form'
  if (entry.prevHash !== before.hash) return 'previous-hash'
  return entryHash(entry.prevHash, entry) === entry.hash ? undefined : 'hash'
}

/** Reads the incident's entries in order, one at a time. An empty chain is valid: count 0, head `GENESIS`. */
export async function verifyChain(
  entries: AsyncIterable<CustodyEntry> | Iterable<CustodyEntry>,
  expected: ChainExpectation = {},
): Promise<ChainVerdict> {
  let before: Link = { seq: 0, hash: GENESIS, incident: expected.incident }
  const known = [...(expected.known ?? [])].sort((a, b) => b.count - a.count)
  for await (const entry of entries) {
    const why = breakAt(entry, before) ?? (matchesKnownHeads(entry, known) ? undefined : 'known-head')
    if (why !== undefined) return { ok: false, atSeq: before.seq + 1, why }
    before = entry
  }
  const { seq: count, hash: head } = before
  const isExpected = (expected.count ?? count) === count && (expected.head ?? head) === head
  if (!isExpected) return { ok: false, atSeq: count, why: 'head' }
  // The loop misses two cases: the chain is now shorter than a known head, or a known head belongs to an empty chain.
  const isShort = known.some((kept) => kept.count > count || (kept.count === 0 && kept.head !== GENESIS))
  return isShort ? { ok: false, atSeq: count, why: 'known-head' } : { ok: true, count, head }
}

/**
 * Compares the heads that were kept at this entry, and removes them from the end of `known`. `known` is sorted with the
 * farthest head first.
 */
function matchesKnownHeads({ seq, hash }: CustodyEntry, known: Pick<KnownHead, 'count' | 'head'>[]): boolean {
  for (let next = known.at(-1); next !== undefined && next.count <= seq; next = known.at(-1)) {
    if (next.head !== (next.count === 0 ? GENESIS : hash)) return false
    known.pop()
  }
  return true
}
