import type { Placement, TimeClaim } from '@firsthand/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lawRuns } from '../../domain/src/law-runs.test-kit.ts'
import {
  DEFAULT_PARAMETERS,
  type IdentifiedClaim,
  type ItemInput,
  solveWorld,
  type World,
  withoutAnchors,
} from './index.ts'
import { madeWorld } from './made-world.test-kit.ts'
import { namedBy } from './world.test-kit.ts'

const RUNS = { numRuns: lawRuns(30) }
const run = (world: World) => solveWorld(world, DEFAULT_PARAMETERS)
const isTime = (claim: IdentifiedClaim): claim is IdentifiedClaim & TimeClaim => claim.about === 'time'
const pinsOf = ({ claims }: ItemInput) => claims.filter(isTime).filter(({ clock }) => clock === 'officer')
const byItem = (placements: readonly Placement[]) => new Map(placements.map((one) => [one.item, one]))

/** Whether a pin is too late to be used: no item starts after it arrived, apart from the tolerance. */
const isAfterArrival = ({ atMs, error }: TimeClaim, { receivedAt, durationMs = 0 }: ItemInput): boolean =>
  atMs + Math.max(1000, error.highMs ?? 0) > receivedAt - durationMs

/** Items with exactly one pin, and that pin, if the pin is not too late. */
const pinnedOnce = ({ items, twins }: World) =>
  items.flatMap((item) => {
    const [pin, ...others] = pinsOf(item)
    // Exact twins are left out, because the first arrival and the pins of any copy count for every copy.
    if (twins.some(({ a, b, kind }) => kind === 'exact' && (a === item.item || b === item.item))) return []
    return pin && others.length === 0 && !isAfterArrival(pin, item) ? [{ item, pin }] : []
  })

test("an officer's only pin holds, whatever else is claimed", () => {
  fc.assert(
    fc.property(madeWorld(), ({ world }) => {
      const placements = byItem(run(world).placements)
      for (const { item, pin } of pinnedOnce(world)) {
        const { lowMs = -1.645 * pin.error.sdMs, highMs = 1.645 * pin.error.sdMs } = pin.error
        const off = (placements.get(item.item)?.estimate ?? Infinity) - pin.atMs
        expect(off >= Math.floor(lowMs) && off <= Math.ceil(highMs)).toBe(true)
      }
    }),
    RUNS,
  )
})

/** Claims that say when an item began or ended. */
const sayingsOf = ({ claims }: ItemInput) =>
  claims.filter(isTime).filter(({ ref, error }) => (ref === 'start' || ref === 'end') && error.kind !== 'bound')

test('every start and end that an item claims is a reason or a conflict; none is dropped silently', () => {
  fc.assert(
    fc.property(madeWorld(), ({ world }) => {
      const placements = byItem(run(world).placements)
      for (const input of world.items) {
        const placed = placements.get(input.item)
        const named = placed ? namedBy(placed) : new Set()
        for (const { id } of sayingsOf(input)) expect(named.has(id)).toBe(true)
      }
    }),
    RUNS,
  )
})

/** A recording with this many link conflicts or more is not checked. */
const MANY_LINKS = 6
const LINK_CODES = new Set(['conflict.link', 'conflict.cycle'])

/** Whether both ends have the same bytes, perhaps through further copies. */
function isOneFile({ twins }: World, a: string, b: string): boolean {
  const same = new Set([a])
  for (const _ of twins)
    for (const { a: x, b: y, kind } of twins) if (kind === 'exact' && (same.has(x) || same.has(y))) same.add(x).add(y)
  return same.has(b)
}

test('a link that is not believed is a conflict at both of its ends', () => {
  fc.assert(
    fc.property(madeWorld(), ({ world }) => {
      const { placements, links } = run(world)
      const placed = byItem(placements)
      const rejected = new Set(links.flatMap(({ link, verdict }) => (verdict === 'rejected' ? [link] : [])))
      const between = world.links.filter(({ id, a, b }) => rejected.has(id) && placed.has(a) && placed.has(b))
      for (const { id, a, b } of between.filter((link) => !isOneFile(world, link.a, link.b)))
        for (const end of [a, b]) {
          const listed = (placed.get(end)?.conflicts ?? []).filter(({ code }) => LINK_CODES.has(code))
          if (listed.length < MANY_LINKS) expect(listed.flatMap(({ claims }) => claims)).toContain(id)
        }
    }),
    RUNS,
  )
})

test('members of a rig lend one another time, never place', () => {
  fc.assert(
    fc.property(madeWorld(), ({ world }) => {
      const alone = byItem(run({ ...world, links: [], twins: [] }).placements)
      for (const { item, place } of run(world).placements) expect(place).toEqual(alone.get(item)?.place)
    }),
    RUNS,
  )
})

test('without anchors the result is as if no officer had claimed anything', () => {
  fc.assert(
    fc.property(madeWorld(), ({ world }) => {
      const never: World = {
        ...world,
        items: world.items.map((one) => ({ ...one, claims: one.claims.filter(({ clock }) => clock !== 'officer') })),
        links: world.links.filter(({ kind }) => kind === 'sound'),
      }
      const without = run(withoutAnchors(world))
      expect(JSON.stringify(without)).toBe(JSON.stringify(run(never)))
      const left = without.placements.flatMap(({ reasons }) => reasons.map(({ source }) => source))
      expect(left).not.toContain('officer.anchor')
    }),
    RUNS,
  )
})
