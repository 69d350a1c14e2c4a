import type { Placement, Scene } from '@firsthand/domain'
import { pushTo } from './grouped.ts'
import { sendersOf } from './senders.ts'
import { Union } from './union.ts'
import type { SceneItem } from './world.ts'

/** Two items are near if they are within both of these limits. */
const NEAR_MS = 180_000
const NEAR_M = 150
/** A wider placement says too little to join others by its time. */
const WIDEST_MS = 600_000
const LEAST_SUBMISSIONS = 3
const MINUTE = 60_000
const EARTH_M = 6_371_000

interface Spot {
  readonly placement: Placement
  /** The submission that the item counts for; copies share one. */
  readonly sender: string
  readonly estimate: number
  readonly end: number
}

/**
 * Clusters of items close in time and space, by density (DBSCAN with intervals: Ester et al. 1996; the distance of two
 * intervals is the gap between them). A scene needs at least three separate submissions; copies of one another count as
 * one. Rigs stay together: a member without a place is in its rig's scene by time alone. An item without evidence of
 * time is in no scene.
 */
export function scenesOf(placements: readonly Placement[], items: readonly SceneItem[]): readonly Scene[] {
  const about = new Map(items.map((item) => [item.item, item]))
  const senders = sendersOf(items)
  const spots = placements.flatMap((placement): Spot[] => {
    const item = about.get(placement.item)
    const { estimate, earliest, latest, status } = placement
    if (!item || estimate === undefined || status === 'open' || latest - earliest > WIDEST_MS) return []
    const sender = senders.get(item.item) ?? item.submission
    return [{ placement, sender, estimate, end: estimate + (item.durationMs ?? 0) }]
  })
  spots.sort((a, b) => a.estimate - b.estimate || (a.placement.item < b.placement.item ? -1 : 1))
  const groups = clusters(spots)
  return groups
    .filter((group) => new Set(group.map(({ sender }) => sender)).size >= LEAST_SUBMISSIONS)
    .map(sceneOf)
    .toSorted((a, b) => a.firstSeen.earliest - b.firstSeen.earliest || (a.id < b.id ? -1 : 1))
}

/** Connected components of the near pairs around core spots. Each rig is one component from the start. */
function clusters(spots: readonly Spot[]): readonly (readonly Spot[])[] {
  const union = new Union(spots.length)
  const rigs = new Map<string, number>()
  spots.forEach(({ placement: { rig } }, index) => {
    if (rig === undefined) return
    const first = rigs.get(rig)
    if (first === undefined) rigs.set(rig, index)
    else union.join(first, index)
  })
  for (const [core, near] of cores(spots)) for (const other of near) union.join(core, other)
  const groups = new Map<number, Spot[]>()
  for (const [index, spot] of spots.entries()) pushTo(groups, union.find(index), spot)
  return [...groups.values()]
}

/**
 * The core spots and their neighbours. A core spot has items of at least three separate submissions near it, its own
 * included. A grid of time and ground finds the neighbours.
 */
function* cores(spots: readonly Spot[]): Iterable<readonly [number, readonly number[]]> {
  const grids = { starts: new Map<string, number[]>(), runs: new Map<string, number[]>() }
  const placed = spots.map(({ placement: { place } }) => (place && place.radiusM <= 4 * NEAR_M ? place : undefined))
  spots.forEach((spot, index) => {
    const place = placed[index]
    if (!place) return
    const [first, last] = cellsOf(spot)
    pushTo(grids.starts, cellOf(first, rowOf(place.lat), place.lon), index)
    for (let time = first; time <= last; time++) pushTo(grids.runs, cellOf(time, rowOf(place.lat), place.lon), index)
  })
  for (let index = 0; index < spots.length; index++) {
    const [spot, place] = [spots[index], placed[index]]
    if (!spot || !place) continue
    const near = around(grids, spot, place).filter((other) => isNear(spot, spots[other]))
    const senders = new Set(near.map((other) => spots[other]?.sender))
    if (senders.size >= LEAST_SUBMISSIONS) yield [index, near]
  }
}

interface Grids {
  readonly starts: ReadonlyMap<string, readonly number[]>
  readonly runs: ReadonlyMap<string, readonly number[]>
}

/**
 * Possible neighbours: the spots already running when this one begins, and the spots that start before it ends.
 * Duplicates are removed, because a film of several hours lies in many cells.
 */
function around({ starts, runs }: Grids, spot: Spot, { lat, lon }: Ground): readonly number[] {
  const [first, last] = cellsOf(spot)
  const times = Array.from({ length: last - first + 2 }, (_, at) => first + at)
  const lists = BESIDE.flatMap(([dy, dx]) => [
    runs.get(cellOf(first - 1, rowOf(lat) + dy, lon, dx)),
    ...times.map((time) => starts.get(cellOf(time, rowOf(lat) + dy, lon, dx))),
  ])
  return [...new Set(lists.flatMap((list) => list ?? []))]
}

