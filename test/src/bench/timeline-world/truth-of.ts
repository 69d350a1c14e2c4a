import type { ItemInput } from '@firsthand/timeline'
import { readClock } from './clocks.ts'
import type { Draft } from './drafts.ts'
import type { Bench } from './make-item.ts'
import type { Truth, TruthClass } from './truth.ts'

const RIGHT_MS = 5000
const ADRIFT_MS = 60_000
/** A claim whose own interval is wider than this is not a capture time. */
const VAGUE_MS = 40 * 60_000
const OWN_CLOCKS = new Set(['device', 'container', 'name'])

interface Made {
  readonly draft: Draft
  readonly input: ItemInput
  readonly startMs: number
  readonly isAnchored: boolean
}

/**
 * The class of an item considered alone. For an item without a time the class is refined afterwards by its links and
 * twins (corroborate.ts).
 */
export function firstTruth(bench: Bench, { draft, input, startMs, isAnchored }: Made): Truth {
  const { rec, form } = draft
  const own = ownTimes(input)
  const offMs = own.length === 0 ? undefined : clockError(bench, draft, own)
  return {
    item: input.item,
    startMs,
    class: classOf(draft, offMs ?? (hasFix(input) ? 0 : undefined)),
    isAnchored,
    clockMs: own.length === 0 ? undefined : readClock(rec.device.clock, rec.startMs, bench.middleMs) - rec.startMs,
    faceMs: rec.device.clock.zoneMs,
    corroborated: false,
    recording: rec.id,
    event: rec.event,
    campaign: rec.campaign,
    shiftMs: rec.shiftMs,
    model: rec.device.model,
    form,
  }
}

type TimeOf = Extract<ItemInput['claims'][number], { about: 'time' }>

/** Capture times from the file's own device. */
export const ownTimes = (input: ItemInput): readonly TimeOf[] =>
  input.claims.filter(
    (claim): claim is TimeOf =>
      claim.about === 'time' &&
      (claim.ref === 'start' || claim.ref === 'end') &&
      OWN_CLOCKS.has(claim.clock) &&
      (claim.error.highMs ?? 0) - (claim.error.lowMs ?? 0) <
        VAGUE_MS + (claim.zoneSource === 'stated' ? 30 * 3_600_000 : 0),
  )

/** Whether there is a GPS time that the inspection does not doubt. */
export const hasFix = ({ claims }: ItemInput): boolean =>
  claims.some((claim) => claim.about === 'time' && claim.clock === 'gps' && claim.trust > 50)

/** The error of the device's clock by its best claim: UTC if the file has it, else the wall time read as civil time. */
function clockError(bench: Bench, { rec }: Draft, own: readonly TimeOf[]): number {
  const { clock } = rec.device
  const utcMs = readClock(clock, rec.startMs, bench.middleMs) - rec.startMs
  const isUtc = own.some((claim) => claim.zoneSource === 'stated' || claim.zoneSource === 'utc-by-format')
  return isUtc ? utcMs : utcMs + clock.zoneMs - bench.incident.zone.offsetAt(rec.startMs)
}

function classOf({ rec, form }: Draft, offMs: number | undefined): TruthClass {
  if (rec.campaign !== undefined) return 'staged'
  if (form === 'screenshot' || form === 'document') return form
  if (form === 'cut' || form === 'encoded' || form === 'edited-photo') return 'edited'
  if (offMs === undefined) return 'stripped-unlinked'
  if (Math.abs(offMs) <= RIGHT_MS) return 'timed'
  return Math.abs(offMs) <= ADRIFT_MS ? 'adrift' : 'wrong-clock'
}
