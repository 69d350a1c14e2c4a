import { hardBounds, type Limit } from './bounds.ts'
import { byTrust, type Candidate, candidatesOf, isMemory } from './candidate.ts'
import { DeviceZones } from './clocks/device-zones.ts'
import { ClockNames } from './clocks/names.ts'
import { type Observation, observationsOf } from './clocks/observations.ts'
import { copyArrivals } from './copy-arrivals.ts'
import { pushTo, trimmed } from './grouped.ts'
import type { IdentifiedClaim, ItemInput, Parameters } from './input.ts'
import { noteZones } from './instants.ts'
import { limitsOf } from './limits.ts'
import { filesFirst } from './names.ts'
import { deviceOf, instantsOfClaim, type Reading, type ReadingContext, readingsOfClaim } from './reading.ts'
import { Union } from './union.ts'
import type { World } from './world.ts'

/**
 * Items with the same bytes are one body of evidence, however often they were sent. All times of a body are times of
 * its start, epoch ms. Links join bodies, and readings belong to bodies.
 */
export interface Body {
  readonly index: number
  /** Ascending by id; the first names the body. */
  readonly items: readonly ItemInput[]
  readonly readings: readonly Reading[]
  /** Upper bound of the start: the arrival minus the length, or a limit. `by` is the claim's id or `received`. */
  readonly latest: Edge
  readonly earliest: Edge | undefined
  readonly durationMs: number
  /** The submission that sent the bytes first. Later senders of the same bytes add no vote. */
  readonly sender: string | undefined
  /**
   * The lowest index among this body and its near twins. Sounds that one near twin heard are no new evidence in the
   * others.
   */
  readonly origin: number
  /** The latest start that the arrivals of its near twins leave, epoch ms. Undefined without near twins. */
  readonly copyArrivedBy: number | undefined
}

/** A bound and what sets it: a claim's id, or `received` for the arrival. */
export interface Edge {
  readonly at: number
  readonly by: string
}

export interface Bodies {
  readonly list: readonly Body[]
  readonly of: ReadonlyMap<string, Body>
  /**
   * The observations of each body (items with the same bytes), by the body's index, as if it were a rig of its own.
   * Computed once for all rounds of forming rigs.
   */
  readonly observations: readonly (readonly Observation[])[]
  readonly clocks: ClockNames
  readonly zones: DeviceZones
  /** The bodies of one origin: near twins of one another. */
  readonly near: (origin: number) => readonly Body[]
}

/** Merges exact twins into one body. The order of items and of twins does not matter. */
export function bodiesOf(world: World, p: Parameters): Bodies {
  const groups = groupsOf(world)
  const indexOf = new Map<string, number>()
  for (const [index, items] of groups.entries()) for (const { item } of items) indexOf.set(item, index)
  const origins = originsOf(world, indexOf, groups.length)
  const of = new Map<string, Body>()
  const clocks = new ClockNames()
  const zones = zonesOf(groups, world)
  const reader = { hints: world.hints, p, names: clocks, zones, bodiesOf: bodiesByClock(groups) }
  const arrivals = copyArrivals(groups, origins, p)
  const list = groups.map((items, index) => {
    const origin = origins.find(index)
    const body = bodyOf({ index, origin, copyArrivedBy: arrivals.get(origin) }, items, reader)
    for (const { item } of items) of.set(item, body)
    return body
  })
  const observations = list.map((body) => observationsOf(body.index, [{ body, rel: 0, sd: 0 }]))
  const twins = new Map<number, Body[]>()
  for (const body of list) if (body.copyArrivedBy !== undefined) pushTo(twins, body.origin, body)
  return { list, of, clocks, zones, observations, near: (origin) => twins.get(origin) ?? [] }
}

/** What all files of each device say of its zone. */
function zonesOf(groups: readonly (readonly ItemInput[])[], { hints }: World): DeviceZones {
  const zones = new DeviceZones()
  for (const items of groups)
    for (const input of items) noteZones(input, deviceOf(input, items[0]?.item ?? ''), zones, hints)
  return zones
}

/** Indexed by clock: the number of bodies that it wrote. */
function bodiesByClock(groups: readonly (readonly ItemInput[])[]): ReadonlyMap<string, number> {
  const count = new Map<string, number>()
  for (const items of groups)
    for (const clock of new Set(items.map((one) => one.clock)))
      if (clock !== undefined) count.set(clock, (count.get(clock) ?? 0) + 1)
  return count
}

function originsOf({ twins }: World, indexOf: ReadonlyMap<string, number>, size: number): Union {
  const union = new Union(size)
  for (const { a, b } of twins) {
    const [x, y] = [indexOf.get(a), indexOf.get(b)]
    if (x !== undefined && y !== undefined) union.join(x, y)
  }
  return union
}

