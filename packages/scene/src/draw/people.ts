import { HAPPENED, WHERE } from '../happened.ts'

/** A person's posture. */
export type Pose = 'stands' | 'walks' | 'runs' | 'ducks'

export interface Person {
  /** The two places between which the person strolls until the bang. */
  readonly strolls: readonly [Place, Place]
  /** Metres already walked at second 0. */
  readonly offset: number
  /** Seconds from the bang until the person is up and running. */
  readonly startled: number
  readonly speed: number
  /** The way along which the person flees; they stay at its last place. */
  readonly flight: readonly Place[]
  /** Set if the person ducks behind something after this many metres of the way. `until`: when it seems safe. */
  readonly hides: { readonly after: number; readonly until: number } | undefined
  /** When and where the person comes back, much later, to look. */
  readonly returns: { readonly at: number; readonly to: Place }
  /** Height in metres. */
  readonly tall: number
  /** Random numbers from 0 up to 1 that choose the clothes. */
  readonly looks: readonly [number, number, number, number]
}

export type Place = readonly [east: number, north: number]

export interface Whereabouts {
  readonly place: Place
  readonly heading: Place
  readonly pose: Pose
  /** Metres walked so far, which give the swing of the legs. */
  readonly gone: number
}

/** Circles that people walk around. */
export type Obstacle = readonly [east: number, north: number, radius: number]

/** Escape routes: out by a street, or only as far as a wall. */
const EXITS: readonly (readonly Place[])[] = [
  [
    [6, -33],
    [4, -50],
  ],
  [
    [-12, 34],
    [-12, 52],
  ],
  [
    [39, -2],
    [58, -2.5],
  ],
  [
    [-39, -18.5],
    [-55, -18.5],
  ],
  ...([-34, -16, 20, 34] as const).map((east): readonly Place[] => [[east, -30.5]]),
  ...([-33, -3, 32] as const).map((east): readonly Place[] => [[east, 29.5]]),
  ...([-12, 4, 22] as const).map((north): readonly Place[] => [[-33.5, north]]),
  ...([-24, -12] as const).map((north): readonly Place[] => [[33.5, north]]),
]
const GROUPS: readonly Place[] = [
  [-24, -24],
  [-30, 14],
  [-16, 27],
  [24, -28],
  [-8, -24],
  [-32, -10],
  [32, -12],
  [29, 27],
  [-3, 28],
  [4, -26],
]
const STROLL = 1.15
const SECOND_DUCK = { from: HAPPENED.secondBang, until: HAPPENED.secondBang + 1.7 }

export const buildCrowd = (random: () => number): readonly Person[] =>
  Array.from({ length: 76 }, (): Person => {
    const from: Place = [(random() - 0.42) * 68, (random() - 0.45) * 56]
    const angle = random() * 2 * Math.PI
    const far = 6 + random() * 22
    const to: Place = [within(from[0] + Math.cos(angle) * far, 36), within(from[1] + Math.sin(angle) * far, 31)]
    const group = GROUPS[Math.floor(random() * GROUPS.length)] ?? from
    return {
      ...{ strolls: [from, to], offset: random() * far, startled: 0.7 + random() * 1.6, speed: 2.9 + random() * 1.9 },
      flight: (EXITS[chosenExit(from, random)] ?? []).map(([east, north]) => [
        east + (random() - 0.5) * 5,
        north + (random() - 0.5) * 4,
      ]),
      hides: random() < 0.45 ? { after: 5 + random() * 12, until: 27 + random() * 22 } : undefined,
      returns: { at: 45 + random() * 60, to: [group[0] + (random() - 0.5) * 5, group[1] + (random() - 0.5) * 4] },
      tall: random() < 0.1 ? 1.25 : 1.58 + random() * 0.26,
      looks: [random(), random(), random(), random()],
    }
  })

const within = (value: number, most: number): number => Math.max(-most, Math.min(most, value))

/** An exit that leads away from the bang and is not too far. */
function chosenExit(from: Place, random: () => number): number {
  const { east, north } = WHERE.firstBang
  const costs = EXITS.map(([first = from]) => {
    const away = Math.hypot(first[0] - from[0], first[1] - from[1])
    const towards = (first[0] - from[0]) * (east - from[0]) + (first[1] - from[1]) * (north - from[1])
    const near = Math.hypot(east - from[0], north - from[1]) + 1
    return away + Math.max(0, towards / near) * 1.6 + random() * 22
  })
  return costs.indexOf(Math.min(...costs))
}

