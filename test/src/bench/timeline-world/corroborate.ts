import type { ItemInput, TwinPair } from '@firsthand/timeline'
import { nth } from './draw.ts'
import { groupBy } from './group-by.ts'
import type { Pair } from './sound-links.ts'
import type { Truth } from './truth.ts'
import { hasFix, ownTimes } from './truth-of.ts'

/** Sets of items that can be merged (union-find). */
export interface Groups {
  find(member: number): number
  join(a: number, b: number): void
}

export function groupsOf(size: number): Groups {
  const parent = Int32Array.from({ length: size }, (_, index) => index)
  const find = (member: number): number => {
    let at = member
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at
      at = parent[at] ?? at
    }
    return at
  }
  return {
    find,
    join(a, b) {
      parent[find(a)] = find(b)
    },
  }
}

interface Judged {
  readonly inputs: readonly ItemInput[]
  readonly truths: readonly Truth[]
  readonly pairs: readonly Pair[]
  readonly twins: readonly TwinPair[]
}

const isTrue = ({ how }: Pair): boolean => how === 'sound' || how === 'twin' || how === 'nudge'

/**
 * Judges what can be known of each item at all: from true links, from its twins, and from other items' evidence on its
 * clock.
 */
export function judgeTruths(judged: Judged): void {
  const { inputs, truths, pairs } = judged
  const byLinks = groupsOf(inputs.length)
  for (const pair of pairs) if (isTrue(pair)) byLinks.join(pair.a, pair.b)
  const twinned = asTwins(judged)
  const timedGroups = new Set(truths.flatMap((truth, i) => (isTimed(truth) ? [byLinks.find(i)] : [])))
  const told = inputs.map(isTold)
  const isDoubtful = saidSomehow(judged, told)
  const classOf = (i: number): Truth['class'] => {
    if (twinned.has(i)) return 'twin'
    if (timedGroups.has(byLinks.find(i))) return 'stripped-linked'
    if (told[i] === true) return 'told'
    return isDoubtful(i) ? 'stripped-doubtful' : 'stripped-unlinked'
  }
  for (const [i, truth] of truths.entries()) if (truth.class === 'stripped-unlinked') truth.class = classOf(i)
  markCorroborated(judged)
}

const isTold = ({ claims }: ItemInput): boolean =>
  claims.some((claim) => claim.clock === 'witness' && claim.about === 'time' && claim.ref === 'start')

/** Whether a claim states a time, however vague. */
const isMoment = (claim: ItemInput['claims'][number]): boolean =>
  claim.about === 'time' && (claim.ref === 'start' || claim.ref === 'end')

/** Whether true links and twins lead from an item to any item with a time, even a wrong one. */
function saidSomehow({ inputs, truths, pairs, twins }: Judged, told: readonly boolean[]): (index: number) => boolean {
  const at = new Map(inputs.map(({ item }, index) => [item, index]))
  const groups = groupsOf(inputs.length)
  for (const pair of pairs) if (isTrue(pair)) groups.join(pair.a, pair.b)
  for (const { a, b } of twins) groups.join(at.get(a) ?? 0, at.get(b) ?? 0)
  const speaks = (truth: Truth, i: number): boolean =>
    truth.isAnchored || told[i] === true || nth(inputs, i).claims.some(isMoment)
  const said = new Set(truths.flatMap((truth, i) => (speaks(truth, i) ? [groups.find(i)] : [])))
  return (index) => said.has(groups.find(index))
}

const isTimed = (truth: Truth): boolean => truth.class === 'timed' || truth.isAnchored

/** Copies without a time of their own whose found twin has a right time. */
function asTwins({ inputs, truths, twins }: Judged): ReadonlySet<number> {
  const at = new Map(inputs.map(({ item }, index) => [item, index]))
  const groups = groupsOf(inputs.length)
  for (const { a, b } of twins) groups.join(at.get(a) ?? 0, at.get(b) ?? 0)
  const timed = new Set(truths.flatMap((truth, i) => (isTimed(truth) ? [groups.find(i)] : [])))
  return new Set(truths.flatMap((_, i) => (timed.has(groups.find(i)) ? [i] : [])))
}

/**
 * Groups of items of one device, as far as the solver can know, with their twins that have no time of their own. An
 * item without a clock is a group of its own.
 */
function devicesOf({ inputs, truths, twins }: Judged): Groups {
  const groups = groupsOf(inputs.length)
  const ofClock = groupBy([...inputs.keys()], (index) => nth(inputs, index).clock)
  for (const [clock, [first = 0, ...others]] of ofClock)
    if (clock !== undefined) for (const other of others) groups.join(first, other)
  const at = new Map(inputs.map(({ item }, index) => [item, index]))
  const isBare = (index: number): boolean => nth(truths, index).clockMs === undefined
  for (const { a, b } of twins) {
    const [one, two] = [at.get(a) ?? 0, at.get(b) ?? 0]
    if (isBare(one) !== isBare(two)) groups.join(one, two)
  }
  return groups
}

/**
 * Marks a device as corroborated if two independent paths lead to right sources. One path proves nothing, because one
 * link in twenty is wrong, and one clock in twenty. A path is a true link from an item of the device to an item of
 * another device. That other item must have a fix or a pin of its own, or its connected group must contain two right
 * sources.
 */
function markCorroborated(judged: Judged): void {
  const { inputs, truths, pairs } = judged
  const edges = pairs.filter(isTrue)
  const devices = devicesOf(judged)
  const sources = inputs.map((input, index) => rightSources(input, nth(truths, index)))
  const isRightBody = rightBodies(edges, devices, sources)
  const ways = new Int32Array(inputs.length)
  const add = (index: number, count: number): void => {
    ways[devices.find(index)] = (ways[devices.find(index)] ?? 0) + count
  }
  const leading = edges.filter(({ a, b }) => devices.find(a) !== devices.find(b) && isRightBody(a))
  for (const index of leading.flatMap(({ a, b }) => [a, b])) add(index, 1)
  for (const [index, list] of sources.entries()) add(index, list.filter((source) => !source.startsWith('clock')).length)
  for (const [index, truth] of truths.entries())
    truth.corroborated = truth.campaign === undefined && (ways[devices.find(index)] ?? 0) >= 2
}

interface Edge {
  readonly a: number
  readonly b: number
}

/** Whether an item's connected group contains two right sources. Links, twins and clocks connect items. */
function rightBodies(
  edges: readonly Edge[],
  devices: Groups,
  sources: readonly (readonly string[])[],
): (index: number) => boolean {
  const bodies = groupsOf(sources.length)
  for (const index of sources.keys()) bodies.join(index, devices.find(index))
  for (const { a, b } of edges) bodies.join(a, b)
  const told = sources.flatMap((list, index) => list.map((source) => ({ source, body: bodies.find(index) })))
  const count = [...groupBy(told, ({ body }) => body)].map(
    ([body, list]) => [body, new Set(list.map(({ source }) => source)).size] as const,
  )
  const right = new Set(count.flatMap(([body, size]) => (size >= 2 ? [body] : [])))
  return (index) => right.has(bodies.find(index))
}

function rightSources(input: ItemInput, truth: Truth): readonly string[] {
  if (truth.campaign !== undefined) return []
  const isRight = truth.class === 'timed' && ownTimes(input).length > 0
  return [
    ...(truth.isAnchored ? [`anchor ${input.item}`] : []),
    ...(isRight ? [`clock ${input.clock ?? input.item}`] : []),
    ...(hasFix(input) ? [`fix ${input.item}`] : []),
  ]
}
