import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lawRuns } from '../../domain/src/law-runs.test-kit.ts'
import { coming, opened } from './coming.test-kit.ts'
import {
  type Change,
  DEFAULT_PARAMETERS,
  differences,
  type ItemInput,
  type LiveWorld,
  openLive,
  solveWorld,
} from './index.ts'
import { madeWorld } from './made-world.test-kit.ts'
import { MINUTE } from './solve.test-kit.ts'

const RUNS = { numRuns: lawRuns(25) }
test('a settled world equals one solve of everything, in whatever order it arrived', () => {
  fc.assert(
    fc.property(coming, fc.nat({ max: 5 }), (one, settles) => {
      const live = opened(one)
      one.steps.forEach((step, at) => {
        live.apply(step)
        if (at === settles) live.settle()
      })
      expect(JSON.stringify(live.settle())).toBe(JSON.stringify(solveWorld(one.last, DEFAULT_PARAMETERS)))
      expect([...live.current().keys()].toSorted()).toEqual(one.last.items.map(({ item }) => item).toSorted())
    }),
    RUNS,
  )
})

test('each change returns a placement of every item that it touches', () => {
  fc.assert(
    fc.property(coming, (one) => {
      const live = opened(one)
      for (const step of one.steps) {
        const answer = new Map(live.apply(step).map((placed) => [placed.item, placed]))
        const here = live.world().items.map(({ item }) => item)
        const touched = touchedBy(step)
        for (const item of here.filter((id) => touched.has(id))) {
          expect(answer.has(item)).toBe(true)
          expect(live.current().get(item)).toBe(answer.get(item))
        }
        expect([...live.current().keys()].toSorted()).toEqual(here.toSorted())
      }
    }),
    RUNS,
  )
})

const touchedBy = ({ items = [], links = [], twins = [] }: Change): ReadonlySet<string> =>
  new Set([...items.map(({ item }) => item), ...[...links, ...twins].flatMap(({ a, b }) => [a, b])])

/**
 * The instants to which officers pinned an item. Pinned intervals are left out, because an item may still be placed
 * more sharply within them.
 */
const pinsIn = ({ claims }: ItemInput): readonly number[] =>
  claims.flatMap((one) =>
    one.about === 'time' && one.clock === 'officer' && one.error.kind === 'normal' ? [one.atMs] : [],
  )

const hasInterval = ({ claims }: ItemInput): boolean =>
  claims.some((one) => one.about === 'time' && one.clock === 'officer' && one.error.kind !== 'normal')

/** The current estimate of each item with exactly one pin, if the arrival allows that pin. */
const standing = (live: LiveWorld): ReadonlyMap<string, number | undefined> => {
  // Exact twins are left out, because a copy's earlier arrival and its pins count for the item, too.
  const copied = new Set(live.world().twins.flatMap(({ a, b, kind }) => (kind === 'exact' ? [a, b] : [])))
  return new Map(
    live.world().items.flatMap((input) => {
      if (copied.has(input.item)) return []
      const [pin, ...others] = pinsIn(input)
      const canHold = pin !== undefined && pin + 5 * MINUTE <= input.receivedAt - (input.durationMs ?? 0)
      return canHold && others.length === 0 && !hasInterval(input)
        ? [[input.item, live.current().get(input.item)?.estimate] as const]
        : []
    }),
  )
}

test('nothing that arrives later moves an item that an officer pinned', () => {
  fc.assert(
    fc.property(coming, (one) => {
      const live = opened(one)
      const stood = new Map<string, number | undefined>()
      const check = (): void => {
        for (const [item, at] of standing(live)) {
          // An officer's pin leaves half a second open. The arrival of another item of the rig may cut off a part of it
          // and so move the estimate.
          if (stood.has(item)) expect(Math.abs((at ?? Infinity) - (stood.get(item) ?? 0))).toBeLessThan(825)
          stood.set(item, at)
        }
      }
      for (const step of one.steps) {
        live.apply(step)
        check()
      }
      live.settle()
      check()
    }),
    RUNS,
  )
})

test('a solution does not differ from itself, and differences are symmetric', () => {
  fc.assert(
    fc.property(madeWorld(10), ({ world }) => {
      const full = solveWorld(world, DEFAULT_PARAMETERS).placements
      const bare = solveWorld({ ...world, links: [] }, DEFAULT_PARAMETERS).placements
      expect(differences(full, full)).toEqual([])
      const turned = differences(full, bare).map(({ item, movedMs, before, after }) => ({
        ...{ item, before: after, after: before, movedMs: movedMs === undefined ? undefined : 0 - movedMs },
      }))
      expect(differences(bare, full)).toEqual(turned)
    }),
    RUNS,
  )
})

test('a withdrawn twin is removed by its name', () => {
  const items = ['it_a', 'it_b'].map((item) => ({
    ...{ item, receivedAt: 1_795_600_000_000, durationMs: 5_000, device: 'phone' as const, claims: [] },
  }))
  const live = openLive({ items, links: [], twins: [], hints: { zone: [] } }, DEFAULT_PARAMETERS)
  live.apply({ twins: [{ a: 'it_a', b: 'it_b', kind: 'near' }] })
  expect(live.world().twins).toHaveLength(1)
  live.apply({ gone: ['it_a|it_b'] })
  expect(live.world().twins).toEqual([])
})
