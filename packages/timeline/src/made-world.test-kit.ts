import type { Link } from '@firsthand/domain'
import fc from 'fast-check'
import type { Hints, IdentifiedClaim, ItemInput, TwinPair, World } from './index.ts'
import { claim, HOUR, helsinki, MINUTE, notAfter, pxl, remembered } from './solve.test-kit.ts'
import {
  androidEnd,
  cameraName,
  cutEnd,
  exif,
  exifLocal,
  fixOf,
  iphone,
  localAsUtc,
  pinned,
  savedBy,
  wall,
  whatsappDay,
} from './world.test-kit.ts'

const T0 = Date.UTC(2026, 10, 25, 9)
const DAY = 86_400_000
/** Errors of clocks: most are small, some a zone, a day, or anything. */
const clockOff = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: -1500, max: 1500 }) },
  { weight: 1, arbitrary: fc.constantFrom(-HOUR, HOUR, 5 * HOUR, -DAY, 365 * DAY) },
  { weight: 1, arbitrary: fc.integer({ min: -3 * HOUR, max: 3 * HOUR }) },
)

/**
 * The inputs of a made claim: the time that the device shows (`shown`), the true time (`truth`), and the recording's
 * length.
 */
interface Moment {
  readonly id: string
  readonly shown: number
  readonly truth: number
  readonly durationMs: number
}

type Make = (moment: Moment) => IdentifiedClaim

/** Every kind of claim that inspect, the witness's page and officers make. */
const KINDS: Readonly<Record<string, Make>> = {
  exif: ({ id, shown }) => exif(id, shown),
  local: ({ id, shown }) => exifLocal(id, wall(shown)),
  byPlace: ({ id, shown }) => exif(id, shown, { source: 'exif.DateTimeOriginal+place', zoneSource: 'coordinates' }),
  fix: ({ id, truth }) => fixOf(id, truth - 4000),
  staleFix: ({ id, truth }) => fixOf(id, truth - 10 * MINUTE),
  doubtfulFix: ({ id, truth }) =>
    fixOf(id, truth - 5 * HOUR, {
      source: 'xmp.GPSDateTime',
      trust: 33,
      error: { kind: 'lag', sdMs: DAY, lowMs: -1.01 * DAY, highMs: 1.01 * DAY },
    }),
  pixel: ({ id, shown }) => pxl(id, shown),
  name: ({ id, shown }) => cameraName(id, wall(shown)),
  android: ({ id, shown, durationMs }) => androidEnd(id, shown + durationMs),
  startOrEnd: ({ id, shown, durationMs }) =>
    androidEnd(id, shown, {
      ref: 'start',
      trust: 53,
      error: { kind: 'lag', sdMs: 2000, lowMs: -durationMs - 2000, highMs: 2000 },
    }),
  iphone: ({ id, shown }) => iphone(id, shown),
  gopro: ({ id, shown }) => localAsUtc(id, wall(shown)),
  cut: ({ id, shown, durationMs }) => cutEnd(id, shown + durationMs + HOUR),
  edited: ({ id, shown }) =>
    savedBy(id, 'mp4.TrackCreateDate', shown + 2 * HOUR, {
      clock: 'container',
      zone: '+00:00',
      zoneSource: 'utc-by-format',
    }),
  telegram: ({ id, shown }) => savedBy(id, 'name.telegram', wall(shown + HOUR)),
  whatsapp: ({ id, truth }) => whatsappDay(id, Math.floor(wall(truth) / DAY) * DAY),
  pdf: ({ id, shown }) => notAfter(id, shown + MINUTE),
  signed: ({ id, truth }) => notAfter(id, truth + MINUTE, { source: 'c2pa.signature', trust: 90 }),
  neverSet: ({ id }) =>
    exifLocal(id, Date.UTC(2010, 0, 1), { ref: 'lower', trust: 0, error: { kind: 'bound', sdMs: 0, lowMs: 0 } }),
  modified: ({ id, shown, durationMs }) =>
    notAfter(id, shown + durationMs, {
      source: 'page.lastModified',
      clock: 'page',
      trust: 20,
      zoneSource: 'utc-by-format',
    }),
  modifiedEnd: ({ id, shown, durationMs }) =>
    claim(id, {
      source: 'page.lastModified',
      ref: 'end',
      atMs: shown + durationMs,
      clock: 'page',
      trust: 20,
      zoneSource: 'utc-by-format',
      error: { kind: 'normal', sdMs: 1000 },
    }),
  words: ({ id, truth }) => remembered(id, truth + 7 * MINUTE),
  wordsBefore: ({ id, truth }) => remembered(id, truth + HOUR, { ref: 'upper', error: { kind: 'bound', sdMs: 0 } }),
  wordsAfter: ({ id, truth }) => remembered(id, truth - HOUR, { ref: 'lower', error: { kind: 'bound', sdMs: 0 } }),
  place: ({ id, truth }) => place(id, 'exif.GPS', 60.17 + (truth % 97) / 1e5),
}

