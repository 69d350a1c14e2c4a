// GPX 1.0 and 1.1 (topografix.com/GPX/1/1): the points of tracks. A planned route and marks are no way.
import { number } from './fixes.mjs'
import { pieces, within } from './markup.mjs'

/** A point says no more of itself than this. */
const MOST_POINT = 2000
const MODES = { none: 0, '2d': 2, '3d': 3, dgps: 3, pps: 3 }

export function gpx(text, { put, isFull }) {
  for (const piece of pieces(text, '<trkpt', '</trkpt', { longest: MOST_POINT })) {
    if (isFull()) return
    const head = piece.slice(0, Math.max(0, piece.indexOf('>')))
    const degrees = (name) => number(new RegExp(`\\b${name}=["']([-+.\\deE]{1,30})["']`).exec(head)?.[1])
    put({
      ...{ lat: degrees('lat'), lon: degrees('lon'), time: within(piece, 'time') },
      ...{ height: number(within(piece, 'ele')), dop: number(within(piece, 'hdop')) },
      mode: MODES[within(piece, 'fix') ?? ''],
    })
  }
}