function groupsOf(world: World): readonly (readonly ItemInput[])[] {
  const items = world.items.map(inOrder).toSorted((a, b) => (a.item < b.item ? -1 : 1))
  const index = new Map<string, number>()
  for (const [at, { item }] of items.entries()) index.set(item, at)
  const union = new Union(items.length)
  for (const { a, b, kind } of world.twins) {
    const [x, y] = [index.get(a), index.get(b)]
    if (kind === 'exact' && x !== undefined && y !== undefined) union.join(x, y)
  }
  const groups = new Map<number, ItemInput[]>()
  for (const [at, one] of items.entries()) pushTo(groups, union.find(at), one)
  return [...groups.values()]
}

/** Upper bound on the claims of an item that are read, the most trusted first. A real file has fewer. */
const MOST_CLAIMS = 300
const FURTHEST_MS = 4e15
const WIDEST_MS = 4e12

/** Sorts claims by id, because their order must not matter, and drops claims with impossible numbers. */
function inOrder(item: ItemInput): ItemInput {
  if (isInOrder(item)) return item
  const sane = item.claims.every(isSane) ? item.claims : item.claims.filter(isSane)
  const most =
    sane.length > MOST_CLAIMS ? sane.toSorted((a, b) => b.trust - a.trust || byId(a, b)).slice(0, MOST_CLAIMS) : sane
  const durationMs = item.durationMs !== undefined && isLength(item.durationMs) ? item.durationMs : undefined
  return { ...item, durationMs, claims: most.toSorted(byId) }
}

/** Whether the item can be used as it is. Most can, which saves a copy. */
const isInOrder = ({ claims, durationMs }: ItemInput): boolean =>
  claims.length <= MOST_CLAIMS &&
  (durationMs === undefined || isLength(durationMs)) &&
  claims.every((claim, at) => isSane(claim) && (at === 0 || (claims[at - 1]?.id ?? '') < claim.id))

const isLength = (durationMs: number): boolean => durationMs >= 0 && durationMs < WIDEST_MS
const isSpan = (ms: number): boolean => Math.abs(ms) < WIDEST_MS

const isSane = (claim: IdentifiedClaim): boolean => {
  if (claim.about === 'place') return Number.isFinite(claim.lat) && Number.isFinite(claim.lon) && claim.radiusM >= 0
  const { atMs, resolutionMs, error } = claim
  if (!(Math.abs(atMs) < FURTHEST_MS) || !isSpan(resolutionMs)) return false
  return isSpan(error.sdMs) && isSpan(error.lowMs ?? 0) && isSpan(error.highMs ?? 0)
}

type Named = Pick<Body, 'index' | 'origin' | 'copyArrivedBy'>

interface Reader extends Pick<ReadingContext, 'names' | 'zones' | 'hints'> {
  readonly p: Parameters
  /**
   * Indexed by clock: the number of bodies (an item, together with its exact copies) that have a time from this clock.
   */
  readonly bodiesOf: ReadonlyMap<string, number>
}

/** The literal names every field: an object that is spread and then extended gets a hidden class of its own. */
function bodyOf({ index, origin, copyArrivedBy }: Named, given: readonly ItemInput[], reader: Reader): Body {
  const items = given.length < 2 ? given : withSharedPins(given, reader.p)
  const first = items[0]
  if (!first) throw new Error('a body needs an item')
  const read = byClock(items, given, reader).flatMap((one) => readingsOf(one, first.item, reader))
  const durationMs = Math.max(...items.map((one) => one.durationMs ?? 0))
  const received = Math.min(...items.map((one) => hardBounds(one, reader.p).latest))
  const limits = items.some(isPinned)
    ? items.flatMap((one) => limitsOf(one, reader)).filter(({ claim }) => claim.clock === 'officer')
    : []
  return {
    index,
    items,
    readings: trimmed(items.length === 1 ? read : withoutRepeats(read)),
    latest: tightest(limits, { at: received, by: 'received' }),
    earliest: lowest(limits),
    durationMs,
    sender: firstSent(given).submission,
    origin,
    copyArrivedBy,
  }
}

/** Gives items with the same bytes the earliest arrival as their bound, and every officer's pin. */
function withSharedPins(items: readonly ItemInput[], p: Parameters): readonly ItemInput[] {
  const latest = Math.min(...items.map((one) => hardBounds(one, p).latest))
  const pins = items.flatMap(({ claims }) => claims.filter(isPin))
  return items.map((one) => {
    const others = pins.filter((pin) => !one.claims.includes(pin))
    const claims = others.length === 0 ? one.claims : [...one.claims, ...others].toSorted(byId)
    return { ...one, receivedAt: Math.min(one.receivedAt, latest + (one.durationMs ?? 0)), claims }
  })
}

/**
 * Sorts items with the same bytes: first the item whose clock wrote the most bodies, then the item that arrived first.
 * One device wrote the bytes, whoever sent them.
 */
