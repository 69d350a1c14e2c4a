import type { TimeClaim } from '@firsthand/domain'
import type { ItemInput } from '@firsthand/timeline'
import { describe, expect, test } from 'vitest'
import { groupsOf } from './corroborate.ts'
import { nth } from './draw.ts'
import { groupBy } from './group-by.ts'
import { makeWorld } from './make-world.ts'
import { withoutWrong } from './oracle.ts'
import { ASSUMED_RECALL, recallOf } from './recall.ts'
import { digestOf } from './run.ts'
import { withoutFakes } from './staged-report.ts'
import type { MadeWorld, Truth } from './truth.ts'

const options = { items: 3000, seed: 11, wrongLinks: 5, staged: 0 }
const made = makeWorld(options)
const staged = makeWorld({ ...options, items: 1500, staged: 20 })

interface Case {
  readonly input: ItemInput
  readonly truth: Truth
  readonly claim: TimeClaim
}

/** All time claims of honest items. */
function casesOf({ world, truths }: MadeWorld): Case[] {
  return world.items.flatMap((input, index) =>
    input.claims.flatMap((claim) => (claim.about === 'time' ? [{ input, truth: nth(truths, index), claim }] : [])),
  )
}

/** The time that the claim's clock really showed at the claimed moment: UTC, or wall time if the claim has no zone. */
function toldMs({ input, truth, claim }: Case): number {
  const device = truth.startMs + (claim.ref === 'end' ? (input.durationMs ?? 0) : 0) + (truth.clockMs ?? 0)
  return claim.zoneSource === 'none' ? device + truth.faceMs : device
}

/** Whether the truth is inside the claim's 90 % interval (normal) or its whole interval (lag, bound). */
function holds(at: number, { atMs, resolutionMs, error, ref }: TimeClaim): boolean {
  if (error.kind === 'normal') {
    const sd = Math.hypot(error.sdMs, resolutionMs / Math.sqrt(12))
    return Math.abs(at - atMs - resolutionMs / 2) <= 1.645 * sd
  }
  if (ref === 'lower') return at >= atMs + (error.lowMs ?? 0)
  const low = error.kind === 'lag' ? atMs + (error.lowMs ?? 0) : Number.NEGATIVE_INFINITY
  return at >= low && at <= atMs + resolutionMs + (error.highMs ?? 0)
}

const share = (cases: readonly Case[], isHeld: (one: Case) => boolean): number =>
  cases.filter(isHeld).length / Math.max(1, cases.length)

describe('a made world', () => {
  test('is the same for the same seed and different for another', () => {
    const digest = (seed: number): string => {
      const { world, truths, links } = makeWorld({ items: 300, seed, wrongLinks: 5, staged: 10 })
      return (
        digestOf({ engine: JSON.stringify([truths, links]), placements: [], rigs: [], clocks: [], links: [] }) +
        JSON.stringify(world)
      )
    }
    expect(digest(4)).toBe(digest(4))
    expect(digest(4)).not.toBe(digest(5))
  })

  test('has the requested number of items, unique ids, and links from the smaller id to the larger', () => {
    const { items, links, twins } = made.world
    expect(items.length).toBe(options.items)
    const known = new Set(items.map(({ item }) => item))
    const ids = [...known, ...links.map(({ id }) => id), ...items.flatMap(({ claims }) => claims.map(({ id }) => id))]
    expect(new Set(ids).size).toBe(
      items.length + links.length + items.reduce((sum, { claims }) => sum + claims.length, 0),
    )
    expect(links.every(({ a, b }) => a < b && known.has(a) && known.has(b))).toBe(true)
    expect(twins.every(({ a, b }) => a < b && known.has(a) && known.has(b))).toBe(true)
  })

  test('as the search was measured, has half to four fifths of the links of the first assumption among the same recordings', () => {
    const assumed = makeWorld({ ...options, recall: ASSUMED_RECALL })
    const share = ({ sound: { met, found } }: MadeWorld): number => found / met
    const ids = ({ world }: MadeWorld): readonly string[] => world.items.map(({ item }) => item).sort()
    expect(ids(assumed)).toEqual(ids(made))
    expect(share(made)).toBeGreaterThan(0.5 * share(assumed))
    expect(share(made)).toBeLessThan(0.8 * share(assumed))
    expect(share(makeWorld({ ...options, recall: ASSUMED_RECALL / 2 }))).toBeLessThan(0.6 * share(assumed))
  })

  test('takes a recall as a word or per cent', () => {
    expect(recallOf('measured')).toBe('measured')
    expect(recallOf('36')).toBe(36)
    for (const wrong of ['0', '101', 'all']) expect(() => recallOf(wrong)).toThrow(RangeError)
  })

  test('has the requested share of wrong links, and right links measure the true offset', () => {
    const at = new Map(made.truths.map((truth) => [truth.item, truth]))
    const wrong = made.links.filter(({ isWrong }) => isWrong).length
    expect((100 * wrong) / made.links.length).toBeCloseTo(5, 0)
    const off = made.world.links.flatMap(({ a, b, offsetMs, sdMs }, index) => {
      if (nth(made.links, index).how !== 'sound') return []
      return [Math.abs(offsetMs - ((at.get(b)?.startMs ?? 0) - (at.get(a)?.startMs ?? 0))) / sdMs]
    })
    expect(off.length).toBeGreaterThan(200)
    // Most claims are within their stated errors, and a few are too optimistic.
    expect(off.filter((sds) => sds <= 2).length / off.length).toBeGreaterThan(0.88)
    expect(Math.max(...off)).toBeGreaterThan(1)
  })

  test('is given to an oracle with all true links and no wrong one', () => {
    const known = withoutWrong(made, (link) => link)
    const right = made.world.links.filter((_, index) => !nth(made.links, index).isWrong)
    expect(known.world.links).toEqual(right)
    expect(known.links.length).toBe(right.length)
    expect(known.links.some(({ isWrong }) => isWrong)).toBe(false)
    expect(known.world.items).toBe(made.world.items)
  })

  test('has rigs of many sizes, most of them small', () => {
    const at = new Map(made.world.items.map(({ item }, index) => [item, index]))
    const groups = groupsOf(options.items)
    for (const [index, { a, b }] of made.world.links.entries())
      if (!nth(made.links, index).isWrong) groups.join(at.get(a) ?? 0, at.get(b) ?? 0)
    const sizes = [...groupBy([...at.values()], (index) => groups.find(index)).values()].map(({ length }) => length)
    const rigs = sizes.filter((size) => size > 1)
    expect(rigs.filter((size) => size <= 15).length / rigs.length).toBeGreaterThan(0.7)
    expect(Math.max(...rigs)).toBeGreaterThan(15)
  })
})

