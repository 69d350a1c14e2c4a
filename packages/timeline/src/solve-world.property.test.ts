import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lawRuns } from '../../domain/src/law-runs.test-kit.ts'
import { DEFAULT_PARAMETERS, solveWorld, type World } from './index.ts'
import { madeWorld } from './made-world.test-kit.ts'
import { at, HOUR } from './solve.test-kit.ts'
import { BRIDGE, bridge, cameraName, film, fixOf, heardAll, solvedWorld, wall } from './world.test-kit.ts'

const RUNS = { numRuns: lawRuns(25) }
const run = (world: World) => solveWorld(world, DEFAULT_PARAMETERS)

/** A shuffle by drawn numbers, so that a failure can be replayed. */
const shuffler =
  (drawn: Iterator<number>) =>
  <T>(list: readonly T[]): readonly T[] =>
    list
      .map((one) => ({ one, by: Number(drawn.next().value) }))
      .toSorted((a, b) => a.by - b.by)
      .map(({ one }) => one)

test('the order of items, links and twins never matters', () => {
  fc.assert(
    fc.property(madeWorld(), fc.infiniteStream(fc.nat()), ({ world }, drawn) => {
      const shuffled = shuffler(drawn)
      const turned: World = {
        items: shuffled(world.items),
        links: shuffled(world.links),
        twins: shuffled(world.twins).map(({ a, b, kind }) => ({ a: b, b: a, kind })),
        hints: world.hints,
      }
      expect(JSON.stringify(run(turned))).toBe(JSON.stringify(run(world)))
    }),
    RUNS,
  )
})

// Regression: if a rig placed an item, the item's claims were read in their given order. So the first of two satellite
// times or stated zones gave the zone.
test("the order of an item's claims never matters", () => {
  fc.assert(
    fc.property(madeWorld(), ({ world }) => {
      const turned = { ...world, items: world.items.map((one) => ({ ...one, claims: one.claims.toReversed() })) }
      expect(JSON.stringify(run(turned))).toBe(JSON.stringify(run(world)))
    }),
    { numRuns: lawRuns(100), seed: 5, endOnFailure: true },
  )
})

test('the order does not matter in the smallest such world: a name without a zone, a fresh and a doubtful satellite time', () => {
  const truth = at(14, 10, 6)
  const claims = [
    cameraName('cl_name', wall(truth)),
    fixOf('cl_fresh', truth - 2000),
    fixOf('cl_old', truth - 5 * HOUR, { source: 'xmp.GPSDateTime', trust: 33, error: DOUBTFUL }),
  ]
  const toldAs = (said: typeof claims) =>
    solvedWorld([...bridge, film('it_x', said)], heardAll({ ...BRIDGE, it_x: truth }), { hints: { zone: [] } })
  expect(toldAs(claims.toReversed())).toEqual(toldAs(claims))
})

const DOUBTFUL = { kind: 'lag', sdMs: 24 * HOUR, lowMs: -24 * HOUR, highMs: 24 * HOUR } as const

test('every item is placed once, every link judged once; an estimate lies in its interval; an open item has no estimate', () => {
  fc.assert(
    fc.property(madeWorld(), ({ world }) => {
      const { placements, links } = run(world)
      expect(placements.map(({ item }) => item)).toEqual(world.items.map(({ item }) => item).toSorted())
      expect(links.map(({ link }) => link)).toEqual(world.links.map(({ id }) => id).toSorted())
      for (const { earliest, estimate, latest, status, confidence } of placements) {
        expect([earliest, latest, estimate ?? 0].every(Number.isSafeInteger)).toBe(true)
        expect(earliest).toBeLessThanOrEqual(latest)
        expect(status === 'open').toBe(estimate === undefined)
        if (estimate !== undefined) expect(estimate >= earliest && estimate <= latest).toBe(true)
        expect(confidence >= 0 && confidence <= 1).toBe(true)
      }
    }),
    RUNS,
  )
})

test('nothing starts after it arrived', () => {
  fc.assert(
    fc.property(madeWorld(), ({ world }) => {
      const items = new Map(world.items.map((one) => [one.item, one]))
      for (const { item, latest } of run(world).placements) {
        const { receivedAt = 0, durationMs = 0 } = items.get(item) ?? {}
        expect(latest).toBeLessThanOrEqual(receivedAt - durationMs)
      }
    }),
    RUNS,
  )
})
