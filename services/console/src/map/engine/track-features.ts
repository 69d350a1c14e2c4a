import type { Feature, FeatureCollection, Position } from 'geojson'
import type { DrawnTrack } from '../use-tracks.ts'
import { collection } from './features.ts'

interface Window {
  readonly from?: number
  readonly to?: number
}

type Point = DrawnTrack['line'][number]

/** A line for each track. If a time is chosen, the line is split, and the pieces within that time are drawn strong. */
export const trackFeatures = (
  tracks: readonly DrawnTrack[],
  window: Window,
  chosen: string | undefined,
): FeatureCollection =>
  collection(
    tracks.flatMap(({ dot, line }) =>
      piecesOf(line, window).map(
        ({ points, isStrong }): Feature => ({
          type: 'Feature',
          properties: {
            ...{ what: 'track', item: dot.item, kind: dot.kind, isStrong },
            ...{ isChosen: dot.item === chosen, icon: `arrow|${dot.kind}` },
          },
          geometry: { type: 'LineString', coordinates: unwound(points) },
        }),
      ),
    ),
  )

export const trackStarts = (tracks: readonly DrawnTrack[], chosen: string | undefined): FeatureCollection =>
  collection(
    tracks.flatMap(({ dot, line: [first] }) =>
      first === undefined
        ? []
        : [
            {
              type: 'Feature',
              properties: { what: 'track', item: dot.item, kind: dot.kind, isChosen: dot.item === chosen },
              geometry: { type: 'Point', coordinates: [first[0], first[1]] },
            } satisfies Feature,
          ],
    ),
  )

interface Piece {
  readonly points: readonly Point[]
  readonly isStrong: boolean
}

/** Splits a track where it enters and leaves the chosen time; a point without a time belongs to every time. */
export function piecesOf(line: readonly Point[], { from, to }: Window): readonly Piece[] {
  const edges = [from, to].filter((edge) => edge !== undefined)
  if (edges.length === 0) return line.length < 2 ? [] : [{ points: line, isStrong: true }]
  const cut = line.flatMap((point, n) => [...(n === 0 ? [] : crossings(line[n - 1] ?? point, point, edges)), point])
  const pieces: { points: Point[]; isStrong: boolean }[] = []
  for (const [n, point] of cut.slice(1).entries()) {
    const before = cut[n] ?? point
    const isStrong = isWithin(before, point, {
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    })
    const last = pieces.at(-1)
    if (last?.isStrong === isStrong) last.points.push(point)
    else pieces.push({ points: [before, point], isStrong })
  }
  return pieces
}

/**
 * Whether the time half way between two points lies in the chosen time. The points' own times may equal its ends, so
 * they would not tell.
 */
function isWithin(a: Point, b: Point, { from, to }: Window): boolean {
  if (a[2] === null || b[2] === null) return true
  const middle = (a[2] + b[2]) / 2
  return (from === undefined || middle >= from) && (to === undefined || middle <= to)
}

function crossings(a: Point, b: Point, edges: readonly number[]): readonly Point[] {
  const [start, end] = [a[2], b[2]]
  if (start === null || end === null || !(end > start)) return []
  const [wide, high] = [nearer(b[0] - a[0]), b[1] - a[1]]
  return edges
    .filter((edge) => edge > start && edge < end)
    .map((edge) => {
      const share = (edge - start) / (end - start)
      return [a[0] + wide * share, a[1] + high * share, edge] as const
    })
}

/** Normalizes a difference of longitudes to the shorter way around the earth. */
const nearer = (degrees: number): number => ((((degrees + 180) % 360) + 360) % 360) - 180

/** Lets a line continue across the antimeridian instead of running back around the earth. */
function unwound(points: readonly Point[]): Position[] {
  let lon = points[0]?.[0] ?? 0
  return points.map(([x, y]) => {
    lon += nearer(x - lon)
    return [lon, y]
  })
}
