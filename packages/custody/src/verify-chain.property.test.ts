import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lawRuns } from '../../domain/src/law-runs.test-kit.ts'
import { chain, chainOf, entryContent } from './chain.test-kit.ts'
import { type CustodyEntry, entryHash, GENESIS } from './entry.ts'
import { verifyChain } from './verify-chain.ts'

const place = fc.nat({ max: 1_000_000 })
const headOf = (entries: readonly CustodyEntry[]) => ({
  count: entries.length,
  head: entries.at(-1)?.hash ?? GENESIS,
})

test('an untouched chain is whole, and its head is returned', async () => {
  await fc.assert(
    fc.asyncProperty(chain(0), async (entries) => {
      expect(await verifyChain(entries, { incident: 'in_a' })).toEqual({ ok: true, ...headOf(entries) })
    }),
    { numRuns: lawRuns(100) },
  )
})

test('any change to any field of any entry is found, at that entry', async () => {
  const changes: ((entry: CustodyEntry) => CustodyEntry)[] = [
    (entry) => ({ ...entry, at: entry.at + 1 }),
    (entry) => ({ ...entry, seq: entry.seq + 1 }),
    (entry) => ({ ...entry, actor: `${entry.actor}x` }),
    (entry) => ({ ...entry, action: entry.action === 'look.opened' ? 'look.played' : 'look.opened' }),
    (entry) => ({ ...entry, subject: `${entry.subject} ` }),
    (entry) => ({ ...entry, detail: `${entry.detail} ` }),
    (entry) => ({ ...entry, noteHash: entry.noteHash === undefined ? 'a'.repeat(64) : undefined }),
    (entry) => ({ ...entry, hash: entry.hash.replace(/.$/, (digit) => (digit === '0' ? '1' : '0')) }),
    (entry) => ({ ...entry, prevHash: entry.prevHash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) }),
    (entry) => ({ ...entry, incident: 'in_b' }),
    // Moves text from one field to the next.
    (entry) => ({ ...entry, actor: `${entry.actor}\n${entry.action}`, action: entry.subject, subject: '' }),
  ]
  await fc.assert(
    fc.asyncProperty(chain(1), place, fc.constantFrom(...changes), async (entries, at, change) => {
      const spot = at % entries.length
      const forged = entries.map((entry, index) => (index === spot ? change(entry) : entry))
      expect(await verifyChain(forged, { incident: 'in_a' })).toMatchObject({ ok: false, atSeq: spot + 1 })
    }),
    { numRuns: lawRuns(100) },
  )
})

test('a rewritten entry with a fresh hash breaks the next entry; if it is the last, it breaks the known head', async () => {
  await fc.assert(
    fc.asyncProperty(chain(1), place, async (entries, at) => {
      const spot = at % entries.length
      const forged = entries.map((entry, index) => {
        if (index !== spot) return entry
        const fields = { ...entry, subject: `${entry.subject}x` }
        return { ...fields, hash: entryHash(entry.prevHash, fields) }
      })
      expect(await verifyChain(forged, headOf(entries))).toMatchObject({ ok: false })
    }),
    { numRuns: lawRuns(100) },
  )
})

test('removing, doubling, moving or inserting an entry is found', async () => {
  await fc.assert(
    fc.asyncProperty(chain(2), place, place, entryContent, async (entries, from, to, extra) => {
      const spot = from % entries.length
      const other = (spot + 1 + (to % (entries.length - 1))) % entries.length
      const moved = entries.map((entry, at) => (at === spot ? entries[other] : at === other ? entries[spot] : entry))
      const [inserted] = chainOf([extra])
      const forgeries = [
        entries.toSpliced(spot, 1),
        entries.toSpliced(spot, 0, ...entries.slice(spot, spot + 1)),
        moved.flatMap((entry) => entry ?? []),
        entries.toSpliced(spot, 0, ...(inserted ? [inserted] : [])),
      ]
      for (const forgery of forgeries) expect(await verifyChain(forgery, headOf(entries))).toMatchObject({ ok: false })
    }),
    { numRuns: lawRuns(100) },
  )
})

test('a chain whose end was cut off is valid by itself, but not against the head kept elsewhere', async () => {
  await fc.assert(
    fc.asyncProperty(chain(1), async (entries) => {
      const cut = entries.slice(0, -1)
      expect(await verifyChain(cut)).toMatchObject({ ok: true })
      expect(await verifyChain(cut, headOf(entries))).toEqual({ ok: false, atSeq: cut.length, why: 'head' })
    }),
    { numRuns: lawRuns(100) },
  )
})

test('an earlier head matches the grown chain, but no chain that is shorter or rewritten there', async () => {
  await fc.assert(
    fc.asyncProperty(chain(1), place, place, async (entries, at, other) => {
      const count = at % (entries.length + 1)
      const known = [headOf(entries.slice(0, count)), headOf(entries.slice(0, other % (entries.length + 1)))]
      expect(await verifyChain(entries, { known })).toMatchObject({ ok: true })
      const farthest = Math.max(...known.map((head) => head.count))
      if (farthest === 0) return
      const cut = entries.slice(0, farthest - 1)
      expect(await verifyChain(cut, { known })).toEqual({ ok: false, atSeq: cut.length, why: 'known-head' })
      // Computes every hash anew from the first entry on, as a superuser can.
      const rewritten = chainOf(entries.map((entry) => ({ ...entry, subject: `${entry.subject}x` })))
      expect(await verifyChain(rewritten)).toMatchObject({ ok: true })
      expect(await verifyChain(rewritten, { known })).toMatchObject({ ok: false, why: 'known-head' })
    }),
    { numRuns: lawRuns(100) },
  )
  expect(await verifyChain([], { known: [{ count: 3, head: 'a'.repeat(64) }] })).toMatchObject({ ok: false, atSeq: 0 })
  expect(await verifyChain([], { known: [{ count: 0, head: 'a'.repeat(64) }] })).toMatchObject({ ok: false })
})

test('entries may come one at a time from a cursor', async () => {
  async function* cursor() {
    yield* chainOf([
      { at: 1, actor: 'a', action: 'item.preserved', subject: 's', detail: '{}' },
      { at: 2, actor: 'a', action: 'item.inspected', subject: 's', detail: '{}' },
    ])
  }
  expect(await verifyChain(cursor())).toMatchObject({ ok: true, count: 2 })
})
