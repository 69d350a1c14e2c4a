import { HAPPENED, type Spot, WHERE } from '../happened.ts'
import { randomOf } from '../random.ts'
import { ambulanceSiren, carAlarm } from './alarms.ts'
import { bang, fallingGlass } from './bang.ts'
import type { Signal } from './signal.ts'
import { voice } from './voices.ts'

/** The interval around the first bang for which sound exists, in seconds. */
const SOUNDS = { from: -45, until: 140 } as const

/** A source of sound that starts at `from`. */
export interface Source {
  readonly from: number
  readonly signal: Signal
  /** The position of the source at a moment. */
  readonly at: (seconds: number) => Spot
}

/** All sources of sound on the square, each at its own position. The same seed gives the same sound. */
export function buildSoundscape(seed: number): readonly Source[] {
  const { ambulance } = HAPPENED
  return [
    { from: HAPPENED.firstBang, signal: bang(seed + 1, 26), at: () => WHERE.firstBang },
    { from: HAPPENED.secondBang, signal: bang(seed + 2, 15), at: () => WHERE.secondBang },
    { from: HAPPENED.glassFalls, signal: fallingGlass(seed + 3), at: () => ({ east: 24, north: 30, up: 6 }) },
    { from: HAPPENED.glassFalls + 0.4, signal: fallingGlass(seed + 4), at: () => ({ east: -20, north: 32, up: 5 }) },
    {
      from: HAPPENED.carAlarm.from,
      signal: carAlarm(HAPPENED.carAlarm.until - HAPPENED.carAlarm.from),
      at: () => WHERE.carAlarm,
    },
    { from: ambulance.heardFrom, signal: ambulanceSiren(ambulance.standsFrom - ambulance.heardFrom), at: driving },
    ...crowd(seed),
  ]
}

/** The position of the first ambulance, which slows down as it arrives. */
export function driving(seconds: number): Spot {
  const { heardFrom, standsFrom } = HAPPENED.ambulance
  const part = Math.min(1, Math.max(0, (seconds - heardFrom) / (standsFrom - heardFrom)))
  const done = 1 - (1 - part) ** 1.6
  const [a, b] = [WHERE.ambulanceFrom, WHERE.ambulanceStands]
  return { east: a.east + (b.east - a.east) * done, north: a.north + (b.north - a.north) * done, up: a.up }
}

const SPEAKERS = 12
const SCREAMS = 9

/** The people on the square, each at a position. They talk before the bang; after it they call, and some scream. */
function crowd(seed: number): Source[] {
  const next = randomOf(seed + 5)
  const somewhere = (): Spot => ({ east: next() * 60 - 30, north: next() * 50 - 25, up: 1.6 })
  const talking = Array.from({ length: SPEAKERS }, (_, n): Source => {
    const place = somewhere()
    const [from, until] = [SOUNDS.from, HAPPENED.firstBang + 0.2]
    const signal = voice({ seed: seed + 20 + n, from, until, pitch: 95 + next() * 140, talks: 0.8, loud: 0.7 })
    return { from, signal, at: () => place }
  })
  const calling = Array.from({ length: SPEAKERS }, (_, n): Source => {
    const place = somewhere()
    const [from, until] = [HAPPENED.firstBang + 0.8 + next() * 1.5, SOUNDS.until]
    const signal = voice({ seed: seed + 60 + n, from, until, pitch: 130 + next() * 170, talks: 0.75, loud: 1.6 })
    return { from, signal, at: () => place }
  })
  const screaming = Array.from({ length: SCREAMS }, (_, n): Source => {
    const place = somewhere()
    const from = (n % 2 === 0 ? HAPPENED.firstBang : HAPPENED.secondBang) + 0.6 + next() * 9
    const signal = voice({
      seed: seed + 90 + n,
      from,
      until: from + 3,
      pitch: 420 + next() * 260,
      talks: 0.5,
      loud: 3,
      screams: true,
    })
    return { from, signal, at: () => place }
  })
  return [...talking, ...calling, ...screaming]
}
