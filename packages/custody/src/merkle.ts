import { createHash } from 'node:crypto'
import { isHash } from './entry.ts'

/**
 * RFC 6962 §2.1 over entry hashes: that one entry is in a log can be shown without showing the others.
 * The leaf's data is the 32 bytes of the entry's hash; all hashes are hex.
 */
const LEAF = Buffer.of(0)
const NODE = Buffer.of(1)

const bytesOf = (hash: string): Buffer => {
  if (!isHash(hash)) throw new Error('a hash is 64 hex digits')
  return Buffer.from(hash, 'hex')
}
const leafHash = (entry: string): Buffer => createHash('sha256').update(LEAF).update(bytesOf(entry)).digest()
const nodeHash = (left: Buffer, right: Buffer): Buffer =>
  createHash('sha256').update(NODE).update(left).update(right).digest()

/** Levels from the leaves to the root; a node without a sibling moves up as it is, which is RFC 6962's tree. */
function levelsOf(entries: readonly string[]): Buffer[][] {
  const levels: Buffer[][] = [entries.map(leafHash)]
  for (let level = levels[0] ?? []; level.length > 1; levels.push(level)) {
    const above: Buffer[] = []
    for (let at = 0; at < level.length; at += 2) {
      const [left, right] = level.slice(at, at + 2)
      if (left) above.push(right ? nodeHash(left, right) : left)
    }
    level = above
  }
  return levels
}

/** The Merkle tree hash; of no entries the hash of the empty text. */
export function treeHead(entryHashes: readonly string[]): string {
  const root = levelsOf(entryHashes).at(-1)?.[0]
  return (root ?? createHash('sha256').digest()).toString('hex')
}

/** The sibling hashes from leaf to root that `verifyInclusion` needs. `index` counts from 0. */
export function proveInclusion(entryHashes: readonly string[], index: number): readonly string[] {
  if (!Number.isInteger(index) || index < 0 || index >= entryHashes.length) throw new Error('no entry has this index')
  const path: string[] = []
  let at = index
  for (const level of levelsOf(entryHashes)) {
    const sibling = level[at ^ 1]
    if (sibling !== undefined) path.push(sibling.toString('hex'))
    at >>>= 1
  }
  return path
}

export interface InclusionClaim {
  readonly entryHash: string
  readonly index: number
  /** How many entries the tree has. */
  readonly size: number
  readonly path: readonly string[]
  readonly head: string
}

const isSound = ({ entryHash, index, size, path, head }: InclusionClaim): boolean =>
  Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size && size < 2 ** 31
    ? [entryHash, head, ...path].every(isHash)
    : false

/** RFC 9162 §2.1.3.2. */
export function verifyInclusion(claim: InclusionClaim): boolean {
  if (!isSound(claim)) return false
  let at = claim.index
  let last = claim.size - 1
  let node = leafHash(claim.entryHash)
  for (const step of claim.path) {
    if (last === 0) return false
    const isRight = at % 2 === 1 || at === last
    node = isRight ? nodeHash(bytesOf(step), node) : nodeHash(node, bytesOf(step))
    // The last node of an uneven level has moved up without a sibling: climb to where it has one.
    while (isRight && at % 2 === 0 && at !== 0) {
      at >>>= 1
      last >>>= 1
    }
    at >>>= 1
    last >>>= 1
  }
  return last === 0 && node.toString('hex') === claim.head
}