const BESIDE = [-1, 0, 1].flatMap((dy) => [-1, 0, 1].map((dx) => [dy, dx] as const))

const LAT_CELL = (NEAR_M / EARTH_M) * (180 / Math.PI) * 4
const TIME_CELL = NEAR_MS * 2
/**
 * Upper bound on the time cells of one spot: one day. A spot that claims to run longer has neighbours in its first day
 * only.
 */
const MOST_CELLS = 240

/** The first and the last time cell that a spot may run through: from its earliest start to its latest end. */
function cellsOf({ placement: { earliest, latest }, estimate, end }: Spot): readonly [number, number] {
  const first = Math.floor(earliest / TIME_CELL)
  return [first, Math.min(Math.floor((latest + end - estimate) / TIME_CELL), first + MOST_CELLS - 1)]
}

const rowOf = (lat: number): number => Math.floor(lat / LAT_CELL)

/**
 * The key of a grid cell. A cell is a square of four times `NEAR_M`. All squares of a row have one width, so that two
 * spots near each other in a row lie in one square or in adjacent ones.
 */
const cellOf = (time: number, row: number, lon: number, dx = 0): string =>
  `${time}:${row}:${Math.floor(lon / lonCell(row)) + dx}`

const lonCell = (row: number): number => LAT_CELL / Math.max(0.05, Math.cos((row * LAT_CELL * Math.PI) / 180))

interface Ground {
  readonly lat: number
  readonly lon: number
}

/**
 * Whether two spots are near. In time: the gap between the longest intervals that they may span is at most `NEAR_MS`.
 * On the ground: their places lie within 150 m plus the error of both.
 */
function isNear(a: Spot, b: Spot | undefined): boolean {
  const [from, to] = [a.placement.place, b?.placement.place]
  if (!b || !from || !to) return false
  const gap = Math.max(
    0,
    a.placement.earliest - (b.placement.latest + (b.end - b.estimate)),
    b.placement.earliest - (a.placement.latest + (a.end - a.estimate)),
  )
  return gap <= NEAR_MS && distanceM(from, to) <= NEAR_M + Math.min(from.radiusM + to.radiusM, 2 * NEAR_M)
}

/** Equirectangular distance: exact enough over some hundred metres. */
function distanceM(a: Ground, b: Ground): number {
  const rad = Math.PI / 180
  const x = (b.lon - a.lon) * rad * Math.cos(((a.lat + b.lat) / 2) * rad)
  return EARTH_M * Math.hypot(x, (b.lat - a.lat) * rad)
}

function sceneOf(group: readonly Spot[]): Scene {
  const items = group.map(({ placement: { item } }) => item).toSorted()
  const first = group.reduce((kept, one) => (one.estimate < kept.estimate ? one : kept))
  const last = group.reduce((kept, one) => (one.end > kept.end ? one : kept))
  const length = last.end - last.estimate
  return {
    id: `sc_${first.placement.item.slice(first.placement.item.indexOf('_') + 1)}`,
    items,
    submissions: new Set(group.map(({ sender }) => sender)).size,
    firstSeen: { earliest: first.placement.earliest, latest: first.placement.latest },
    peakAt: peakOf(group),
    last: { earliest: last.placement.earliest + length, latest: last.placement.latest + length },
    place: middleOf(group),
  }
}

/** The minute in which the most submissions run. */
function peakOf(group: readonly Spot[]): number {
  const minutes = new Map<number, Set<string>>()
  for (const { estimate, end, sender } of group) {
    const last = Math.min(Math.floor(end / MINUTE), Math.floor(estimate / MINUTE) + 240)
    for (let minute = Math.floor(estimate / MINUTE); minute <= last; minute++) {
      const set = minutes.get(minute) ?? new Set()
      minutes.set(minute, set.add(sender))
    }
  }
  const [best] = [...minutes].toSorted((a, b) => b[1].size - a[1].size || a[0] - b[0])
  return ((best?.[0] ?? 0) + 0.5) * MINUTE
}

/** The median of the members' places, and the radius that holds nine tenths of them. */
function middleOf(group: readonly Spot[]): Scene['place'] {
  const places = group.flatMap(({ placement: { place } }) => (place ? [place] : []))
  const [lat, lon] = [median(places.map((one) => one.lat)), median(places.map((one) => one.lon))]
  if (lat === undefined || lon === undefined) return undefined
  const far = places.map((one) => distanceM(one, { lat, lon }) + one.radiusM).toSorted((a, b) => a - b)
  return { lat, lon, radiusM: Math.ceil(far[Math.floor((far.length - 1) * 0.9)] ?? 0) }
}

function median(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[(values.length - 1) >> 1]
}
