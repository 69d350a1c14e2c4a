// Subtitles that drones write beside their films (DJI, Autel): position and clock, cue by cue. The clock is the
// controller's wall time in an unknown zone. Forms as collected by JuanIrache/DJI_SRT_Parser:
//   [latitude: 48.48] [longitude: 8.37] [rel_alt: 0.0 abs_alt: 530.1]   also `longtitude`, and `latitude : …`
//   HOME(149.02,-20.25) 2017.08.05 14:11:51 / GPS(149.02,-20.25,16)     longitude first, then satellites
//   GPS(36.6146,-6.1120,0.0M)                                           LATITUDE first, then metres (Matrice)
//   GPS (8.6499, 53.1665, 18), D 24.26m, H 6.00m                        longitude first; RTK (…) the same
//   GPS(W: 97.109543, N: 32.593742, 174.21m)                            Autel
import { type Fix, type Log, number } from './fixes.ts'

const MOST_CUES = 1_000_000
/** Maximum length of a cue, in characters. */
const MOST_CUE = 2000
const CUE = /(\d{2,3}):(\d\d):(\d\d)[,.](\d{1,3})\s{0,3}-->/
/** `2020-05-03 17:35:08,181,224`: milliseconds, then microseconds. */
const CLOCK = /\b(20\d\d)[-.](\d\d)[-.](\d\d) (\d\d:\d\d:\d\d)(?:[.,](\d{1,3}))?/
/** Matches what drones write and cinema subtitles never contain. */
const OF_DRONE = /FrameCnt|SrtCnt|\[ ?(?:iso|latitude) ?:|\b(?:GPS|HOME) ?\(/
const DEGREES = '([-+]?\\d{1,3}(?:\\.\\d{1,12})?)'
const LAT = new RegExp(`\\[ ?latitude ?: ?${DEGREES} ?\\]`)
const LON = new RegExp(`\\[ ?longt?itude ?: ?${DEGREES} ?\\]`)
const PAIR = new RegExp(`\\b(?:GPS|RTK) ?\\( ?${DEGREES}, ?${DEGREES}(?:, ?(-?\\d{1,6}(?:\\.\\d{1,6})?)(M)?)? ?\\)`)
const SIDES = new RegExp(
  `\\bGPS ?\\( ?([EW]): ?${DEGREES}, ?([NS]): ?${DEGREES}(?:, ?(-?\\d{1,6}(?:\\.\\d{1,6})?)m?)? ?\\)`,
)

export function droneSubtitles(text: string, log: Log): void {
  for (const { cue, at } of cuesOf(text)) {
    if (log.isFull()) return
    const time = clockOf(cue)
    const spot = spotOf(cue)
    if (OF_DRONE.test(cue)) log.seen.began ??= time
    if (spot !== undefined) log.put({ ...spot, time, at })
  }
}

/** Yields each cue with the second at which it is shown. */
function* cuesOf(text: string): Generator<{ readonly cue: string; readonly at: number }> {
  let at = text.indexOf('-->')
  for (let count = 0; at >= 0 && count < MOST_CUES; count += 1) {
    const next = text.indexOf('-->', at + 3)
    const from = Math.max(0, at - 20)
    const cue = text.slice(from, Math.min(from + MOST_CUE, next < 0 ? text.length : next - 20))
    const [, h, m, s, ms] = CUE.exec(cue) ?? []
    if (ms !== undefined) yield { cue, at: Number(h) * 3600 + Number(m) * 60 + Number(`${s}.${ms.padStart(3, '0')}`) }
    at = next
  }
}

function clockOf(cue: string): string | undefined {
  const [, year, month, day, clock, part] = CLOCK.exec(cue) ?? []
  return clock === undefined ? undefined : `${year}-${month}-${day} ${clock}${part === undefined ? '' : `.${part}`}`
}

function spotOf(cue: string): Fix | undefined {
  const [lat, lon] = [LAT.exec(cue)?.[1], LON.exec(cue)?.[1]]
  if (lat !== undefined && lon !== undefined)
    return { lat: number(lat), lon: number(lon), height: number(/\babs_alt: ?(-?\d{1,6}\.\d{1,6})/.exec(cue)?.[1]) }
  const [, ew, across, ns, up, height] = SIDES.exec(cue) ?? []
  if (across !== undefined && up !== undefined)
    return { lat: signed(up, ns === 'S'), lon: signed(across, ew === 'W'), height: number(height) }
  return pairOf(PAIR.exec(cue))
}

const signed = (degrees: string, isNegative: boolean): number =>
  isNegative ? -Math.abs(Number(degrees)) : Number(degrees)

/**
 * Reads a latitude and a longitude whose order varies. The latitude is first if metres follow (the Matrice's form) or
 * if the second number is above 90, which no latitude can be. The third number is a count of satellites, or a height
 * above an unknown reference, and is not read.
 */
function pairOf(found: RegExpExecArray | null): Fix | undefined {
  if (found === null) return undefined
  const [first, second] = [Number(found[1]), Number(found[2])]
  const isLatFirst = Math.abs(second) > 90 || (found[4] === 'M' && Math.abs(first) <= 90)
  return isLatFirst ? { lat: first, lon: second } : { lat: second, lon: first }
}
