import { expect, test } from 'vitest'
import { typeOfText } from './file-kind.ts'

test('recognises a drawing by its first element, whatever precedes it', () => {
  for (const before of [
    '',
    '<?xml version="1.0"?>\n',
    '<!-- a --> <!-- b -->',
    '<!DOCTYPE svg PUBLIC "x" "y">',
    '\ufeff',
  ])
    expect(typeOfText(`${before}<svg xmlns="http://www.w3.org/2000/svg"/>`).mediaType).toBe('image/svg+xml')
  expect(typeOfText('<?xml version="1.0"?><note/>').mediaType).toBe('application/xml')
  expect(typeOfText('<!-- never closed <svg>').mediaType).toBe('text/plain')
})

test('a thousand comments in a row are read quickly', () => {
  const began = process.cpuUsage()
  expect(typeOfText(`${'<!---->'.repeat(140)}x`).mediaType).toBe('text/plain')
  // Measures CPU time, because a busy machine does not change it.
  expect(process.cpuUsage(began).user).toBeLessThan(2_000_000)
})

test('logs of positions are recognised by their first words', () => {
  const expected: Record<string, string> = {
    '<?xml version="1.0"?><TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/v2">':
      'application/vnd.garmin.tcx+xml',
    '{ "name": "x", "type" : "FeatureCollection", "features": []}': 'application/geo+json',
    'AXXX001 made\r\nHFDTEDATE:010626,01\r\n': 'text/x-igc',
    '1\n00:00:00,000 --> 00:00:00,033\nFrameCnt: 1': 'application/x-subrip',
    '[1538216648173]\n[1538216648173]$GPRMC,002406.00,A,': 'text/x-nmea',
    '$PTNTHPR,254.7,N,-1.7,N*6E\n$GPRMC,112723.000,A,': 'text/x-nmea',
    'time(millisecond),datetime(utc),latitude,longitude,speed(mph)\n': 'text/x-flight-log',
    '{\n  "locations": [{\n    "latitudeE7": 601700000,': 'application/x-location-history+json',
    '{"semanticSegments":[{"startTime":"2026': 'application/x-location-history+json',
    '{ "timelineObjects" : [ {': 'application/x-location-history+json',
    '[\n  {\n    "endTime" : "2026",\n "startTime" : "2026",\n "visit" : { "placeLocation" : "geo:60.17,24.94"':
      'application/x-location-history+json',
    'sep=,\n"CUSTOM.date [local]","OSD.latitude","OSD.longitude"\n': 'text/x-flight-log',
  }
  for (const [text, mediaType] of Object.entries(expected))
    expect(typeOfText(text)).toMatchObject({ kind: 'document', mediaType })
  // A call log has positions but is no track. An object with only a `type` is no map.
  for (const text of [
    'time,latitude,longitude,words\n',
    '{"type":"Point of sale"}',
    '{"a":1}',
    '{"locations":["Helsinki"]}',
    '[{"startTime":"2026","title":"a lesson"}]',
    '[1] $GPRMC',
    'A long letter\nHFDTE',
  ])
    expect(typeOfText(text).mediaType).toBe('text/plain')
})

test('the patterns of logs stay cheap on any text', () => {
  const began = process.cpuUsage()
  for (const text of [
    `{${'"type" '.repeat(140)}`,
    `{${' '.repeat(990)}`,
    `{"locations":[{${'"latitude'.repeat(90)}`,
    `[{"starttime"${'"geo:'.repeat(190)}`,
    `aaaa${'\na'.repeat(480)}`,
    `$${'\n$g'.repeat(300)}`,
    `<history ${'garmin.'.repeat(130)}`,
  ])
    typeOfText(text)
  expect(process.cpuUsage(began).user).toBeLessThan(2_000_000)
})
