import type { ItemInput, TwinPair } from '@firsthand/timeline'
import { nth } from './draw.ts'
import { groupBy } from './group-by.ts'
import type { Pair } from './sound-links.ts'
import type { Truth } from './truth.ts'
import { ownTimes } from './truth-of.ts'

/** Sets that grow together. */
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

/** What can be known of an item at all: by true links, by its twins, and by what other items say of its clock. */
export function judgeTruths(judged: Judged): void {
  const { inputs, truths, pairs } = judged
  const byLinks = groupsOf(inputs.length)
  for (const pair of pairs) if (isTrue(pair)) byLinks.join(pair.a, pair.b)
  const twinned = asTwins(judged)
  const timedGroups = new Set(truths.flatMap((truth, i) => (isTimed(truth) ? [byLinks.find(i)] : [])))
  const told = inputs.map(({ claims }) =>
    claims.some((claim) => claim.clock === 'witness' && claim.about === 'time' && claim.ref === 'start'),
  )
  for (const [i, truth] of truths.entries()) {
    if (truth.class !== 'stripped-unlinked') continue
    if (twinned.has(i)) truth.class = 'twin'
    else if (timedGroups.has(byLinks.find(i))) truth.class = 'stripped-linked'
    else if (told[i] === true) truth.class = 'told'
  }
  markCorroborated(judged)
}

const isTimed = (truth: Truth): boolean => truth.class === 'timed' || truth.isAnchored

/** Stripped items with a found twin that has a right time. */
function asTwins({ inputs, truths, twins }: Judged): ReadonlySet<number> {
  const at = new Map(inputs.map(({ item }, index) => [item, index]))
  const groups = groupsOf(inputs.length)
  for (const { a, b } of twins) groups.join(at.get(a) ?? 0, at.get(b) ?? 0)
  const timed = new Set(truths.flatMap((truth, i) => (isTimed(truth) ? [groups.find(i)] : [])))
  return new Set(truths.flatMap((_, i) => (timed.has(groups.find(i)) ? [i] : [])))
}

/** Bodies of items that true links, twins and one device's clock hold together. */
function bodiesOf({ inputs, pairs, twins }: Judged): Groups {
  const at = new Map(inputs.map(({ item }, index) => [item, index]))
  const groups = groupsOf(inputs.length)
  for (const pair of pairs) if (isTrue(pair)) groups.join(pair.a, pair.b)
  for (const { a, b } of twins) groups.join(at.get(a) ?? 0, at.get(b) ?? 0)
  const ofClock = groupBy([...inputs.keys()], (index) => nth(inputs, index).clock)
  for (const [clock, [first = 0, ...others]] of ofClock)
    if (clock !== undefined) for (const other of others) groups.join(first, other)
  return groups
}

/** Two right sources in the same body: right clocks, fixes, anchors. */
function markCorroborated(judged: Judged): void {
  const { inputs, truths } = judged
  const groups = bodiesOf(judged)
  const told = inputs.flatMap((input, i) =>
    rightSources(input, nth(truths, i)).map((source) => ({ source, body: groups.find(i) })),
  )
  const count = new Map(
    [...groupBy(told, ({ body }) => body)].map(([body, list]) => [
      body,
      new Set(list.map(({ source }) => source)).size,
    ]),
  )
  for (const [i, truth] of truths.entries())
    truth.corroborated = truth.campaign === undefined && (count.get(groups.find(i)) ?? 0) >= 2
}

function rightSources(input: ItemInput, truth: Truth): readonly string[] {
  if (truth.campaign !== undefined) return []
  const isRight = truth.class === 'timed' && ownTimes(input).length > 0
  const hasFix = input.claims.some((claim) => claim.about === 'time' && claim.clock === 'gps' && claim.trust > 50)
  return [
    ...(truth.isAnchored ? [`anchor ${input.item}`] : []),
    ...(isRight ? [`clock ${input.clock ?? input.item}`] : []),
    ...(hasFix ? [`fix ${input.item}`] : []),
  ]
}