const place = (id: string, source: string, lat: number): IdentifiedClaim => ({
  ...{ id, about: 'place' as const, source, raw: '', lat, lon: 24.94, radiusM: 30, clock: 'gps', trust: 80 },
  identifying: true,
})

/** Officers' claims: a pinned time, an interval, or a place. */
const PINS: Readonly<Record<string, Make>> = {
  instant: ({ id, truth }) => pinned(id, truth),
  interval: ({ id, truth }) =>
    pinned(id, truth + 20_000, { error: { kind: 'lag', sdMs: 0, lowMs: -5 * MINUTE, highMs: 5 * MINUTE } }),
  wrong: ({ id, truth }) => pinned(id, truth - 40 * MINUTE),
  place: ({ id }) => ({ ...place(id, 'officer.anchor', 60.1), clock: 'officer', trust: 100 }),
}

const seed = fc.record({
  startMs: fc.integer({ min: 0, max: 3 * HOUR }),
  // Most recordings are long enough to overlap any other, because a link between recordings that do not overlap is
  // always rejected.
  durationMs: fc.option(
    fc.oneof(
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 10 * MINUTE }) },
      { weight: 3, arbitrary: fc.integer({ min: 3 * HOUR, max: 4 * HOUR }) },
    ),
    { nil: undefined },
  ),
  device: fc.constantFrom('phone' as const, 'phone' as const, 'camera' as const, 'unknown' as const),
  clock: fc.constantFrom(undefined, 'ck_0', 'ck_1', 'ck_2'),
  ownOff: clockOff,
  sender: fc.integer({ min: 0, max: 5 }),
  arrivesAfterMs: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 5 * HOUR }) },
    { weight: 1, arbitrary: fc.integer({ min: -2 * HOUR, max: 0 }) },
  ),
  kinds: fc.uniqueArray(fc.constantFrom(...Object.keys(KINDS)), { maxLength: 5 }),
  pins: fc.oneof(
    { weight: 7, arbitrary: fc.constant<string[]>([]) },
    { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...Object.keys(PINS)), { minLength: 1, maxLength: 2 }) },
  ),
})

/** A world as the engine reads it, and the true start of each item. */
export interface MadeWorld {
  readonly world: World
  readonly starts: ReadonlyMap<string, number>
}

const itemName = (index: number): string => `it_${String(index).padStart(2, '0')}`

const hints = fc.constantFrom<Hints>(
  helsinki,
  helsinki,
  { zone: [] },
  {
    zone: [
      { fromWallMs: 0, offsetMs: 3 * HOUR },
      { fromWallMs: wall(T0 + HOUR), offsetMs: 2 * HOUR },
    ],
  },
)

/** 1 … `most` items with claims of every kind, links right and wrong, exact and near twins, pins and hints. */
export const madeWorld = (most = 25): fc.Arbitrary<MadeWorld> =>
  fc
    .record({
      seeds: fc.array(seed, { minLength: 1, maxLength: most, size: 'max' }),
      offs: fc.array(clockOff, { minLength: 3, maxLength: 3 }),
    })
    .chain(({ seeds, offs }) => {
      const items = seeds.map((one, index) => itemOf(one, index, offs))
      const starts = new Map(items.map(({ item }, i) => [item, T0 + (seeds[i]?.startMs ?? 0)]))
      return fc
        .record({ links: links(items, starts), twins: twins(items), hints })
        .map((joined) => ({ world: withTwins(items, joined), starts }))
    })

