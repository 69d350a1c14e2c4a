import { type Draw, nth } from './draw.ts'
import { groupBy } from './group-by.ts'
import { metresBetween, type Spot } from './incident.ts'
import { chanceOfLink, type Recall } from './recall.ts'

/** The speed of sound, m/s. */
const SOUND = 343
/** Items with less common sound than this are not linked. */
export const LEAST_OVERLAP_MS = 3000
const HEARD_M = 260
/** The most links of one clip, because the index returns at most this many candidates. */
const MOST_LINKS = 12

/** An item with sound. */
export interface Heard {
  readonly item: number
  readonly site: number
  readonly event: number
  readonly startMs: number
  readonly durationMs: number
  readonly spot: Spot
  readonly fromSourceM: number
  /** The place, if the solver knows it. If undefined, the sd is the default for unknown places. */
  readonly knownSpot: Spot | undefined
  readonly campaign: number | undefined
  readonly recording: number
  /** The share of partners for which this item's sound is clear enough. */
  readonly clarity: number
}

export interface Pair {
  readonly a: number
  readonly b: number
  readonly offsetMs: number
  readonly sdMs: number
  readonly strength: number
  readonly driftPpm: number | undefined
  readonly how: string
}

/**
 * How likely the search finds a link between an item of this campaign and an honest item, relative to a link between
 * two staged items.
 */
export type TieShare = (campaign: number) => number

export interface Search {
  readonly tieShare: TieShare
  readonly recall: Recall
}

/** What the search found. `met`: how many pairs of recordings were tried that hold the same sound. */
export interface Found {
  readonly pairs: readonly Pair[]
  readonly met: number
}

/** Links between items that heard the same sound, as far as the search finds them. */
export function soundLinks(draw: Draw, heard: readonly Heard[], search: Search): Found {
  const links = new Map<number, number>()
  let met = 0
  const hasRoom = ({ item }: Heard): boolean => (links.get(item) ?? 0) < MOST_LINKS
  const join = (a: Heard, b: Heard): Pair => {
    for (const { item } of [a, b]) links.set(item, (links.get(item) ?? 0) + 1)
    return measure(draw, a, b)
  }
  const tryPair = (a: Heard, b: Heard): readonly Pair[] => {
    if (!hasRoom(a) || !hasRoom(b)) return []
    if (hasMet(a, b)) met++
    return isFound(draw, { a, b }, search) ? [join(a, b)] : []
  }
  const pairs = [...groupBy(heard, ({ site }) => site).values()].flatMap((there) => {
    const inOrder = there.toSorted((a, b) => a.startMs - b.startMs || a.item - b.item)
    return inOrder.flatMap((a, index) => draw.shuffle(partnersOf(inOrder, index)).flatMap((b) => tryPair(a, b)))
  })
  return { pairs, met }
}

/** Whether two recordings of one event, near enough to one another, hold the same sound. */
const hasMet = (a: Heard, b: Heard): boolean =>
  a.event === b.event && a.recording !== b.recording && metresBetween(a.spot, b.spot) <= HEARD_M

/** Later items that begin before this item ends. */
function partnersOf(inOrder: readonly Heard[], index: number): Heard[] {
  const a = nth(inOrder, index)
  const partners: Heard[] = []
  for (let next = index + 1; next < inOrder.length; next++) {
    const b = nth(inOrder, next)
    if (b.startMs > a.startMs + a.durationMs - LEAST_OVERLAP_MS) break
    if (Math.min(a.startMs + a.durationMs, b.startMs + b.durationMs) - b.startMs >= LEAST_OVERLAP_MS) partners.push(b)
  }
  return partners
}

/** Whether the search finds a pair. */
function isFound(
  draw: Draw,
  { a, b }: { readonly a: Heard; readonly b: Heard },
  { tieShare, recall }: Search,
): boolean {
  if (a.campaign !== b.campaign) {
    const campaign = a.campaign ?? b.campaign
    if (campaign === undefined || !draw.chance(tieShare(campaign))) return false
  }
  const metres = metresBetween(a.spot, b.spot)
  if (metres > HEARD_M) return false
  const overlapMs = Math.min(a.startMs + a.durationMs, b.startMs + b.durationMs) - Math.max(a.startMs, b.startMs)
  // Two items at two simultaneous loud events are mostly not linked, because for each the nearer event drowns the
  // other.
  if (a.event !== b.event && !draw.chance(0.2)) return false
  const clarity = Math.exp(-metres / 170) * Math.min(a.clarity, b.clarity)
  return draw.chance(a.recording === b.recording ? 0.6 : chanceOfLink(recall, { overlapMs, clarity }))
}

/**
 * Measures a link as the search would. Each item hears the loud source late by its distance. The difference is the
 * link's error, and its sd depends on the known places.
 */
function measure(draw: Draw, a: Heard, b: Heard): Pair {
  const isSame = a.recording === b.recording
  const delayMs = isSame ? 0 : ((a.fromSourceM - b.fromSourceM) / SOUND) * 1000 * draw.between(0.4, 1)
  const sdMs = isSame ? 2 : spreadOf(a.knownSpot, b.knownSpot)
  const isOptimistic = draw.chance(0.08)
  return {
    a: a.item,
    b: b.item,
    offsetMs: b.startMs - a.startMs + delayMs + draw.normal(isSame ? 0.3 : 1.2),
    sdMs: Math.round(sdMs * (isOptimistic ? 0.3 : 1) * 10) / 10,
    strength: Math.min(1, Math.max(0.05, 0.72 + draw.normal(0.17))),
    driftPpm: draw.chance(0.3) ? Math.round(draw.normal(12)) : undefined,
    how: isSame ? 'twin' : 'sound',
  }
}

/**
 * The sd as the links' contract defines it: sound's travel time between the two places at 343 m/s, or 150 ms if a place
 * is unknown.
 */
function spreadOf(a: Spot | undefined, b: Spot | undefined): number {
  if (a === undefined || b === undefined) return 150
  return Math.hypot(2, (metresBetween(a, b) / SOUND / Math.sqrt(3)) * 1000)
}
