import { type ClaimRef, TRUST, type ZoneSource } from '@firsthand/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lawRuns } from '../../domain/src/law-runs.test-kit.ts'
import { DEFAULT_PARAMETERS, type IdentifiedClaim, type ItemInput, solve } from './index.ts'

const T0 = Date.UTC(2026, 10, 2)
const claim = fc
  .record({
    ref: fc.constantFrom<ClaimRef>('start', 'end', 'upper', 'lower', 'day'),
    atMs: fc.integer({ min: T0 - 10 ** 9, max: T0 + 10 ** 9 }),
    zoneSource: fc.constantFrom<ZoneSource>('stated', 'none', 'utc-by-format', 'coordinates', 'assumed'),
    clock: fc.constantFrom('device', 'gps', 'container', 'name', 'witness'),
    trust: fc.constantFrom(...Object.values(TRUST)),
    sdMs: fc.integer({ min: 0, max: 100_000 }),
    id: fc.uuid(),
  })
  .map(
    ({ sdMs, ...rest }): IdentifiedClaim => ({
      about: 'time',
      source: `s.${rest.clock}`,
      raw: '',
      resolutionMs: 1000,
      zone: undefined,
      identifying: false,
      error: { kind: 'normal', sdMs },
      ...rest,
    }),
  )
const input = fc.record({
  item: fc.uuid(),
  receivedAt: fc.integer({ min: T0, max: T0 + 10 ** 9 }),
  durationMs: fc.option(fc.integer({ min: 0, max: 10 ** 6 }), { nil: undefined }),
  device: fc.constantFrom('phone' as const, 'camera' as const, 'unknown' as const),
  claims: fc.uniqueArray(claim, { maxLength: 6, selector: (one) => one.id }),
})
const world = fc.uniqueArray(input, { maxLength: 8, selector: (one) => one.item })
const hints = { zone: [{ fromWallMs: 0, offsetMs: 7_200_000 }] }
const run = (items: readonly ItemInput[]) => solve(items, hints, DEFAULT_PARAMETERS)

test('the order of items and of their claims never matters', () => {
  fc.assert(
    fc.property(world, (items) => {
      const turned = items.toReversed().map((one) => ({ ...one, claims: one.claims.toReversed() }))
      expect(run(turned)).toEqual(run(items))
    }),
    { numRuns: lawRuns(100) },
  )
})

test('nothing starts after it arrived, and an estimate lies within its interval', () => {
  fc.assert(
    fc.property(world, (items) => {
      const received = new Map(items.map((one) => [one.item, one.receivedAt - (one.durationMs ?? 0)]))
      for (const p of run(items)) {
        expect(p.latest).toBeLessThanOrEqual(received.get(p.item) ?? 0)
        expect(p.earliest).toBeLessThanOrEqual(p.latest)
        if (p.estimate !== undefined) expect(p.estimate >= p.earliest && p.estimate <= p.latest).toBe(true)
        expect(p.status === 'open').toBe(p.estimate === undefined)
      }
    }),
    { numRuns: lawRuns(100) },
  )
})

test('a claim that did not win is a conflict or a reason, and is never dropped silently', () => {
  fc.assert(
    fc.property(world, (items) => {
      for (const p of run(items)) {
        const named = new Set([...p.reasons.flatMap((r) => r.claim ?? []), ...p.conflicts.flatMap((c) => c.claims)])
        const starts = items
          .find((one) => one.item === p.item)
          ?.claims.filter((c) => c.about === 'time' && (c.ref === 'start' || c.ref === 'end'))
        for (const one of starts ?? []) expect(named.has(one.id)).toBe(true)
      }
    }),
    { numRuns: lawRuns(100) },
  )
})

test("a witness's memory never makes an item certain, and never moves an item that a device places", () => {
  fc.assert(
    fc.property(world, (items) => {
      const withoutWords = items.map((one) => ({ ...one, claims: one.claims.filter((c) => c.clock !== 'witness') }))
      const silent = new Map(run(withoutWords).map((p) => [p.item, p]))
      for (const p of run(items)) {
        const before = silent.get(p.item)
        if (before?.status === 'placed') expect(p.estimate).toBe(before.estimate)
        if (p.status === 'placed') expect(before?.status).toBe('placed')
      }
    }),
    { numRuns: lawRuns(100) },
  )
})