function itemOf(
  one: typeof seed extends fc.Arbitrary<infer T> ? T : never,
  index: number,
  offs: readonly number[],
): ItemInput {
  const item = itemName(index)
  const truth = T0 + one.startMs
  const off = one.clock === undefined ? one.ownOff : (offs[Number(one.clock.slice(3))] ?? 0)
  const moment = { truth, shown: truth - off, durationMs: one.durationMs ?? 0 }
  const made = one.kinds.flatMap((kind, i) => KINDS[kind]?.({ ...moment, id: `cl_${index}_${i}` }) ?? [])
  const claims = [
    // A file has each of its fields once.
    ...made.filter((claim, i) => made.findIndex(({ source }) => source === claim.source) === i),
    ...one.pins.flatMap((kind, i) => PINS[kind]?.({ ...moment, id: `cl_${index}_p${i}` }) ?? []),
  ]
  const { durationMs, device, clock, sender, arrivesAfterMs } = one
  const receivedAt = truth + (durationMs ?? 0) + arrivesAfterMs
  return { item, receivedAt, durationMs, device, clock, submission: `sb_${sender}`, claims }
}

/** Most links are right, some are off by a siren's period or by anything, and some lead to items that are not here. */
function links(items: readonly ItemInput[], starts: ReadonlyMap<string, number>): fc.Arbitrary<readonly Link[]> {
  const end = fc.integer({ min: 0, max: items.length - 1 })
  const far = fc.integer({ min: 0, max: items.length + 2 })
  const single = fc.record({ a: fc.oneof(end, end, far), b: end }).map((one) => [one])
  // A few recordings of one sound, all linked with one another.
  const group = fc
    .uniqueArray(end, { minLength: 3, maxLength: 5 })
    .map((ends) => ends.flatMap((a, i) => ends.slice(i + 1).map((b) => ({ a, b }))))
  const pairs = fc
    .array(items.length < 3 ? single : fc.oneof({ weight: 5, arbitrary: single }, { weight: 1, arbitrary: group }), {
      maxLength: items.length,
    })
    .map((drawn) => drawn.flat().slice(0, 60))
  return pairs.chain((ends) =>
    fc.tuple(...ends.map(() => measured)).map((said) =>
      ends.flatMap(({ a: x, b: y }, i): readonly Link[] => {
        const how = said[i]
        if (x === y || !how) return []
        const [a, b] = [itemName(Math.min(x, y)), itemName(Math.max(x, y))]
        const offsetMs = (starts.get(b) ?? T0) - (starts.get(a) ?? T0) + how.off
        const { kind, sdMs, strength } = how
        return [{ id: `lk_${String(i).padStart(2, '0')}`, kind, a, b, offsetMs, sdMs, strength: strength / 10 }]
      }),
    ),
  )
}

const measured = fc.record({
  off: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: -80, max: 80 }) },
    { weight: 1, arbitrary: fc.constantFrom(-4327, 4327, 8654, HOUR) },
    { weight: 1, arbitrary: fc.integer({ min: -HOUR, max: HOUR }) },
  ),
  sdMs: fc.constantFrom(2, 40, 150),
  kind: fc.oneof(
    { weight: 14, arbitrary: fc.constant('sound' as const) },
    { weight: 1, arbitrary: fc.constant('officer' as const) },
  ),
  strength: fc.integer({ min: 0, max: 10 }),
})

const twins = (items: readonly ItemInput[]): fc.Arbitrary<readonly TwinPair[]> => {
  const end = fc.integer({ min: 0, max: items.length })
  const one = fc.record({ x: end, y: end, kind: fc.constantFrom('exact' as const, 'near' as const) })
  return fc
    .uniqueArray(one, { maxLength: 4, selector: ({ x, y }) => `${Math.min(x, y)}:${Math.max(x, y)}` })
    .map((drawn) =>
      drawn.flatMap(({ x, y, kind }) =>
        x === y ? [] : [{ a: itemName(Math.min(x, y)), b: itemName(Math.max(x, y)), kind }],
      ),
    )
}

interface Joined {
  readonly links: readonly Link[]
  readonly twins: readonly TwinPair[]
  readonly hints: Hints
}

/** Exact twins have the same length, because they have the same bytes. */
function withTwins(items: readonly ItemInput[], { links: heard, twins: pairs, hints: zoneHints }: Joined): World {
  const lengthOf = new Map(items.map(({ item, durationMs }) => [item, durationMs]))
  for (let turn = 0; turn < pairs.length; turn++)
    for (const { a, b, kind } of pairs) {
      if (kind !== 'exact' || !lengthOf.has(a) || !lengthOf.has(b)) continue
      const shorter = Math.min(lengthOf.get(a) ?? 0, lengthOf.get(b) ?? 0)
      lengthOf.set(a, shorter).set(b, shorter)
    }
  const same = items.map((one) => ({ ...one, durationMs: lengthOf.get(one.item) }))
  return { items: same, links: heard, twins: pairs, hints: zoneHints }
}