describe('its claims’ stated errors are true by their own clocks', () => {
  const cases = casesOf(made).filter(
    ({ truth, claim }) => truth.class !== 'edited' && claim.ref !== 'upper' && claim.ref !== 'day',
  )
  const bySource = groupBy(cases, ({ claim }) => `${claim.source} ${claim.ref} ${claim.error.kind}`)

  test('device clocks, names and headers', () => {
    const own = [
      'exif.DateTimeOriginal start normal',
      'quicktime.CreationDate start normal',
      'mp4.CreateDate end lag',
      'name.pxl start normal',
      'name.camera start normal',
      'samsung.TimeStamp start normal',
    ]
    for (const source of own) {
      const list = bySource.get(source) ?? []
      expect(list.length, source).toBeGreaterThan(20)
      expect(
        share(list, (one) => holds(toldMs(one), one.claim)),
        source,
      ).toBeGreaterThan(0.86)
    }
  })

  test('GPS times are late and seldom early; pins are right; arrivals are never before the end', () => {
    const fixes = (bySource.get('exif.GPSDateTime start lag') ?? []).filter(({ claim }) => claim.trust === 80)
    expect(fixes.length).toBeGreaterThan(100)
    expect(share(fixes, ({ truth, claim }) => holds(truth.startMs, claim))).toBeGreaterThan(0.93)
    const old = share(fixes, ({ truth, claim }) => truth.startMs - claim.atMs > 60_000)
    expect(old).toBeGreaterThan(0.01)
    expect(old).toBeLessThan(0.1)
    const pins = bySource.get('officer.anchor start normal') ?? []
    expect(share(pins, ({ truth, claim }) => holds(truth.startMs, claim))).toBeGreaterThan(0.8)
    const arrivals = casesOf(made).filter(({ claim }) => claim.source === 'door.received')
    expect(arrivals.length).toBe(options.items)
    expect(share(arrivals, ({ input, truth, claim }) => truth.startMs + (input.durationMs ?? 0) <= claim.atMs)).toBe(1)
    expect(arrivals.every(({ claim }) => claim.atMs % 60_000 === 0)).toBe(true)
  })

  test('limits by other phones’ clocks hold as often as clocks are right, and words as often as people are', () => {
    const limits = casesOf(made).filter(
      ({ claim }) =>
        claim.ref === 'upper' &&
        (claim.clock === 'page' || claim.clock === 'messenger') &&
        claim.zoneSource === 'utc-by-format',
    )
    expect(share(limits, ({ truth, claim }) => truth.startMs <= claim.atMs + 60_000)).toBeGreaterThan(0.92)
    const words = cases.filter(({ claim }) => claim.clock === 'witness' && claim.ref === 'start' && claim.trust >= 18)
    const wordsHold = share(words, ({ truth, claim }) => {
      const civil = claim.zoneSource === 'assumed' ? civilAt(truth.startMs) : 0
      return holds(truth.startMs + civil, claim)
    })
    expect(words.length).toBeGreaterThan(60)
    expect(wordsHold).toBeGreaterThan(0.55)
  })
})

const civilAt = (utcMs: number): number => {
  const { zone } = made.world.hints
  return zone.findLast(({ fromWallMs, offsetMs }) => fromWallMs - offsetMs <= utcMs)?.offsetMs ?? nth(zone, 0).offsetMs
}

describe('staged evidence', () => {
  test('is consistent: claims of one campaign state the same wrong time, and their sound links are true', () => {
    const fakes = staged.truths.filter(({ campaign }) => campaign !== undefined)
    expect(fakes.length).toBe(300)
    const timed = casesOf(staged).filter(
      ({ truth, claim }) => truth.campaign !== undefined && claim.source === 'quicktime.CreationDate',
    )
    expect(timed.length).toBeGreaterThan(10)
    expect(
      share(timed, ({ truth, claim }) => Math.abs(claim.atMs - truth.startMs - truth.shiftMs) < 20_000),
    ).toBeGreaterThan(0.95)
  })

  test('can be removed, and the remaining items are honest', () => {
    const clean = withoutFakes(staged)
    expect(clean.items.length).toBe(1200)
    const left = new Set(clean.items.map(({ item }) => item))
    expect(clean.links.every(({ a, b }) => left.has(a) && left.has(b))).toBe(true)
    expect(staged.truths.every(({ campaign, isAnchored }) => campaign === undefined || !isAnchored)).toBe(true)
  })
})
