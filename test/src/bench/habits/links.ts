// Links by sound between recordings that ran at the same time, and twins, as the product finds them.
import type { Link } from '@firsthand/domain'
import type { TwinPair } from '@firsthand/timeline'
import { type Draw, drawOf, nth } from '../timeline-world/draw.ts'
import { groupBy } from '../timeline-world/group-by.ts'
import type { Planned } from './plan.ts'

const LEAST_OVERLAP_MS = 3000
/** The measured share of true pairs that are found by sound. */
const RECALL = 0.36
const WRONG = 0.04
/** The share of copies of the same picture or film that fingerprints find. */
const NEAR_FOUND = 0.88
/** What is stated for two recordings whose places are not known, ms. */
const SD_MS = 150

export function makeLinks(seed: number, items: readonly Planned[]): Link[] {
  const draw = drawOf(seed, 42)
  const heard = items.filter(
    ({ lengthMs, draft, habit }) =>
      lengthMs >= LEAST_OVERLAP_MS && draft.isScreen !== true && habit.name !== 'iphone slow motion',
  )
  const pairs = heard.flatMap((a, n) =>
    heard
      .slice(n + 1)
      .filter((b) => overlapMs(a, b) >= LEAST_OVERLAP_MS)
      .map((b) => [a, b] as const),
  )
  const links = pairs.flatMap(([a, b]) => (draw.chance(RECALL) ? [linkOf(draw, a, b, b.startMs - a.startMs)] : []))
  const wrong = heard.length < 4 ? 0 : Math.max(1, Math.round(links.length * WRONG))
  for (let n = 0; n < wrong; n++) {
    const [a, b] = [draw.pick(heard), draw.pick(heard)]
    if (a !== b) links.push(linkOf(draw, a, b, draw.between(-b.lengthMs, a.lengthMs)))
  }
  return links
}

const overlapMs = (a: Planned, b: Planned): number =>
  Math.min(a.startMs + a.lengthMs, b.startMs + b.lengthMs) - Math.max(a.startMs, b.startMs)

function linkOf(draw: Draw, one: Planned, two: Planned, offsetMs: number): Link {
  const [a, b, sign] = one.id < two.id ? [one.id, two.id, 1] : [two.id, one.id, -1]
  const strength = Math.min(1, Math.max(0.05, 0.7 + draw.normal(0.15)))
  return {
    id: draw.id('li'),
    kind: 'sound',
    a,
    b,
    offsetMs: sign * (offsetMs + draw.normal(90)),
    sdMs: SD_MS,
    strength,
  }
}

/** Exact twins are always told, near ones as often as the fingerprints find them. */
export function makeTwins(seed: number, items: readonly Planned[]): TwinPair[] {
  const draw = drawOf(seed, 43)
  return [...groupBy(items, ({ recording }) => recording).values()].flatMap((group) =>
    group.slice(1).flatMap((one): TwinPair[] => {
      const first = nth(group, 0)
      const isExact = one.sameBytesAs === first.id
      if (!isExact && (one.draft.base.form === 'sound' || !draw.chance(NEAR_FOUND))) return []
      const [a, b] = first.id < one.id ? [first.id, one.id] : [one.id, first.id]
      return [{ a, b, kind: isExact ? 'exact' : 'near' }]
    }),
  )
}
