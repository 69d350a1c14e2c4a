import type { DeviceClock } from './clocks.ts'
import { classOf, makeDevice } from './devices.ts'
import type { Draft } from './drafts.ts'
import { type Draw, nth } from './draw.ts'
import { type Incident, moved } from './incident.ts'
import { lengthOf, type Person, type Recording } from './recordings.ts'
import type { Campaign } from './truth.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Site numbers from here on belong to staged scenes, so that nothing honest is heard there. */
const MADE_SITE = 1_000_000

export interface Staging {
  readonly draw: Draw
  readonly incident: Incident
  readonly happenings: readonly (readonly Recording[])[]
  readonly nextId: () => number
}

export interface Staged {
  readonly drafts: readonly Draft[]
  readonly campaigns: readonly Campaign[]
}

/**
 * Coordinated fakes: each campaign has several senders whose files agree on a wrong time by clock, name, GPS and words.
 * Each file was really recorded at the incident or at a staged scene, so sound links among the fakes are true.
 */
export function stage({ draw, incident, happenings, nextId }: Staging, count: number): Staged {
  const drafts: Draft[] = []
  const campaigns: Campaign[] = []
  const large = happenings.filter((recordings) => recordings.length >= 5)
  while (drafts.length < count) {
    const size = Math.min(count - drafts.length, Math.round(draw.logUniform(6, Math.max(8, Math.min(120, count / 3)))))
    const isReal = large.length > 0 && draw.chance(0.6)
    const campaign: Campaign = {
      kind: isReal ? 'real' : 'made',
      shiftMs: isReal ? realShift(draw) : madeShift(draw),
      isTied: isReal && draw.chance(0.7),
    }
    const scene = isReal ? sceneOf(draw, draw.pick(large)) : madeScene(draw, incident, campaign)
    const maker = { draw, incident, nextId, campaign: campaigns.length, shiftMs: campaign.shiftMs }
    drafts.push(...campaignDrafts(maker, scene, size))
    campaigns.push(campaign)
  }
  return { drafts, campaigns }
}

/**
 * How far a campaign shifts the time of a real scene, so that it seems to have begun before some people came. The shift
 * is 5 to 100 minutes, mostly to an earlier time.
 */
const realShift = (draw: Draw): number =>
  (draw.chance(0.8) ? -1 : 1) *
  draw.weighted([
    [40 * MINUTE, 40],
    [Math.round(draw.between(5, 30)) * MINUTE, 25],
    [Math.round(draw.between(45, 100)) * MINUTE, 35],
  ])
/** The shift of a staged scene, which was performed hours or days before. */
const madeShift = (draw: Draw): number => Math.round(draw.logUniform(2 * HOUR, 20 * 24 * HOUR))

interface Setting {
  readonly event: number
  readonly site: number
  readonly fromMs: number
  readonly lengthMs: number
  readonly spot: Recording['spot']
}

function sceneOf(draw: Draw, recordings: readonly Recording[]): Setting {
  const one = draw.pick(recordings)
  const starts = recordings.map(({ startMs }) => startMs)
  const fromMs = Math.min(...starts)
  return { ...one, fromMs, lengthMs: Math.max(60_000, Math.max(...starts) - fromMs) }
}

function madeScene(draw: Draw, incident: Incident, { shiftMs }: Campaign): Setting {
  const { spot } = draw.pick(incident.sites)
  const fromMs = draw.between(incident.fromMs, incident.toMs) - shiftMs
  return { event: -2, site: MADE_SITE + draw.whole(0, 1e6), fromMs, lengthMs: draw.between(2, 12) * MINUTE, spot }
}

interface Maker {
  readonly draw: Draw
  readonly incident: Incident
  readonly nextId: () => number
  readonly campaign: number
  readonly shiftMs: number
}

function campaignDrafts(maker: Maker, scene: Setting, size: number): Draft[] {
  const { draw } = maker
  const drafts: Draft[] = []
  let person = sock(maker, 0)
  let left = 0
  while (drafts.length < size) {
    if (left-- <= 0) {
      person = sock(maker, drafts.length)
      left = draw.whole(0, 3)
    }
    const rec = fakeRecording(maker, scene, person)
    const form = rec.medium === 'film' && draw.chance(0.15) ? 'messenger' : 'original'
    drafts.push({ rec, form, sender: person, delayMs: form === 'messenger' ? draw.logNormal(10 * MINUTE, 0.8) : 0 })
  }
  return drafts
}

/** A sender of fakes, whose clock runs well but is set to a false time. Negative person ids are used only here. */
function sock({ draw, incident, campaign }: Maker, index: number): Person {
  const civilMs = incident.zone.offsetAt(incident.fromMs)
  let device = makeDevice(draw, civilMs)
  while (classOf(device.family) !== 'phone') device = makeDevice(draw, civilMs)
  const clock: DeviceClock = { errorMs: draw.student(1200), driftPpm: draw.normal(8), zoneMs: civilMs, isUnset: false }
  return {
    id: -1 - campaign * 100_000 - index,
    devices: [{ ...device, clock, leapsMs: 0 }],
    sendings: 1,
    eagerness: draw.logNormal(1, 0.5),
  }
}

function fakeRecording(maker: Maker, scene: Setting, person: Person): Recording {
  const { draw, nextId, campaign, shiftMs } = maker
  const medium = draw.chance(0.75) ? 'film' : 'photo'
  const [east, north] = [draw.normal(35), draw.normal(35)]
  return {
    id: nextId(),
    event: scene.event,
    site: scene.site,
    medium,
    startMs: scene.fromMs + draw.between(0, 1) * scene.lengthMs,
    durationMs: lengthOf(draw, medium),
    spot: moved(scene.spot, east, north),
    fromSourceM: Math.hypot(east, north),
    device: nth(person.devices, 0),
    person,
    campaign,
    shiftMs,
  }
}
