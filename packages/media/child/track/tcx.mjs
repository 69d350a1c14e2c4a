// Garmin's Training Center Database v2, and the Forerunner logbook before it: track points, UTC by xsd:dateTime.
import { number } from './fixes.mjs'
import { pieces, within } from './markup.mjs'

const MOST_POINT = 4000

export function tcx(text, { put, isFull }) {
  for (const piece of pieces(text, '<Trackpoint', '</Trackpoint', { longest: MOST_POINT })) {
    if (isFull()) return
    const told = (...names) => names.map((name) => within(piece, name)).find((value) => value !== undefined)
    put({
      ...{ lat: number(told('LatitudeDegrees', 'Latitude')), lon: number(told('LongitudeDegrees', 'Longitude')) },
      ...{ height: number(told('AltitudeMeters', 'Altitude')), time: told('Time') },
    })
  }
}
