import type { MadeFile } from './made-file.ts'
import { wallClock } from './wall-clock.ts'

/** Seconds from the bang, unit, place, and the dispatcher's note. */
const CALLS = [
  [31, 'Line 2', 'Market Square', 'Caller heard an explosion, sees smoke over the stalls'],
  [38, 'Line 1', 'Market Street 4', 'Windows broken, several people bleeding'],
  [44, 'Line 3', 'Market Square', 'Second bang just now, people are running'],
  [52, 'Line 4', 'Church Lane 2', 'Alarm of a car, smoke from the direction of the square'],
  [58, 'Line 2', 'Market Square', 'Gas bottle at a food stall, caller is the stall keeper'],
  [66, 'Dispatch', 'Station 1', 'Ambulance 11, fire engine 12 and police 31 sent'],
  [83, 'Line 1', 'Tram stop', 'Child has lost its mother, is with the caller'],
  [97, 'Line 4', 'Market Street 4', 'Smoke in the stairwell, somebody on the third floor cannot come down'],
  [112, 'Ambulance 11', 'Market Square', 'On scene, south side'],
  [126, 'Police 31', 'Market Square', 'On scene, closing the square from the south'],
  [171, 'Fire 12', 'Market Square', 'On scene, one stall burns, checks for further bottles'],
  [238, 'Fire 12', 'Market Street 4', 'Third floor: one person brought out, breathes by herself'],
] as const

/** The export of a dispatching system: separated by semicolons, with wall-clock times in the incident's zone. */
export function callLogOf(bangAt: number, zone: string): MadeFile {
  const rows = CALLS.map(([seconds, unit, place, words]) => {
    const { day, time } = wallClock(bangAt + seconds * 1000, zone)
    return `${day} ${time};${unit};${place};${words}`
  })
  const last = CALLS.at(-1)?.[0] ?? 0
  const bytes = Buffer.from(['time;unit;place;words', ...rows, ''].join('\r\n'))
  return { name: 'calls.csv', modifiedAt: bangAt + (last + 60) * 1000, bytes }
}

/** The column mapping with which command reads the log. */
export const callLogMapping = (zone: string) =>
  ({
    ...{ encoding: 'utf-8', delimiter: ';', hasHeader: true, time: 0, date: null, format: 'iso', zone, day: null },
    ...{ twice: 'both', words: [3], unit: 1, place: 2, lat: null, lon: null, kind: 'call' },
  }) as const
