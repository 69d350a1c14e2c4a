import { type Link, type Placement, type TimeClaim, TRUST } from '@firsthand/domain'
import {
  DEFAULT_PARAMETERS,
  type Hints,
  type IdentifiedClaim,
  type ItemInput,
  type Solution,
  solveWorld,
  type TwinPair,
  type World,
} from './index.ts'
import { at, claim, HOUR, helsinki, pxl, RECEIVED } from './solve.test-kit.ts'

export const SECOND = 1000
/** A wall time of Helsinki's clocks, read as if it were UTC: how inspect stores a time without a zone. */
export const wall = (utcMs: number): number => utcMs + 2 * HOUR

type Over = Partial<TimeClaim>
const unzoned = { zone: undefined, zoneSource: 'none' } as const
const utc = { zone: '+00:00', zoneSource: 'utc-by-format' } as const

/** EXIF with its offset, as phones have written it since 2016. */
export const exif = (id: string, atMs: number, over: Over = {}): IdentifiedClaim =>
  claim(id, { atMs, error: { kind: 'normal', sdMs: 300 }, ...over })

/** EXIF without an offset: a wall time. */
export const exifLocal = (id: string, wallMs: number, over: Over = {}): IdentifiedClaim =>
  exif(id, wallMs, { ...unzoned, trust: TRUST.exifLocal, ...over })

/** Satellite time: of the last fix, not of the shutter. */
export const fixOf = (id: string, atMs: number, over: Over = {}): IdentifiedClaim =>
  claim(id, {
    ...{ source: 'exif.GPSDateTime', atMs, ...utc, clock: 'gps', trust: TRUST.gps },
    error: { kind: 'lag', sdMs: 10_000, lowMs: -1000, highMs: 900_000 },
    ...over,
  })

/** What Android writes when it closes a film, UTC. */
export const androidEnd = (id: string, endMs: number, over: Over = {}): IdentifiedClaim =>
  claim(id, {
    ...{ source: 'mp4.CreateDate', ref: 'end', atMs: endMs, ...utc, clock: 'container', trust: TRUST.container },
    error: { kind: 'lag', sdMs: 1000, lowMs: -2000, highMs: 1000 },
    ...over,
  })

/** An iPhone's own start of a film, with its zone. */
export const iphone = (id: string, atMs: number, over: Over = {}): IdentifiedClaim =>
  claim(id, {
    ...{ source: 'quicktime.CreationDate', atMs, trust: TRUST.quicktimeCreationDate },
    error: { kind: 'normal', sdMs: 1000 },
    ...over,
  })

/**
 * GoPros, DJIs and Nikons write their wall time in a field that should hold UTC. Inspect recognises these devices, so
 * the claim is a wall time without a zone.
 */
export const localAsUtc = (id: string, wallMs: number, over: Over = {}): IdentifiedClaim =>
  claim(id, {
    ...{ source: 'mp4.CreateDate', atMs: wallMs, ...unzoned, trust: TRUST.exifLocal - 2 },
    error: { kind: 'normal', sdMs: 30_000 },
    ...over,
  })

/**
 * A cut clip keeps the date at which the whole recording ended. So the clip began, and may have ended, some time before
 * that date.
 */
export const cutEnd = (id: string, endMs: number): IdentifiedClaim =>
  androidEnd(id, endMs, { trust: 35, error: { kind: 'lag', sdMs: 2000, lowMs: -6 * HOUR, highMs: 1000 } })

/** The time when a copy was saved, received or edited: it was filmed before. */
export const savedBy = (id: string, source: string, atMs: number, over: Over = {}): IdentifiedClaim =>
  claim(id, {
    ...{ source, ref: 'upper', atMs, ...unzoned, clock: 'messenger', trust: 25 },
    error: { kind: 'bound', sdMs: 2000, highMs: 2000 },
    ...over,
  })

export const cameraName = (id: string, wallMs: number): IdentifiedClaim =>
  claim(id, {
    ...{ source: 'name.camera', atMs: wallMs, ...unzoned, clock: 'name', trust: TRUST.nameLocal },
    error: { kind: 'normal', sdMs: 1000 },
  })

