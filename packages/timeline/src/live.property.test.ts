import type { TimeClaim } from '@firsthand/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Change, DEFAULT_PARAMETERS, differences, openLive, solveWorld, type World } from './index.ts'
import { type MadeWorld, madeWorld } from './made-world.test-kit.ts'

const RUNS = { numRuns: 100 }
const EMPTY = { items: [], links: [], twins: [] } as const

/** How a world comes in: its parts in some order, some items twice, some withdrawn at the end or in between. */
interface Coming {
  readonly made: MadeWorld
  readonly steps: readonly Change[]
  readonly last: World
}

const coming: fc.Arbitrary<Coming> = fc
  .record({
    made: madeWorld(15),
    order: fc.array(fc.nat(), { minLength: 60, maxLength: 60 }),
    size: fc.integer({ min: 1, max: 6 }),
    again: fc.uniqueArray(fc.nat({ max: 14 }), { maxLength: 3 }),
    gone: fc.uniqueArray(fc.nat({ max: 14 }), { maxLength: 3 }),
    goneLinks: fc.uniqueArray(fc.nat({ max: 29 }), { maxLength: 3 }),
  })
  .map(({ made, order, size, again, gone, goneLinks }) => {
    const { items, links, twins, hints } = made.world
    const single: readonly Change[] = [
      // First as if nothing had been read of it yet, then as it is.
      ...again.flatMap((at) => items.slice(at, at + 1)).map((one): Change => ({ items: [{ ...one, claims: [] }] })),
      ...[
        ...items.map((one): Change => ({ items: [one] })),
        ...links.map((one): Change => ({ links: [one] })),
        ...twins.map((one): Change => ({ twins: [one] })),
      ]
        .map((change, i) => ({ change, by: order[i % order.length] ?? 0 }))
        .toSorted((a, b) => a.by - b.by)
        .map(({ change }) => change),
    ]
    const steps: Change[] = []
    for (let at = 0; at < single.length; at += size) steps.push(together(single.slice(at, at + size)))
    const away = [
      ...gone.flatMap((at) => items.slice(at, at + 1)).map(({ item }) => item),
      ...goneLinks.flatMap((at) => links.slice(at, at + 1)).map(({ id }) => id),
    ]
    if (away.length > 0) steps.push({ gone: away })
    const isHere = (id: string): boolean => !away.includes(id)
    const last = {
      ...{ items: items.filter(({ item }) => isHere(item)), links: links.filter(({ id }) => isHere(id)) },
      ...{ twins, hints },
    }
    return { made, steps, last }
  })

const together = (changes: readonly Change[]): Change => ({
  items: changes.flatMap(({ items = [] }) => items),
  links: changes.flatMap(({ links = [] }) => links),
  twins: changes.flatMap(({ twins = [] }) => twins),
})

const opened = ({ made }: Coming) => openLive({ ...EMPTY, hints: made.world.hints }, DEFAULT_PARAMETERS)

test('however it came in, a settled world is what solving all of it at once says', () => {
  fc.assert(
    fc.property(coming, fc.nat({ max: 5 }), (one, settles) => {
      const live = opened(one)
      one.steps.forEach((step, at) => {
        live.apply(step)
        if (at === settles) live.settle()
      })
      expect(live.settle()).toEqual(solveWorld(one.last, DEFAULT_PARAMETERS))
      expect([...live.current().keys()].toSorted()).toEqual(one.last.items.map(({ item }) => item).toSorted())
    }),
    RUNS,
  )
})

test('each change is answered with a placement of all that it touches', () => {
  fc.assert(
    fc.property(coming, (one) => {
      const live = opened(one)
      for (const step of one.steps) {
        const answer = new Map(live.apply(step).map((placed) => [placed.item, placed]))
        const here = new Set(live.world().items.map(({ item }) => item))
        const joins = [...(step.links ?? []), ...(step.twins ?? [])].flatMap(({ a, b }) => [a, b])
        for (const item of [...(step.items ?? []).map(({ item }) => item), ...joins]) {
          if (!here.has(item)) continue
          expect([...answer.keys()]).toContain(item)
          expect(live.current().get(item)).toEqual(answer.get(item))
        }
        for (const id of step.gone ?? []) expect(live.current().has(id)).toBe(false)
        expect([...live.current().keys()].toSorted()).toEqual([...here].toSorted())
      }
    }),
    RUNS,
  )
})

test('what an officer pinned moves by nothing that comes later', () => {
  fc.assert(
    fc.property(coming, (one) => {
      const live = opened(one)
      const stood = new Map<string, number | undefined>()
      for (const step of one.steps) {
        live.apply(step)
        for (const { item, claims } of live.world().items) {
          const pins = claims.filter((claim): claim is typeof claim & TimeClaim => claim.about === 'time' && claim.clock === 'officer')
          if (pins.length !== 1) continue
          const at = live.current().get(item)?.estimate
          if (stood.has(item)) expect(at).toBe(stood.get(item))
          stood.set(item, at)
        }
      }
      const settled = new Map(live.settle().placements.map((placed) => [placed.item, placed.estimate]))
      for (const { item } of one.last.items) if (stood.has(item)) expect(settled.get(item)).toBe(stood.get(item))
    }),
    RUNS,
  )
})

test('nothing differs from itself, and what differs is told both ways alike', () => {
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
