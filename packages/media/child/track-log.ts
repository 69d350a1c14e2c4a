// Runs inside the sandbox: track-log INPUT MEDIA_TYPE
// Reads the positions of a log: the first 24 MiB, without a tree of markup; no entity is resolved, nothing is fetched.
// Prints one JSON line with fixes as [lat, lon, time, altitude, hdop, mode, seconds since the log began, metres of
// error].
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { droneSubtitles } from './track/drone-subtitles.ts'
import { fit } from './track/fit.ts'
import { createFixes, type Log } from './track/fixes.ts'
import { flightTable } from './track/flight-table.ts'
import { geojson } from './track/geojson.ts'
import { gpx } from './track/gpx.ts'
import { igc } from './track/igc.ts'
import { kml } from './track/kml.ts'
import { nmea } from './track/nmea.ts'
import { tcx } from './track/tcx.ts'

const [input = '', mediaType = ''] = process.argv.slice(2)
const MOST_BYTES = 24 * 1024 * 1024

const fd = openSync(input, 'r')
const size = fstatSync(fd).size
const buffer = Buffer.alloc(Math.min(size, MOST_BYTES))
const bytes = buffer.subarray(0, readSync(fd, buffer, 0, buffer.length, 0))
closeSync(fd)

/** Readers by our own media types (`facts/log-kind.ts`). */
const READERS: Readonly<Record<string, (text: string, log: Log) => void>> = {
  'application/gpx+xml': gpx,
  'application/vnd.google-earth.kml+xml': kml,
  'application/vnd.garmin.tcx+xml': tcx,
  'application/geo+json': geojson,
  'application/x-subrip': droneSubtitles,
  'text/x-nmea': nmea,
  'text/x-igc': igc,
  'text/x-flight-log': flightTable,
}

const MARKS: Readonly<Record<string, string>> = { fffe: 'utf-16le', feff: 'utf-16be' }

/**
 * Decodes a text by its byte order mark and drops the mark. Windows programs write such a mark, and some of them write
 * UTF-16.
 */
function textOf(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('hex')
  return new TextDecoder(MARKS[mark] ?? 'utf-8').decode(bytes)
}

/** Whether the root element of an XML file was never closed. Other formats give no such sign. */
const isOpenMarkup = (text: string): boolean =>
  /xml/.test(mediaType) &&
  !/<\/(?:gpx|kml|trainingcenterdatabase|history)\s*>|<(?:gpx|kml)\b[^<>]{0,2000}\/>/i.test(text)

const log = createFixes()
log.seen.isCut = size > MOST_BYTES
try {
  if (mediaType === 'application/vnd.ant.fit') fit(bytes, log)
  else {
    const text = textOf(bytes)
    READERS[mediaType]?.(text, log)
    if (isOpenMarkup(text)) log.seen.isDamaged = true
  }
  process.stdout.write(JSON.stringify({ ok: true, ...log.seen }))
} catch {
  process.stdout.write(JSON.stringify({ ok: false, ...log.seen, fixes: [] }))
}