function byClock(
  items: readonly ItemInput[],
  given: readonly ItemInput[],
  { bodiesOf: counts }: Reader,
): readonly ItemInput[] {
  if (items.length < 2) return items
  const bodies = ({ clock }: ItemInput): number => (clock === undefined ? 0 : (counts.get(clock) ?? 0))
  const arrival = new Map(given.map(({ item, receivedAt }) => [item, receivedAt]))
  const arrived = ({ item }: ItemInput): number => arrival.get(item) ?? 0
  return items.toSorted((a, b) => bodies(b) - bodies(a) || arrived(a) - arrived(b) || (a.item < b.item ? -1 : 1))
}

const firstSent = (items: readonly ItemInput[]): ItemInput =>
  items.reduce((kept, one) => (one.receivedAt < kept.receivedAt ? one : kept))

const isPinned = ({ claims }: ItemInput): boolean => claims.some(({ clock }) => clock === 'officer')

const isPin = (claim: IdentifiedClaim): boolean => claim.clock === 'officer' && claim.about === 'time'

/** Equal readings from two files with the same bytes are one claim. */
function withoutRepeats(readings: readonly Reading[]): readonly Reading[] {
  const seen = new Set<string>()
  return readings.filter((one) => {
    const key = `${one.source}|${one.at}|${one.kind}|${one.sd}|${one.family}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/**
 * What an item's claims say of its start: one reading of each clock, every satellite time (fix) and officer's time
 * (anchor), and one witness's memory. A claim that puts the start after the arrival cannot be right about this item.
 * Its reading is kept, marked as wrong, because it shows the error of its clock.
 */
function readingsOf(input: ItemInput, owner: string, { hints, p, names, zones }: Reader): readonly Reading[] {
  const { latest } = hardBounds(input, p)
  const from = { input, owner, names, zones, hints }
  const all = candidatesOf(input, hints, p)
  const isInTime = (one: Candidate): boolean => earliestOf(one, from) <= latest + p.arrivalToleranceMs
  const first = firstOfClocks(all.filter(isInTime), from, p)
  // A claim after the arrival says nothing about this item, but something about its clock.
  const known = new Set(first.map(({ clock }) => clock))
  const late = all.filter((one) => !isInTime(one) && (one.claim.clock === 'device' || one.claim.clock === 'container'))
  const silent = firstOfClocks(late, from, p).filter(({ clock }) => !known.has(clock))
  return [...first, ...silent.map((one) => ({ ...one, prior: { ...one.prior, wrong: 1 } }))]
}

/** The earliest start that a candidate allows. A device whose zone is known may mean an earlier instant. */
function earliestOf(candidate: Candidate, from: ReadingContext): number {
  const instants = instantsOfClaim(candidate, from)
  return candidate.low + Math.min(0, ...instants.map(({ at }) => at - candidate.at))
}

function firstOfClocks(possible: readonly Candidate[], from: ReadingContext, p: Parameters): readonly Reading[] {
  if (possible.length === 0) return []
  const sorted = filesFirst(possible.length === 1 ? possible : possible.toSorted(byTrust), p)
  return sorted.flatMap((candidate) => readingsOfClaim(candidate, from, p)).filter(isFirstOfClock(sorted))
}

/**
 * A clock may write several fields of a file. Only one reading of each clock is kept: the most trusted, or a narrower
 * one that agrees with it.
 */
function isFirstOfClock(
  sorted: readonly Candidate[],
): (reading: Reading, at: number, all: readonly Reading[]) => boolean {
  const firstMemory = sorted.find((one) => isMemory(one))
  return (reading, at, all) => {
    if (reading.kind === 'anchor' || reading.kind === 'fix') return true
    if (reading.kind === 'memory') return reading.claim === firstMemory?.claim.id
    const rivals = all.filter((other) => other.clock === reading.clock)
    const first = rivals[0]
    if (!first) return true
    const near = rivals.filter((other) => Math.abs(other.at - first.at) <= 3 * (first.sd + other.sd) + 1_000)
    const best = near.reduce((kept, other) => (other.sd < kept.sd ? other : kept), first)
    return all[at] === best
  }
}

const byId = (a: IdentifiedClaim, b: IdentifiedClaim): number => (a.id < b.id ? -1 : 1)

const tightest = (limits: readonly Limit[], start: Edge): Edge =>
  limits
    .filter(({ side }) => side === 'upper')
    .reduce((kept, { at, claim }) => (at < kept.at ? { at, by: claim.id } : kept), start)

const lowest = (limits: readonly Limit[]): Edge | undefined =>
  limits
    .filter(({ side }) => side === 'lower')
    .reduce<Edge | undefined>((kept, { at, claim }) => (!kept || at > kept.at ? { at, by: claim.id } : kept), undefined)
