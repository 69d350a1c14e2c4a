import { expect, test, vi } from 'vitest'
import type { Row } from '../../shared/api/types.ts'
import { change, createPageList, EMPTY_LIST, type ListState } from './page-list.ts'

/** Longer than the default second: only a hanging test takes a minute. */
const soon = (holds: () => void) => vi.waitFor(holds, { timeout: 60_000 })

const parseRow = (row: object): Row => row as Row
const rowOf = (n: number, facts: object = {}): Row =>
  parseRow({
    ...{
      item: `it_${n}`,
      seq: n,
      change: 1,
      kind: 'image',
      state: 'placed',
      hidden: null,
      foldedInto: null,
      flags: [],
    },
    ...{ conflicts: 0, review: null, earliest: n - 1, estimate: n, latest: n + 1, ...facts },
  })
const anyRow = { belongs: (row: Row) => row.hidden === null, isOpen: true }
const state: ListState = { ...EMPTY_LIST, placed: [rowOf(10), rowOf(20)], isReady: true }
const itemsOf = ({ placed }: ListState) => placed.map(({ item }) => item)

test('a changed row moves to its place in chronological order', () => {
  expect(itemsOf(change(state, [rowOf(15)], anyRow))).toEqual(['it_10', 'it_15', 'it_20'])
  const moved = parseRow({ ...rowOf(10), change: 2, estimate: 30 })
  expect(itemsOf(change(state, [moved], anyRow))).toEqual(['it_20', 'it_10'])
})

test('a hidden row leaves the list, and an older answer changes nothing', () => {
  expect(itemsOf(change(state, [rowOf(10, { change: 2, hidden: 'moved' })], anyRow))).toEqual(['it_20'])
  expect(change(state, [rowOf(10, { change: 0, hidden: 'moved' })], anyRow)).toBe(state)
})

test('a row beyond the last page comes with its own page', () => {
  expect(itemsOf(change({ ...state, hasMore: true }, [rowOf(99)], anyRow))).toEqual(['it_10', 'it_20'])
  expect(itemsOf(change({ ...state, hasMore: true }, [rowOf(15)], anyRow))).toEqual(['it_10', 'it_15', 'it_20'])
})

test('an arriving item moves to the placed items when it is placed', () => {
  const arriving = change(state, [rowOf(15, { state: 'arriving', estimate: null })], anyRow)
  expect(arriving.arriving.map(({ item }) => item)).toEqual(['it_15'])
  const placed = change(arriving, [rowOf(15, { change: 2 })], anyRow)
  expect([itemsOf(placed), placed.arriving]).toEqual([['it_10', 'it_15', 'it_20'], []])
})

test('pages are loaded one by one, each item once, and none beyond those requested', async () => {
  const asked: (string | undefined)[] = []
  let now = EMPTY_LIST
  const pages: Readonly<Record<string, { rows: readonly Row[]; cursor: string | null }>> = {
    first: { rows: [rowOf(1), rowOf(2)], cursor: 'c2' },
    c2: { rows: [rowOf(2), rowOf(3)], cursor: null },
  }
  const list = createPageList({
    ...{ filter: {}, brush: undefined, onFault: () => undefined, tell: (state) => (now = state) },
    ask: (cursor) => {
      asked.push(cursor)
      return Promise.resolve({ arriving: [], ...(pages[cursor ?? 'first'] ?? { rows: [], cursor: null }) })
    },
  })
  await soon(() => expect(now.isReady).toBe(true))
  expect([itemsOf(now), now.hasMore]).toEqual([['it_1', 'it_2'], true])
  list.more()
  list.more()
  await soon(() => expect(now.hasMore).toBe(false))
  expect(itemsOf(now)).toEqual(['it_1', 'it_2', 'it_3'])
  list.more()
  expect(asked).toEqual([undefined, 'c2'])
})

test('a change during a request is not lost to an answer that was read before it', async () => {
  let now = EMPTY_LIST
  let answer: (page: { rows: Row[]; arriving: Row[]; cursor: null }) => void = () => undefined
  const list = createPageList({
    ...{ filter: {}, brush: undefined, onFault: () => undefined, tell: (state) => (now = state) },
    ask: () => new Promise((resolve) => (answer = resolve)),
  })
  list.hear([rowOf(20, { change: 5, hidden: 'moved' }), rowOf(30, { change: 6 })])
  answer({ rows: [rowOf(10), rowOf(20)], arriving: [], cursor: null })
  await vi.waitFor(() => expect(now.isReady).toBe(true))
  expect(itemsOf(now)).toEqual(['it_10', 'it_30'])
})
