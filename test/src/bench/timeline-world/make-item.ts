import type { Claim, ErrorModel } from '@firsthand/domain'
import type { IdentifiedClaim, ItemInput } from '@firsthand/timeline'
import { readClock } from './clocks.ts'
import {
  type Copy,
  cutClaims,
  documentClaims,
  editedPhotoClaims,
  encodedClaims,
  messengerClaims,
  pageClaim,
  screenshotClaims,
} from './copied.ts'
import { classOf } from './devices.ts'
import type { Draft } from './drafts.ts'
import { type Draw, drawOf } from './draw.ts'
import type { Incident } from './incident.ts'
import { filmClaims } from './own-film.ts'
import { photoClaims } from './own-photo.ts'
import { lastModified } from './page.ts'
import { receivedClaim } from './said.ts'
import { availableMs, type Parcel, type Sending } from './sendings.ts'
import type { Shot } from './shot.ts'

export interface Bench {
  readonly draw: Draw
  readonly seed: number
  readonly incident: Incident
  readonly middleMs: number
  /** Ids of clocks. The key is model and submission, or a camera's serial number. */
  readonly clocks: Map<string, string>
  /** Claims with equal error models share one: their number counts in a world of a hundred thousand items. */
  readonly errors: Map<string, ErrorModel>
}

export interface MadeItem {
  readonly input: ItemInput
  readonly startMs: number
  readonly durationMs: number
}

/** One item as the solver gets it, and the true start of what it shows. */
export function makeItem(bench: Bench, sending: Sending, parcel: Parcel, told: readonly TaggedClaim[]): MadeItem {
  const { draft, receivedAt } = parcel
  const { rec } = draft
  const cut = draft.form === 'cut' ? cutOf(bench, draft) : undefined
  const startMs = rec.startMs + (cut?.fromMs ?? 0)
  const durationMs = cut?.lengthMs ?? rec.durationMs
  const { claims, isKnownDevice } = fileClaims(bench, sending, draft)
  const all: readonly TaggedClaim[] = [...claims, receivedClaim(receivedAt)].map((claim) => ({ claim }))
  const clock = isKnownDevice ? clockOf(bench, sending, draft) : undefined
  const input: ItemInput = {
    item: bench.draw.id('it'),
    receivedAt,
    durationMs: rec.medium === 'photo' || isStill(draft) ? undefined : durationMs,
    device: isKnownDevice ? classOf(rec.device.family) : 'unknown',
    ...(clock === undefined ? {} : { clock }),
    submission: sending.id,
    claims: [...all, ...told]
      .toSorted((a, b) => b.claim.trust - a.claim.trust)
      .map((tagged) => identified(bench, tagged)),
  }
  return { input, startMs, durationMs }
}

export interface TaggedClaim {
  readonly claim: Claim
  readonly statement?: string
}

const isStill = ({ form }: Draft): boolean => form === 'screenshot' || form === 'document'

/** One object for equal error models. */
function shared(error: ErrorModel, { errors }: Bench): ErrorModel {
  const { kind, sdMs, lowMs, highMs } = error
  const key = `${kind} ${sdMs} ${lowMs} ${highMs}`
  const known = errors.get(key)
  if (known === undefined) errors.set(key, error)
  return known ?? error
}

/** Names every field: an object that is spread and then extended takes a third more memory, in hundreds of thousands. */
function identified(bench: Bench, { claim, statement }: TaggedClaim): IdentifiedClaim {
  const id = bench.draw.id('cl')
  const { source, raw, clock, trust, identifying } = claim
  if (claim.about === 'place') {
    const { about, lat, lon, radiusM, altitudeM } = claim
    const place = { about, source, raw, lat, lon, radiusM, clock, trust, identifying, id, statement }
    return altitudeM === undefined ? place : { ...place, altitudeM }
  }
  const { about, ref, atMs, resolutionMs, zone, zoneSource } = claim
  const error = shared(claim.error, bench)
  return {
    about,
    source,
    raw,
    ref,
    atMs,
    resolutionMs,
    zone,
    zoneSource,
    error,
    clock,
    trust,
    identifying,
    id,
    statement,
  }
}

interface Cut {
  readonly fromMs: number
  readonly lengthMs: number
}

