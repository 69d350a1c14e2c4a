import type { IdentifiedClaim } from '@firsthand/timeline'
import type { Draft } from './drafts.ts'
import type { Draw } from './draw.ts'
import { normal, utcClaim } from './said.ts'
import type { Pair } from './sound-links.ts'
import type { Truth } from './truth.ts'

/**
 * The share of items that are pinned, one in four hundred: by a camera with a known clock, a phone call, or a flash
 * that is in a log.
 */
const ANCHORED = 0.0025

/** An officer's pin, for some items. In this world officers pin only items of the incident, and never a fake. */
export function anchorClaim(draw: Draw, { rec, form }: Draft, startMs: number): IdentifiedClaim | undefined {
  const isOfIncident = rec.event >= 0 && rec.campaign === undefined && form !== 'document' && form !== 'screenshot'
  if (!isOfIncident || !draw.chance(ANCHORED)) return undefined
  const claim = utcClaim({
    source: 'officer.anchor',
    raw: 'pinned',
    ref: 'start',
    atMs: startMs + draw.normal(250),
    stepMs: 1,
    error: normal(500),
    clock: 'officer',
    trust: 100,
  })
  return { ...claim, id: draw.id('cl') }
}

/**
 * Links that an officer makes by moving one clip beside another on the wall: for one sound link in six hundred, if both
 * items are honest.
 */
export function nudges(draw: Draw, pairs: readonly Pair[], truths: readonly Truth[]): Pair[] {
  return pairs.flatMap((pair): Pair[] => {
    const [a, b] = [truths[pair.a], truths[pair.b]]
    const isHonest = a !== undefined && b !== undefined && a.campaign === undefined && b.campaign === undefined
    if (pair.how !== 'sound' || !isHonest || !draw.chance(1 / 600)) return []
    const offsetMs = b.startMs - a.startMs + draw.normal(40)
    return [{ ...pair, offsetMs, sdMs: 50, strength: 1, driftPpm: undefined, how: 'nudge' }]
  })
}
