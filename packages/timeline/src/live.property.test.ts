import type { TimeClaim } from '@firsthand/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DEFAULT_PARAMETERS, differences, solveWorld } from './index.ts'
import { madeWorld } from './made-world.test-kit.ts'
import { MINUTE } from './solve.test-kit.ts'
import { coming, opened } from './coming.test-kit.ts'

const RUNS = { numRuns: 100 }
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
        for (const { item, claims, receivedAt, durationMs = 0 } of live.world().items) {
          const pins = claims.filter((claim): claim is typeof claim & TimeClaim => claim.about === 'time' && claim.clock === 'officer')
          if (pins.length !== 1 || pins.some((pin) => pin.atMs + MINUTE * 5 > receivedAt - durationMs)) continue
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
