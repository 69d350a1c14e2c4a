import type { FileType } from './file-kind.ts'

/**
 * Media types of position logs; some types are our own. Each has a reader in `child/track`, except Google's location
 * history, which is recognised but not read.
 */
const LOGS: Readonly<Record<string, string>> = {
  'application/gpx+xml': 'gpx',
  'application/vnd.google-earth.kml+xml': 'kml',
  'application/vnd.garmin.tcx+xml': 'tcx',
  'application/geo+json': 'geojson',
  'application/x-subrip': 'srt',
  'application/vnd.ant.fit': 'fit',
  'text/x-nmea': 'nmea',
  'text/x-igc': 'igc',
  'text/x-flight-log': 'csv',
  'application/x-location-history+json': 'json',
}

/** Whether a file of this type is a log that holds only a track. Of subtitles only a drone's hold a track. */
export const isTrackLog = (mediaType: string): boolean => Object.hasOwn(LOGS, mediaType)

const log = (mediaType: string): FileType => ({
  kind: 'document',
  mediaType,
  extension: LOGS[mediaType] ?? 'txt',
})

/** Root elements of XML, in lower case. */
const ROOTS: readonly (readonly [RegExp, string])[] = [
  [/^<gpx[\s>]/, 'application/gpx+xml'],
  [/^<kml[\s>]/, 'application/vnd.google-earth.kml+xml'],
  // Garmin's own logbooks, old and new.
  [/^<(trainingcenterdatabase|history)\s[^>]{0,300}garmin\.com/, 'application/vnd.garmin.tcx+xml'],
]

/** The type of a log by the first element of a document, after its prologue. */
export function logInMarkup(root: string): FileType | undefined {
  const [, mediaType] = ROOTS.find(([pattern]) => pattern.test(root)) ?? []
  return mediaType === undefined ? undefined : log(mediaType)
}

const GEOJSON =
  /^\{[\s\S]{0,900}?"type"\s{0,20}:\s{0,20}"(featurecollection|feature|linestring|multilinestring|geometrycollection)"/
/**
 * Google's exports of a phone's location history, by their first key. On iOS it is a list of segments, with positions
 * as `geo:`. They are recognised so that their place names are not indexed as words. They cover months of a person's
 * life, so neither time nor place is claimed from them.
 */
const HISTORY =
  /^\{\s{0,20}"(?:locations"\s{0,20}:\s{0,20}\[\s{0,20}\{[\s\S]{0,900}?"latitudee7"|(?:semanticsegments|timelineobjects|rawsignals)"\s{0,20}:\s{0,20}\[)/
const SEGMENTS = /^\[\s{0,20}\{\s{0,20}"(?:start|end)time"[\s\S]{0,900}?"geo:-?\d/
/** A sentence of NMEA 0183, maybe after a dashcam's own clock in brackets or after proprietary sentences. */
const NMEA = /(?:^|[\n\]])\$g[a-z](rmc|gga|gsa|gsv|gll|vtg|txt|zda),/
/** The manufacturer's line, then date and pilot in header records. */
const IGC = /^a[a-z0-9]{3}[^\n]{0,200}\r?\n(?:[a-z][^\n]{0,200}\r?\n){0,8}?hfdte(date:)?\s{0,4}\d{6}/
const SUBTITLES = /^\d{1,6}\r?\n\d{2,3}:\d\d:\d\d[,.]\d{1,3}\s{1,3}-->/

/** The type of a log by the first words of a text, in lower case. */
export function logInText(start: string): FileType | undefined {
  if (HISTORY.test(start) || SEGMENTS.test(start)) return log('application/x-location-history+json')
  if (start.startsWith('{')) return GEOJSON.test(start) ? log('application/geo+json') : undefined
  if (/^[$[]/.test(start) && NMEA.test(start)) return log('text/x-nmea')
  if (IGC.test(start)) return log('text/x-igc')
  if (SUBTITLES.test(start)) return log('application/x-subrip')
  return isFlightTable(start) ? log('text/x-flight-log') : undefined
}

/** Headings that drone programs write and other tables of places do not have. */
const HEADINGS: readonly (readonly string[])[] = [
  ['datetime(utc)', 'latitude', 'longitude'],
  ['osd.latitude', 'osd.longitude'],
  ['time(seconds)', 'time(text)', 'latitude', 'longitude'],
]

function isFlightTable(start: string): boolean {
  const lines = start.split('\n', 2)
  const first = (lines[0]?.startsWith('sep=') === true ? lines[1] : lines[0]) ?? ''
  const names = first.split(/[,;]/).map((name) => name.trim().replace(/^"|"$/g, ''))
  return HEADINGS.some((wanted) => wanted.every((name) => names.includes(name)))
}

/** FIT by the signature in its header of 12 or 14 bytes. */
export function logInBytes(head: Buffer): FileType | undefined {
  const isFit = (head[0] === 12 || head[0] === 14) && head.toString('latin1', 8, 12) === '.FIT'
  return isFit ? log('application/vnd.ant.fit') : undefined
}
