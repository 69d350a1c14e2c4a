import { hardBounds, type Limit } from './bounds.ts'
import { byTrust, type Candidate, candidatesOf, isTold } from './candidate.ts'
import { pushTo } from './grouped.ts'
import type { IdentifiedClaim, ItemInput, Parameters } from './input.ts'
import { limitsOf } from './limits.ts'
import { filesFirst } from './names.ts'
import { type Reading, readingOf } from './reading.ts'
import { Union } from './union.ts'
import type { World } from './world.ts'

/**
 * Items of the same bytes: one body of evidence, however often it was sent. All of its times are of its start, epoch ms.
 * A body is what links join and what clocks speak of.
 */
export interface Body {
  readonly index: number
  /** Ascending by id; the first names the body. */
  readonly items: readonly ItemInput[]
  readonly readings: readonly Reading[]
  /** Nothing starts after it arrived, less its length; with the claim or `received`. */
  readonly latest: Edge
  readonly earliest: Edge | undefined
  readonly durationMs: number
  readonly submissions: number
}

/** A bound and what sets it: a claim's id, or `received` for the arrival. */
export interface Edge {
  readonly at: number
  readonly by: string
}

export interface Bodies {
  readonly list: readonly Body[]
  readonly of: ReadonlyMap<string, Body>
}

/** Exact twins become one body. Neither the order of items nor that of twins matters. */
export function bodiesOf(world: World, p: Parameters): Bodies {
  const groups = groupsOf(world)
  const of = new Map<string, Body>()
  const list = groups.map((items, index) => {
    const body = bodyOf(index, items, { hints: world.hints, p })
    for (const { item } of items) of.set(item, body)
    return body
  })
  return { list, of }
}

function groupsOf(world: World): readonly (readonly ItemInput[])[] {
  const items = world.items.toSorted((a, b) => (a.item < b.item ? -1 : 1))
  const index = new Map(items.map(({ item }, at) => [item, at]))
  const union = new Union(items.length)
  for (const { a, b, kind } of world.twins) {
    const [x, y] = [index.get(a), index.get(b)]
    if (kind === 'exact' && x !== undefined && y !== undefined) union.join(x, y)
  }
  const groups = new Map<number, ItemInput[]>()
  for (const [at, one] of items.entries()) pushTo(groups, union.find(at), one)
  return [...groups.values()]
}

type Reader = Pick<World, 'hints'> & { readonly p: Parameters }

function bodyOf(index: number, items: readonly ItemInput[], reader: Reader): Body {
  const first = items[0]
  if (!first) throw new Error('a body needs an item')
  const read = items.flatMap((one) => readingsOf(one, first.item, reader))
  const durationMs = Math.max(...items.map((one) => one.durationMs ?? 0))
  const received = Math.min(...items.map((one) => hardBounds(one, reader.p).latest))
  const limits = items.flatMap((one) => limitsOf(one, reader)).filter(({ claim }) => claim.clock === 'officer')
  return {
    index,
    items,
    readings: items.length === 1 ? read : once(read),
    latest: tightest(limits, { at: received, by: 'received' }),
    earliest: lowest(limits),
    durationMs,
    submissions: new Set(items.map((one) => one.submission ?? one.item)).size,
  }
}

/** The same words in two files of the same bytes are one claim. */
function once(readings: readonly Reading[]): readonly Reading[] {
  const seen = new Set<string>()
  return readings.filter((one) => {
    const key = `${one.source}|${one.at}|${one.kind}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/**
 * What an item's claims say of its start: of its device's clock the reading that the file itself puts first, and each
 * fix, anchor and memory. What arrived before it says it began is no reading.
 */
function readingsOf(given: ItemInput, owner: string, { hints, p }: Reader): readonly Reading[] {
  const { latest } = hardBounds(given, p)
  const claims = given.claims.length < 2 ? given.claims : given.claims.toSorted(byId)
  const input = { ...given, claims }
  const all = candidatesOf(input, hints, p)
  const inTime = all.filter((one) => one.low <= latest + p.arrivalToleranceMs)
  // What lies after the arrival says nothing of this item, and something of its clock.
  const possible =
    inTime.length > 0 ? inTime : all.filter(({ claim }) => claim.clock === 'device' || claim.clock === 'container')
  if (possible.length === 0) return []
  const sorted = filesFirst(possible.length === 1 ? possible : possible.toSorted(byTrust), p)
  const readings = sorted.flatMap((candidate) => readingOf(candidate, { input, owner }, p) ?? [])
  const first = readings.filter(isFirstOfClock(sorted))
  return inTime.length > 0 ? first : first.map((one) => ({ ...one, prior: { ...one.prior, wrong: 1 } }))
}

/** One clock writes several fields: the first that the trust order names speaks, sharpened by one that agrees. */
function isFirstOfClock(
  sorted: readonly Candidate[],
): (reading: Reading, at: number, all: readonly Reading[]) => boolean {
  const told = sorted.find((one) => isTold(one))
  return (reading, at, all) => {
    if (reading.kind === 'anchor' || reading.kind === 'fix') return true
    if (reading.kind === 'told') return reading.claim === told?.claim.id
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