/** The day of receipt in a WhatsApp name. */
export const whatsappDay = (id: string, midnightMs: number): IdentifiedClaim =>
  claim(id, {
    ...{ source: 'name.whatsapp', ref: 'day', atMs: midnightMs, ...unzoned, clock: 'messenger', trust: TRUST.day },
    ...{ resolutionMs: 86_400_000, error: { kind: 'bound', sdMs: 86_400_000, highMs: 86_400_000 } },
  })

/** An instant that an officer pinned, as the service stores it. */
export const pinned = (id: string, atMs: number, over: Over = {}): IdentifiedClaim =>
  claim(id, {
    ...{ source: 'officer.anchor', atMs, resolutionMs: 0, zone: 'Z', clock: 'officer', trust: TRUST.anchor },
    error: { kind: 'normal', sdMs: 500 },
    ...over,
  })

/** A half-minute film from a phone that sent nothing else. */
export const film = (item: string, claims: ItemInput['claims'], over: Partial<ItemInput> = {}): ItemInput => ({
  ...{ item, receivedAt: RECEIVED, durationMs: 30_000, device: 'phone' as const, submission: `sb_${item}` },
  claims,
  ...over,
})

export const photo = (item: string, claims: ItemInput['claims'], over: Partial<ItemInput> = {}): ItemInput =>
  film(item, claims, { durationMs: undefined, ...over })

/** Two recordings heard the same sound: `b` began `offsetMs` after `a`. */
export const heard = (a: string, b: string, offsetMs: number, over: Partial<Link> = {}): Link => ({
  ...{ id: `lk_${a}_${b}`, kind: 'sound' as const, a, b, offsetMs, sdMs: 50, strength: 0.8 },
  ...over,
})

/** A link for every pair of recordings, with their true offset. */
export function heardAll(starts: Readonly<Record<string, number>>): readonly Link[] {
  const items = Object.entries(starts).toSorted(([x], [y]) => (x < y ? -1 : 1))
  return items.flatMap(([a, from], i) => items.slice(i + 1).map(([b, to]) => heard(a, b, to - from)))
}

export const worldOf = (
  items: readonly ItemInput[],
  links: readonly Link[] = [],
  more: { readonly twins?: readonly TwinPair[]; readonly hints?: Hints } = {},
): World => ({ items, links, twins: more.twins ?? [], hints: more.hints ?? helsinki })

export const solvedWorld = (...args: Parameters<typeof worldOf>): Solution =>
  solveWorld(worldOf(...args), DEFAULT_PARAMETERS)

export function placementOf({ placements }: Pick<Solution, 'placements'>, item: string): Placement {
  const found = placements.find((one) => one.item === item)
  if (!found) throw new Error(`no placement of ${item}`)
  return found
}

export const verdictOf = ({ links }: Solution, link: string): string | undefined =>
  links.find((one) => one.link === link)?.verdict

export const holds = ({ earliest, latest }: Placement, truth: number): boolean => earliest <= truth && truth <= latest
export const offBy = ({ estimate }: Placement, truth: number): number =>
  estimate === undefined ? Infinity : Math.abs(estimate - truth)
export const codesOf = ({ reasons, conflicts }: Placement): readonly string[] =>
  [...reasons, ...conflicts].map(({ code }) => code)
/** All claims and links that a placement names, for it or against it. */
export const namedBy = ({ reasons, conflicts }: Placement): ReadonlySet<string> =>
  new Set([
    ...reasons.flatMap(({ claim: named, values }) => [
      ...(named === undefined ? [] : [named]),
      ...String(values['claims'] ?? '').split(' '),
    ]),
    ...conflicts.flatMap(({ claims }) => claims),
  ])

/** Three phones at the bridge, each with its own clock, all linked by sound. */
export const BRIDGE = { it_ana: at(14, 10), it_ben: at(14, 10, 12), it_cem: at(14, 10, 25) } as const
export const bridge = [
  film('it_ana', [iphone('cl_ana', BRIDGE.it_ana)], { clock: 'ck_ana' }),
  film('it_ben', [androidEnd('cl_ben', BRIDGE.it_ben + 30 * SECOND)], { clock: 'ck_ben' }),
  film('it_cem', [pxl('cl_cem', BRIDGE.it_cem)], { clock: 'ck_cem' }),
]