/** Where a person is at a moment, and in which posture. */
export function whereaboutsOf(person: Person, seconds: number, obstacles: readonly Obstacle[]): Whereabouts {
  const found = unhindered(person, seconds)
  return { ...found, place: around(found.place, obstacles) }
}

function unhindered(person: Person, seconds: number): Whereabouts {
  if (seconds < 0) return strolling(person, seconds)
  const start = strolling(person, 0)
  const { metres, isDucking } = flightAt(person, seconds)
  const run = along([start.place, ...person.flight], metres)
  if (isDucking) return { ...run, ...(metres === 0 ? start : {}), pose: 'ducks' }
  if (!run.isThere) return { ...run, pose: 'runs' }
  const settled = Math.max(run.length / person.speed + 10, (person.hides?.until ?? 0) + 12)
  const back = seconds - Math.max(person.returns.at, settled)
  if (back < 0) return watching(run)
  const walk = along([...person.flight.toReversed(), person.returns.to], back * STROLL)
  return walk.isThere ? watching(walk) : { ...walk, pose: 'walks' }
}

/** How far a person has run, and whether they duck: at each bang, and while hiding. */
function flightAt({ startled, speed, hides }: Person, seconds: number) {
  const paused = Math.max(0, Math.min(seconds, SECOND_DUCK.until) - SECOND_DUCK.from)
  const isStartled = seconds < startled || (seconds > SECOND_DUCK.from && seconds < SECOND_DUCK.until)
  const moving = Math.max(0, seconds - startled - paused)
  const reached = hides ? hides.after / speed : moving
  if (!hides || moving <= reached) return { metres: moving * speed, isDucking: isStartled }
  const since = Math.max(0, seconds - hides.until)
  return { metres: hides.after + since * speed, isDucking: isStartled || seconds < hides.until }
}

function strolling(person: Person, seconds: number): Whereabouts {
  const [from, to] = person.strolls
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1
  const gone = person.offset + seconds * STROLL + 400 * length
  const onWay = gone % (2 * length)
  const share = onWay < length ? onWay / length : 2 - onWay / length
  const sign = onWay < length ? 1 : -1
  return {
    place: [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share],
    heading: [(sign * (to[0] - from[0])) / length, (sign * (to[1] - from[1])) / length],
    ...{ pose: person.looks[3] < 0.25 ? 'stands' : 'walks', gone: person.looks[3] < 0.25 ? 0 : gone },
    ...(person.looks[3] < 0.25 ? { place: from } : {}),
  }
}

/** The point that lies this many metres along a way. */
function along(places: readonly Place[], metres: number) {
  let rest = metres
  let length = 0
  let heading: Place = [1, 0]
  for (const [at, to] of places.slice(1).entries()) {
    const from = places[at] ?? to
    const far = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1e-6
    heading = [(to[0] - from[0]) / far, (to[1] - from[1]) / far]
    length += far
    if (rest < far) {
      const place: Place = [from[0] + heading[0] * rest, from[1] + heading[1] * rest]
      return { place, heading, gone: metres, isThere: false, length }
    }
    rest -= far
  }
  return { place: places.at(-1) ?? [0, 0], heading, gone: 0, isThere: true, length } as const
}

/** The whereabouts of a person who stands and looks at the fire. */
function watching({ place }: { readonly place: Place }): Whereabouts {
  const [east, north] = [WHERE.firstBang.east - place[0], WHERE.firstBang.north - place[1]]
  const far = Math.hypot(east, north)
  return { place, heading: [east / far, north / far], pose: 'stands', gone: 0 }
}

function around(place: Place, obstacles: readonly Obstacle[]): Place {
  let [east, north] = place
  for (const [atEast, atNorth, radius] of obstacles) {
    const far = Math.hypot(east - atEast, north - atNorth)
    if (far >= radius || far === 0) continue
    east = atEast + ((east - atEast) / far) * radius
    north = atNorth + ((north - atNorth) / far) * radius
  }
  return [east, north]
}
