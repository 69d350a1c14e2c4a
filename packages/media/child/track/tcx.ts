// Garmin's Training Center Database v2, and the older Forerunner logbook: track points, in UTC (xsd:dateTime). Courses
// and workouts are skipped: their times are planned, and nobody need have been there.
import { type Log, number } from './fixes.ts'
import { pieces, within, without } from './markup.ts'

const MOST_POINT = 4000
const PLANS = ['Courses', 'Workouts']

export function tcx(markup: string, { put, isFull }: Pick<Log, 'put' | 'isFull'>): void {
  const text = PLANS.reduce((kept, plan) => without(kept, plan), markup)
  for (const piece of pieces(text, '<Trackpoint', '</Trackpoint', { longest: MOST_POINT })) {
    if (isFull()) return
    const firstOf = (...names: readonly string[]): string | undefined =>
      names.map((name) => within(piece, name)).find((value) => value !== undefined)
    put({
      ...{ lat: number(firstOf('LatitudeDegrees', 'Latitude')), lon: number(firstOf('LongitudeDegrees', 'Longitude')) },
      ...{ height: number(firstOf('AltitudeMeters', 'Altitude')), time: firstOf('Time') },
    })
  }
}
