import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lawRuns } from '../../../domain/src/law-runs.test-kit.ts'
import { bodiesOf } from '../body.ts'
import type { ClockEstimate } from '../clocks/estimate.ts'
import { observationsOf } from '../clocks/observations.ts'
import { type Previous, settle } from '../clocks/settle.ts'
import { DEFAULT_PARAMETERS, type World } from '../index.ts'
import { madeWorld } from '../made-world.test-kit.ts'
import { edgesOf } from './edge.ts'
import { buildRigs, type Formed, loneRigs, matchRigs } from './formed.ts'
import { relax } from './relax.ts'

const RUNS = { numRuns: lawRuns(30) }
const NOTHING: ReadonlyMap<string, ClockEstimate> = new Map()

/** Rigs as they form first, and as they form again after one used link is banned. */
function twice(world: World, pick: number) {
  const bodies = bodiesOf(world, DEFAULT_PARAMETERS)
  const edges = edgesOf(world, bodies)
  const lone = loneRigs(bodies)
  const first = buildRigs(bodies, lone, { edges, clocks: NOTHING, banned: new Set() })
  const used = edges.filter(({ at, kind }) => kind !== 'officer' && first.grown.verdicts[at]?.verdict === 'used')
  const cut = used[pick % Math.max(1, used.length)]
  const dirtyRoots = new Set(cut ? [first.grown.root[cut.a] ?? cut.a] : [])
  const banned = new Set(cut ? [cut.id] : [])
  const again = buildRigs(bodies, lone, { edges, clocks: NOTHING, banned, before: { formed: first, dirtyRoots } })
  return { bodies, edges, first, again }
}

test('kept rigs equal rigs that are formed again from all links', () => {
  fc.assert(
    fc.property(madeWorld(), fc.nat(), ({ world }, pick) => {
      const { bodies, edges, again } = twice(world, pick)
      const used = edges.filter(({ at }) => again.grown.verdicts[at]?.verdict === 'used')
      const { root, rel, groups, verdicts } = again.grown
      const anew = relax({ root, rel, groups, verdicts, isKept: () => false }, used, undefined)
      expect(again.relaxed).toEqual(anew)
      for (const rig of again.rigs) {
        const placed = rig.members.flatMap((member) => {
          const body = bodies.list[member]
          return body ? [{ body, rel: again.relaxed.rel[member] ?? 0, sd: again.relaxed.sd[member] ?? 0 }] : []
        })
        expect(rig.observations).toEqual(observationsOf(rig.members[0] ?? 0, placed))
      }
    }),
    RUNS,
  )
})

const estimate = fc.record({
  shiftMs: fc.integer({ min: -3_600_000, max: 3_600_000 }),
  sd: fc.integer({ min: 1, max: 5_000 }),
  wrong: fc.constantFrom(0.01, 0.05, 0.5),
  corroborated: fc.integer({ min: 0, max: 3 }),
})

test('a result settled with a memo equals the result without one, whatever was learnt in between', () => {
  fc.assert(
    fc.property(madeWorld(), fc.nat(), estimate, ({ world }, pick, learnt) => {
      const { bodies, first, again } = twice(world, pick)
      const settled = (rigs: Formed, known: ReadonlyMap<string, ClockEstimate>, before?: Previous) =>
        settle({
          observations: rigs.rigs.map(({ observations }) => observations),
          bounds: rigs.rigs.map(({ bounds }) => bounds),
          names: bodies.clocks,
          passes: 4,
          ...{ known, before },
        })
      const { trace } = settled(first, NOTHING)
      const clocks = again.rigs.flatMap(({ observations }) =>
        observations.flatMap(({ kind, clock }) => (kind === 'clock' ? clock : [])),
      )
      const known = new Map(
        clocks
          .slice(pick % Math.max(1, clocks.length))
          .slice(0, 1)
          .map((clock) => [clock, learnt]),
      )
      const kept = settled(again, known, { trace, same: matchRigs(again, first) })
      expect(kept.settled).toEqual(settled(again, known).settled)
    }),
    RUNS,
  )
})
