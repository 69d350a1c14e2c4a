import { type Device, makeDevice } from './devices.ts'
import { type Draw, nth } from './draw.ts'
import { type Happening, type Incident, moved, type Spot } from './incident.ts'

const MINUTE = 60_000
const DAY = 86_400_000

export type Medium = 'photo' | 'film' | 'sound'

/** A true recording: a device recorded somewhere for a while. */
export interface Recording {
  readonly id: number
  readonly event: number
  readonly site: number
  readonly medium: Medium
  /** True UTC in ms, with fractions. */
  readonly startMs: number
  readonly durationMs: number
  readonly spot: Spot
  /** Distance from the loudest source, m. */
  readonly fromSourceM: number
  readonly device: Device
  readonly person: Person
  /** Only for staged recordings: the number of the campaign, and the shift of the claims, ms. */
  readonly campaign: number | undefined
  readonly shiftMs: number
}

/** One person with a phone, and perhaps a camera. */
export interface Person {
  readonly id: number
  readonly devices: readonly Device[]
  /** The number of submissions in which this person sends. */
  readonly sendings: number
  readonly eagerness: number
}

export interface People {
  meet(site: number): Person
  newcomer(): Person
}

/**
 * Whoever films at a site may film there again: half of the people met at a site are new, the others have filmed there.
 */
export function makePeople(draw: Draw, incident: Incident): People {
  let count = 0
  const civilMs = incident.zone.offsetAt(incident.fromMs)
  const recent = new Map<number, Person[]>()
  const newcomer = (): Person => ({
    id: count++,
    devices: [makeDevice(draw, civilMs), ...(draw.chance(0.05) ? [makeDevice(draw, civilMs)] : [])],
    sendings: draw.weighted([
      [1, 78],
      [2, 16],
      [3, 6],
    ]),
    eagerness: draw.logNormal(1, 0.9),
  })
  return {
    newcomer,
    meet(site) {
      const known = recent.get(site) ?? []
      if (known.length > 0 && draw.chance(0.5)) return draw.pick(known)
      const person = newcomer()
      if (known.length < 150) known.push(person)
      else known[draw.whole(0, 149)] = person
      recent.set(site, known)
      return person
    },
  }
}

const mediumOf = (draw: Draw): Medium =>
  draw.weighted<Medium>([
    ['film', 56],
    ['photo', 42],
    ['sound', 2],
  ])

/** The length of a recording, in whole ms. Most clips are short; some people keep on filming. */
export const lengthOf = (draw: Draw, medium: Medium): number => {
  if (medium === 'photo') return 0
  const ms = draw.chance(0.06) ? draw.logNormal(4 * MINUTE, 0.6) : draw.logNormal(17_000, 0.75)
  return Math.round(Math.max(2000, Math.min(30 * MINUTE, ms)))
}

export interface Scene {
  readonly incident: Incident
  readonly happening: Happening
  readonly event: number
  readonly people: People
}

/** Makes all recordings of one happening. Everybody there makes one to three, one after the other. */
export function record(
  draw: Draw,
  { happening, event, people }: Omit<Scene, 'incident'>,
  ids: () => number,
): Recording[] {
  const made: Recording[] = []
  while (made.length < happening.size) {
    const person = people.meet(happening.site)
    const device = draw.pick(person.devices)
    const [east, north] = [draw.normal(40), draw.normal(40)]
    const takes = Math.min(happening.size - made.length, draw.pick([1, 1, 1, 2, 2, 3]))
    let at = happening.startMs + draw.between(-0.1, 0.9) * happening.lengthMs
    for (let take = 0; take < takes; take++) {
      const medium = mediumOf(draw)
      const durationMs = lengthOf(draw, medium)
      made.push({
        id: ids(),
        event,
        site: happening.site,
        medium,
        startMs: at,
        durationMs,
        spot: moved(happening.spot, east + draw.normal(4), north + draw.normal(4)),
        fromSourceM: Math.hypot(east, north),
        device,
        person,
        campaign: undefined,
        shiftMs: 0,
      })
      at += durationMs + draw.exponential(20_000) + 1500
    }
  }
  return made
}

/** A picture or film from days or years earlier that somebody also sends. */
export function recordOld(draw: Draw, { incident, people }: Omit<Scene, 'happening' | 'event'>, id: number): Recording {
  const person = people.newcomer()
  const medium = draw.chance(0.7) ? 'photo' : 'film'
  return {
    id,
    event: -1,
    site: -1,
    medium,
    startMs: incident.fromMs - draw.logUniform(6 * 3_600_000, 3 * 365 * DAY),
    durationMs: lengthOf(draw, medium),
    spot: moved(incident.centre, draw.normal(8000), draw.normal(8000)),
    fromSourceM: 0,
    device: nth(person.devices, 0),
    person,
    campaign: undefined,
    shiftMs: 0,
  }
}
