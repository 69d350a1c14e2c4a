// GPX 1.0 and 1.1 (topografix.com/GPX/1/1): the points of tracks. Planned routes and waypoints are ignored.
import { type Log, number, type Seen } from './fixes.ts'
import { pieces, plain, within } from './markup.ts'

/** Maximum length of a point, in characters. */
const MOST_POINT = 2000
/** Maximum length of the head, in characters. */
const MOST_HEAD = 20_000
const MODES: Readonly<Record<string, number>> = { none: 0, '2d': 2, '3d': 3, dgps: 3, pps: 3 }

export function gpx(text: string, { seen, put, isFull }: Log): void {
  Object.assign(seen, headOf(text))
  for (const piece of pieces(text, '<trkpt', '</trkpt', { longest: MOST_POINT })) {
    if (isFull()) return
    const head = piece.slice(0, Math.max(0, piece.indexOf('>')))
    put({
      ...{ lat: degrees(head, 'lat'), lon: degrees(head, 'lon'), time: within(piece, 'time') },
      ...{ height: number(within(piece, 'ele')), dop: number(within(piece, 'hdop')) },
      mode: MODES[within(piece, 'fix') ?? ''],
    })
  }
}

const degrees = (head: string, name: string): number | undefined =>
  number(new RegExp(`\\b${name}=["']([-+.\\deE]{1,30})["']`).exec(head)?.[1])

/** Reads the part before the first point: when the file was written, and its bounds. */
function headOf(text: string): Pick<Seen, 'written' | 'bounds'> {
  const start = text.slice(0, MOST_HEAD)
  const end = start.search(/<(?:trk|rte|wpt)\b/)
  const head = plain(end < 0 ? start : start.slice(0, end))
  const [box = ''] = /<bounds\s[^<>]{1,300}>/.exec(head) ?? []
  const bounds = ['minlat', 'minlon', 'maxlat', 'maxlon'].map((name) => degrees(box, name))
  return { written: within(head, 'time'), bounds: bounds.every((side) => side !== undefined) ? bounds : undefined }
}
