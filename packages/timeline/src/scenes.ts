import type { Placement, Scene } from '@firsthand/domain'
import { pushTo } from './grouped.ts'
import { Union } from './union.ts'
import type { SceneItem } from './world.ts'

/** Distances of a scene: two items are near when both hold. */
const NEAR_MS = 180_000
const NEAR_M = 150
/** A placement wider than this says too little to join others by its time. */
const WIDEST_MS = 600_000
const LEAST_SUBMISSIONS = 3
const MINUTE = 60_000
const EARTH_M = 6_371_000

interface Spot {
  readonly placement: Placement
  readonly about: SceneItem
  readonly estimate: number
  readonly end: number
}

/**
 * Items close in time and space, by density (DBSCAN with intervals: Ester et al. 1996; the distance of two intervals is
 * what lies between them): at least three separate submissions. Rigs stay together; a member without a place is in its
 * rig's scene by time only. An item without evidence of time is in none.
 */
export function scenesOf(placements: readonly Placement[], items: readonly SceneItem[]): readonly Scene[] {
  const about = new Map(items.map((item) => [item.item, item]))
  const spots = placements.flatMap((placement): Spot[] => {
    const item = about.get(placement.item)
    const { estimate, earliest, latest, status } = placement
    if (!item || estimate === undefined || status === 'bounded' || latest - earliest > WIDEST_MS) return []
    return [{ placement, about: item, estimate, end: estimate + (item.durationMs ?? 0) }]
  })
  spots.sort((a, b) => a.estimate - b.estimate || (a.placement.item < b.placement.item ? -1 : 1))
  const groups = clusters(spots)
  return groups
    .filter((group) => new Set(group.map(({ about: { submission } }) => submission)).size >= LEAST_SUBMISSIONS)
    .map(sceneOf)
    .toSorted((a, b) => a.firstSeen.earliest - b.firstSeen.earliest || (a.id < b.id ? -1 : 1))
}

/** Union of what is dense around; rigs are one from the start. */
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

/** Spots with at least three separate submissions within reach, themselves counted; by a grid of time and ground. */
function* cores(spots: readonly Spot[]): Iterable<readonly [number, readonly number[]]> {
  const grid = new Map<string, number[]>()
  const placed = spots.map(({ placement: { place } }) => (place && place.radiusM <= 4 * NEAR_M ? place : undefined))
  spots.forEach((spot, index) => {
    const place = placed[index]
    if (!place) return
    const key = cellOf(spot.estimate, place.lat, place.lon)
    pushTo(grid, key, index)
  })
  for (let index = 0; index < spots.length; index++) {
    const [spot, place] = [spots[index], placed[index]]
    if (!spot || !place) continue
    const near = around(spot.estimate, place).flatMap((key) =>
      (grid.get(key) ?? []).filter((other) => isNear(spot, spots[other])),
    )
    const senders = new Set(near.map((other) => spots[other]?.about.submission))
    if (senders.size >= LEAST_SUBMISSIONS) yield [index, near]
  }
}

const LAT_CELL = (NEAR_M / EARTH_M) * (180 / Math.PI) * 4
const TIME_CELL = NEAR_MS * 2

/** Squares of four times the reach; towards the poles they are narrower and still hold the reach up to 75°. */
const cellOf = (at: number, lat: number, lon: number): string =>
  `${Math.floor(at / TIME_CELL)}:${Math.floor(lat / LAT_CELL)}:${Math.floor(lon / lonCell(lat))}`

const lonCell = (lat: number): number => LAT_CELL / Math.max(0.05, Math.cos((Math.round(lat) * Math.PI) / 180))

function around(at: number, { lat, lon }: { readonly lat: number; readonly lon: number }): readonly string[] {
  const keys = new Set<string>()
  for (const dt of [-1, 0, 1])
    for (const dy of [-1, 0, 1])
      for (const dx of [-1, 0, 1])
        keys.add(cellOf(at + dt * TIME_CELL, lat + dy * LAT_CELL, lon + dx * lonCell(lat + dy * LAT_CELL)))
  return [...keys]
}

/** Intervals that meet, longest reach counted; grounds within 150 m and what both places may be wrong by. */
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

interface Ground {
  readonly lat: number
  readonly lon: number
}

/** Equirectangular: exact enough over some hundred metres. */
export function distanceM(a: Ground, b: Ground): number {
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
    submissions: new Set(group.map(({ about }) => about.submission)).size,
    firstSeen: { earliest: first.placement.earliest, latest: first.placement.latest },
    peakAt: peakOf(group),
    last: { earliest: last.placement.earliest + length, latest: last.placement.latest + length },
    place: middleOf(group),
  }
}

/** The minute in which most submissions run. */
function peakOf(group: readonly Spot[]): number {
  const minutes = new Map<number, Set<string>>()
  for (const { estimate, end, about } of group) {
    const last = Math.min(Math.floor(end / MINUTE), Math.floor(estimate / MINUTE) + 240)
    for (let minute = Math.floor(estimate / MINUTE); minute <= last; minute++) {
      const set = minutes.get(minute) ?? new Set()
      minutes.set(minute, set.add(about.submission))
    }
  }
  const [best] = [...minutes].toSorted((a, b) => b[1].size - a[1].size || a[0] - b[0])
  return ((best?.[0] ?? 0) + 0.5) * MINUTE
}

/** The middle of its members' places and how far they lie around it. */
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
