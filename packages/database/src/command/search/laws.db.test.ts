import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SearchBounds } from './plan.ts'
import type { SearchScope } from './scope.ts'
import { type SearchAnswerRows, type SearchCursor, searchEvidence } from './search.ts'
import { searchWordsOf } from './words.ts'
import { openSearchWorld, type SearchWorld } from './world.test-kit.ts'

const LARGE = 1_000_000
/** Bounds that force each search strategy, whatever the planner estimates. All strategies must find the same. */
const STRATEGIES: Readonly<Record<string, SearchBounds>> = {
  'from the words': { ranked: LARGE, driving: LARGE, counted: 1000, driver: 'words' },
  'from the items': { ranked: LARGE, driving: LARGE, counted: 1000, driver: 'items' },
  'in the order of arrival': { ranked: -1, driving: -1, counted: 1000, looks: [7, 30] },
  'counted to five': { ranked: -1, driving: -1, counted: 5, looks: [3] },
}

const isTrue = (told: Pick<SearchAnswerRows, 'count' | 'isExact'> | undefined, all: number): boolean =>
  told !== undefined && (told.isExact ? told.count === all : told.count < all)

const kindOf = (told: Pick<SearchAnswerRows, 'isExact'> | undefined, all: number) =>
  told?.isExact === false ? 'more' : all === 0 ? 'none' : 'found'

describe('every search strategy', () => {
  let world: SearchWorld
  beforeAll(async () => {
    world = await openSearchWorld(7)
  })
  afterAll(() => world.release())

  /** Reads all pages. Returns the ids of all hits, and the first page's rows, count and order. */
  const find = async (scope: Omit<SearchScope, 'words'>, query: string, limit: number, bounds: SearchBounds) => {
    const words = await searchWordsOf(world.db, query.split(' ').filter(Boolean).map(world.termOf))
    const refs: string[] = []
    const shown: SearchAnswerRows[] = []
    for (let cursor: SearchCursor | null | undefined; cursor !== null; ) {
      const page = await searchEvidence(world.db, { ...scope, words, limit, cursor }, bounds)
      expect(page.found.length).toBeLessThanOrEqual(limit)
      refs.push(...page.found.map(({ ref }) => ref))
      shown.push(page)
      cursor = page.cursor
    }
    return { refs, first: shown[0], order: shown[0]?.order }
  }

  test('all pages together are exactly what a scan of each row finds, without duplicates, and the count is right', async () => {
    const tried = { found: 0, none: 0, more: 0 }
    for (const { scope, query, limit } of world.questions(16))
      for (const [way, bounds] of Object.entries(STRATEGIES)) {
        const expected = world.plainly(scope, query)
        const { refs, first } = await find(scope, query, limit, bounds)
        const told = { way, query, limit, ...scope, refs: refs.sort(), isTrue: isTrue(first, expected.length) }
        expect(told).toEqual({ ...told, refs: [...expected].sort(), isTrue: true })
        tried[kindOf(first, expected.length)] += 1
      }
    expect(Math.min(...Object.values(tried))).toBeGreaterThan(3)
  })

  test('in order of arrival the newest comes first, and in a window the first arrival after its beginning', async () => {
    const bounds = STRATEGIES['counted to five']
    const scope = world.everything
    const newest = await find(scope, 'bcd', 4, bounds as SearchBounds)
    expect(newest.order).toBe('newest')
    const came = newest.refs.map(world.cameAt)
    expect(came).toEqual([...came].sort((one, other) => other - one))
    const from = world.middle
    const within = await find({ ...scope, window: { from, to: from + 3_600_000 } }, 'bcd', 4, bounds as SearchBounds)
    expect(within.order).toBe('first')
    const times = within.refs.map(world.cameAt)
    const [since, before] = [times.filter((time) => time >= from), times.filter((time) => time < from)]
    expect(since.length).toBeGreaterThan(1)
    expect(times).toEqual([...since.sort((one, other) => one - other), ...before.sort((one, other) => other - one)])
  })

  test('ranking is given up if the estimate was wrong: too many places are listed in order of arrival', async () => {
    const { first, refs } = await find(world.everything, 'bcd', 9, {
      ranked: LARGE,
      driving: LARGE,
      most: 6,
      counted: 8,
    })
    expect(first).toMatchObject({ isExact: false, order: 'newest', count: 8 })
    expect([...refs].sort()).toEqual([...world.plainly(world.everything, 'bcd')].sort())
  })
})
