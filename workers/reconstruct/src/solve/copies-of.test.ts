import type { IncidentChange } from '@firsthand/database/reconstruct'
import { coverageOf, scenesOf } from '@firsthand/timeline'
import { expect, test } from 'vitest'
import { copiesOf } from './copies-of.ts'
import { openWorld } from './open-world.ts'

const NOON = Date.UTC(2026, 10, 2, 12)
const IDS = Array.from({ length: 10 }, (_, index) => `it_${index}`)

test('twins share the smallest id of their group, direct or transitive, in any order', () => {
  const pairs = [
    { a: 'it_c', b: 'it_d', kind: 'near' },
    { a: 'it_b', b: 'it_c', kind: 'exact' },
    { a: 'it_x', b: 'it_y', kind: 'exact' },
  ] as const
  const told = { it_b: 'it_b', it_c: 'it_b', it_d: 'it_b', it_x: 'it_x', it_y: 'it_x' }
  expect(Object.fromEntries(copiesOf(pairs))).toEqual(told)
  expect(Object.fromEntries(copiesOf(pairs.toReversed().map(({ a, b, kind }) => ({ a: b, b: a, kind }))))).toEqual(told)
})

/** A change with ten submissions of one photo. */
function change(more: Partial<IncidentChange> = {}): IncidentChange {
  const known = {
    number: 0,
    inputDigest: undefined,
    isUnsettled: false,
    settledNumber: undefined,
    shown: [],
    since: [],
  }
  return {
    ...{ isWhole: true, cursor: '1', zone: 'UTC', links: [], gone: [], known: { ...known, bodies: [], judged: [] } },
    items: IDS.map((item) => ({
      ...{ item, submission: `sb_${item}`, receivedAt: NOON + 600_000, durationMs: undefined, make: undefined },
      clock: undefined,
      claims: [
        {
          ...{ id: `cl_t${item}`, about: 'time', source: 'exif.GPSTimeStamp', raw: '', ref: 'start', atMs: NOON },
          ...{ resolutionMs: 1000, zone: 'Z', zoneSource: 'utc-by-format', clock: 'gps', trust: 80 },
          ...{ error: { kind: 'normal', sdMs: 500 }, identifying: false },
        },
        {
          ...{ id: `cl_p${item}`, about: 'place', source: 'exif.GPS', raw: '', lat: 60.17, lon: 24.94, radiusM: 10 },
          ...{ clock: 'gps', trust: 80, identifying: false },
        },
      ],
    })),
    twins: IDS.slice(1).map((b) => ({ a: 'it_0', b, kind: 'exact' as const })),
    ...more,
  }
}

const told = (more?: Partial<IncidentChange>) => {
  const world = openWorld('in_1', change(more))
  const { placements } = world.settle()
  const items = [...world.items.values()]
  const covered = coverageOf(placements, items).map(({ submissions }) => submissions)
  return { world, scenes: scenesOf(placements, items), most: Math.max(...covered) }
}

test('ten copies from ten submissions count as one and make no scene; ten photos make a scene', () => {
  expect(told()).toMatchObject({ scenes: [], most: 1 })
  expect(told({ twins: [] })).toMatchObject({ scenes: [{ submissions: 10, items: IDS }], most: 10 })
})

test('items that turn out to be no copies count again', () => {
  const { world } = told()
  const gone = IDS.slice(1).map((b) => `it_0|${b}`)
  world.apply(world.take(change({ isWhole: false, items: [], twins: [], gone })))
  const { placements } = world.settle()
  expect(scenesOf(placements, [...world.items.values()])).toMatchObject([{ submissions: 10 }])
})
