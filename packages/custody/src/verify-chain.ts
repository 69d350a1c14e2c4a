import { type CustodyEntry, entryHash, GENESIS, isHash, isHashable } from './entry.ts'
import type { KnownHead } from './known-heads.ts'

/** Why the chain is broken at an entry. */
export type ChainBreak =
  /** A number is missing, doubled or out of order: something was removed, inserted or moved. */
  | 'sequence'
  /** The entry belongs to another incident. */
  | 'incident'
  /** It does not follow the entry before it. */
  | 'previous-hash'
  /** Its own fields are not what was hashed. */
  | 'hash'
  /** A field or hash is not in the form that can be hashed. */
  | 'form'
  /** Fewer, more or other entries than the head that is known from elsewhere. */
  | 'head'
  /** It has come less far than it had, or another entry stands where a head was kept. */
  | 'known-head'

export type ChainVerdict =
  | { readonly ok: true; readonly count: number; readonly head: string }
  | { readonly ok: false; readonly atSeq: number; readonly why: ChainBreak }

export interface ChainExpectation {
  readonly incident?: string
  /** A head kept elsewhere (the chain's row, a printed report): only it shows that the end was cut off. */
  readonly count?: number
  readonly head?: string
  /** Heads from earlier, of this chain: it may have grown since, and each still has its entry. */
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

/** Reads the incident's entries in their order, one at a time. An empty chain is whole: count 0, head `GENESIS`. */
export async function verifyChain(
  entries: AsyncIterable<CustodyEntry> | Iterable<CustodyEntry>,
  expected: ChainExpectation = {},
): Promise<ChainVerdict> {
  let before: Link = { seq: 0, hash: GENESIS, incident: expected.incident }
  const known = [...(expected.known ?? [])].sort((a, b) => b.count - a.count)
  for await (const entry of entries) {
    const why = breakAt(entry, before) ?? (isAsKnown(entry, known) ? undefined : 'known-head')
    if (why !== undefined) return { ok: false, atSeq: before.seq + 1, why }
    before = entry
  }
  const { seq: count, hash: head } = before
  const isExpected = (expected.count ?? count) === count && (expected.head ?? head) === head
  if (!isExpected) return { ok: false, atSeq: count, why: 'head' }
  // Of a chain without entries, and of one that had come farther.
  const isShort = known.some((kept) => kept.count > count || (kept.count === 0 && kept.head !== GENESIS))
  return isShort ? { ok: false, atSeq: count, why: 'known-head' } : { ok: true, count, head }
}

/** Takes those of this entry from the end of `known`, which has the farthest first. */
function isAsKnown({ seq, hash }: CustodyEntry, known: Pick<KnownHead, 'count' | 'head'>[]): boolean {
  for (let next = known.at(-1); next !== undefined && next.count <= seq; next = known.at(-1)) {
    if (next.head !== (next.count === 0 ? GENESIS : hash)) return false
    known.pop()
  }
  return true
}