function cutOf({ draw }: Bench, { rec }: Draft): Cut {
  const fromMs = draw.chance(0.3) ? 0 : draw.between(0, 0.6) * rec.durationMs
  const lengthMs = Math.round(Math.max(1500, (rec.durationMs - fromMs) * draw.between(0.4, 1)))
  return { fromMs, lengthMs }
}

function clockOf({ draw, clocks }: Bench, { id }: Sending, { rec }: Draft): string {
  const { model, serial } = rec.device
  const key = `${model} ${serial ?? id}`
  const known = clocks.get(key) ?? draw.id('ck')
  clocks.set(key, known)
  return known
}

/** The random choices depend on the recording alone, so that copies with the same bytes have the same content. */
function shotOf(bench: Bench, sending: Sending, { rec, form }: Draft): Shot {
  const draw = drawOf(bench.seed, 1_000_000 + rec.id)
  const isApple = rec.device.family === 'iphone'
  const { clock } = rec.device
  return {
    draw,
    rec,
    civilMs: bench.incident.zone.offsetAt(rec.startMs + rec.shiftMs),
    readMs: (atMs) => readClock(clock, atMs, bench.middleMs + rec.shiftMs),
    // Android's picker replaces names by numbers and removes places. A file sent as a document keeps both.
    keepsName: form !== 'edited-photo' && draw.chance(0.6),
    keepsPlace: draw.chance(isApple ? 0.85 : 0.6),
    sentMs: sending.sentMs,
  }
}

/** Share of films that state make and model, by family. All stills do. */
const MODEL_IN_FILM = {
  iphone: 1,
  pixel: 0.85,
  samsung: 0.35,
  android: 0.15,
  gopro: 0.9,
  dji: 0.6,
  camera: 0.8,
  bare: 0,
}

function fileClaims(
  bench: Bench,
  sending: Sending,
  draft: Draft,
): { claims: readonly Claim[]; isKnownDevice: boolean } {
  const { rec, form } = draft
  const shot = shotOf(bench, sending, draft)
  const own = rec.medium === 'photo' ? photoClaims(shot) : filmClaims(shot)
  const { family } = rec.device
  const hasModel = family !== 'bare' && (rec.medium === 'photo' || shot.draw.chance(MODEL_IN_FILM[family]))
  const copy: Copy = {
    shot: { ...shot, draw: bench.draw },
    sender: sending.sender,
    savedMs: availableMs(draft) - Math.max(0, rec.shiftMs) + rec.shiftMs,
    middleMs: bench.middleMs,
  }
  const apart = (claims: readonly Claim[], isKnownDevice = false) => ({ claims, isKnownDevice })
  switch (form) {
    case 'original':
      return apart([...own, ...ownPage(bench, shot, own)], hasModel)
    case 'exact-copy':
      return apart(
        [...own, ...pageClaim(copy, readClock(sendingClock(sending), copy.savedMs, bench.middleMs))],
        hasModel,
      )
    case 'messenger':
      return apart(messengerClaims(copy))
    case 'cut':
      return apart(cutClaims(copy, own), hasModel)
    case 'encoded':
      return apart(encodedClaims(copy))
    case 'edited-photo':
      return apart(editedPhotoClaims(copy, own), true)
    case 'screenshot':
      return apart(screenshotClaims(copy))
    case 'document':
      return apart(documentClaims(copy))
  }
}

const sendingClock = ({ sender }: Sending) => {
  const [first] = sender.devices
  if (first === undefined) throw new RangeError('a person has a phone')
  return first.clock
}

/**
 * The `lastModified` that the page declares. On a phone it is the time at which the file was closed. An iPhone's
 * picker, and sometimes another one, reports when the file was picked.
 */
function ownPage({ draw }: Bench, shot: Shot, own: readonly Claim[]): readonly Claim[] {
  const { rec, readMs, sentMs } = shot
  if (!draw.chance(0.93)) return []
  const isPicked = rec.device.family === 'iphone' ? draw.chance(0.7) : draw.chance(0.12)
  const closedMs = rec.startMs + rec.shiftMs + rec.durationMs + draw.between(200, 1800)
  // A phone or computer that reads a camera's card takes the camera's wall time for its own.
  return [lastModified(readMs(isPicked ? sentMs + Math.min(0, rec.shiftMs) : closedMs), own.flatMap(asTime))]
}

const asTime = (claim: Claim) =>
  claim.about === 'time' ? [{ source: claim.source, ref: claim.ref, atMs: claim.atMs }] : []
