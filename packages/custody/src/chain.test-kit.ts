import fc from 'fast-check'
import { ACTIONS } from './action.ts'
import { canonicalJson } from './canonical-json.ts'
import { type CustodyEntry, entryHash, GENESIS, type HashedFields } from './entry.ts'

type EntryContent = Omit<HashedFields, 'seq'>

const line = fc.string({ maxLength: 30 }).filter((text) => !text.includes('\n'))
const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'))

export const entryContent: fc.Arbitrary<EntryContent> = fc.record({
  at: fc.integer({ min: 0, max: 4_102_444_800_000 }),
  actor: line,
  action: fc.constantFrom(...ACTIONS),
  subject: line,
  detail: fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean())).map(canonicalJson),
  noteHash: fc.option(hash, { nil: undefined }),
})

/** Appends entries as the database does. */
export function chainOf(contents: readonly EntryContent[], incident = 'in_a'): CustodyEntry[] {
  const chain: CustodyEntry[] = []
  for (const [at, telling] of contents.entries()) {
    const prevHash = chain.at(-1)?.hash ?? GENESIS
    const fields = { ...telling, seq: at + 1 }
    chain.push({ ...fields, incident, prevHash, hash: entryHash(prevHash, fields) })
  }
  return chain
}

export const chain = (minLength: number): fc.Arbitrary<CustodyEntry[]> =>
  fc.array(entryContent, { minLength, maxLength: 12 }).map((contents) => chainOf(contents))
