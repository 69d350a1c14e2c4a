import { describe, expect, test } from 'vitest'
import { readerOf } from './made-logs.test-kit.ts'

/** Google's exports as phones and Takeout write them, made by their public descriptions. */
describe('a history of places', async () => {
  const read = await readerOf('location-history', 'locationHistory')
  const rowsOf = (told: unknown, cut = 0) => {
    const text = JSON.stringify(told, null, 2)
    return read(text.slice(0, text.length - cut)).rows.map(({ lat, lon, time, height, error, mark, withinMs }) => [
      ...[lat, lon, time, height, error],
      ...(mark === true ? ['mark', withinMs] : []),
    ])
  }
  const GUESSED = ['mark', 900_000]

  const record = (s: number) => ({
    ...{ latitudeE7: 601700000, longitudeE7: -249400000, accuracy: 12, altitude: 31, source: 'GPS' },
    ...{ deviceTag: -1471140000, activity: [{ activity: [{ type: 'STILL' }], timestamp: '2020-01-01T00:00:00Z' }] },
    timestamp: `2026-06-01T12:00:0${s}.123Z`,
  })
  const spot = (s: number) => [60.17, -24.94, `2026-06-01T12:00:0${s}.123Z`, 31, 12]

  test('Takeout’s records: degrees by ten millions, each with its accuracy; an older one counts milliseconds', () => {
    expect(rowsOf({ locations: [record(1), record(2)] })).toEqual([spot(1), spot(2)])
    expect(rowsOf({ locations: [{ latitudeE7: 1e7, longitudeE7: 2e7, timestampMs: '1780315201123' }] })).toEqual([
      [1, 2, '2026-06-01T12:00:01.123Z', null, null],
    ])
  })

  test('one that broke off is read up to its last whole position, also within a name full of brackets', () => {
    const odd = { ...record(3), note: 'a "quoted" ]}, {\\' }
    expect(rowsOf({ locations: [record(1), odd, record(2)] }, 60)).toEqual([spot(1), spot(3)])
    for (const nothing of ['{"locations": [', '{"locations": "x"', '[{"startTime":'])
      expect(() => read(nothing)).toThrow(SyntaxError)
  })

  test('Takeout’s months: raw points of a way, and visits as what Google guessed', () => {
    const points = [{ latE7: 601700000, lngE7: 249400000, accuracyMeters: 9, timestamp: '2026-06-01T12:00:01Z' }]
    const visit = {
      location: { latitudeE7: 601800000, longitudeE7: 249500000, name: 'Maija’s home', address: 'Rantatie 1' },
      duration: { startTimestamp: '2026-06-01T13:00:00Z', endTimestamp: '2026-06-01T14:00:00Z' },
    }
    const told = { timelineObjects: [{ activitySegment: { simplifiedRawPath: { points } } }, { placeVisit: visit }] }
    expect(rowsOf(told)).toEqual([
      [60.17, 24.94, '2026-06-01T12:00:01Z', null, 9],
      [60.18, 24.95, '2026-06-01T13:00:00Z', null, null, ...GUESSED],
      [60.18, 24.95, '2026-06-01T14:00:00Z', null, null, ...GUESSED],
    ])
    expect(JSON.stringify(rowsOf(told))).not.toMatch(/Maija|Rantatie/)
    // behind a list that is whole another one breaks off; what is no list has no elements
    const both = { rawSignals: [], profile: { persona: { a: 1 } }, locations: [record(1), record(2)] }
    expect(rowsOf(both, 60)).toEqual([spot(1)])
  })

  test('Android’s own: what it measured, and a way by the minute, in the zone that it was kept in', () => {
    const told = {
      semanticSegments: [
        {
          ...{ startTime: '2026-06-01T15:00:00.000+03:00', endTime: '2026-06-01T17:00:00.000+03:00' },
          timelinePath: [{ point: '60.17°, -24.94°', time: '2026-06-01T15:03:00.000+03:00' }],
        },
        {
          ...{ startTime: '2026-06-01T18:00:00.000+03:00', endTime: '2026-06-01T19:00:00.000+03:00' },
          visit: { topCandidate: { semanticType: 'HOME', placeLocation: { latLng: '60.18°, 24.95°' } } },
        },
      ],
      rawSignals: [
        {
          position: {
            ...{ LatLng: '60.1700001°, 24.94°', accuracyMeters: 13, altitudeMeters: 20.5, source: 'WIFI' },
            timestamp: '2026-06-01T15:03:07.000+03:00',
          },
        },
        { wifiScan: { deliveryTime: '2026-06-01T15:03:07.000+03:00' } },
      ],
      userLocationProfile: { frequentPlaces: [{ placeLocation: '60.1°, 24.9°', label: 'HOME' }] },
    }
    expect(rowsOf(told)).toEqual([
      [60.1700001, 24.94, '2026-06-01T15:03:07.000+03:00', 20.5, 13],
      [60.17, -24.94, '2026-06-01T15:03+03:00', null, null],
      [60.18, 24.95, '2026-06-01T18:00:00.000+03:00', null, null, ...GUESSED],
      [60.18, 24.95, '2026-06-01T19:00:00.000+03:00', null, null, ...GUESSED],
    ])
  })

  test('iOS’s: a list of segments, whose minutes are counted from their beginning', () => {
    const path = [
      { point: 'geo:60.170000,24.940000', durationMinutesOffsetFromStartTime: '12' },
      { point: 'geo:60.170000,24.950000' },
    ]
    const told = [
      { endTime: '2026-06-01T17:00:00+03:00', startTime: '2026-06-01T15:00:30.500+03:00', timelinePath: path },
      {
        ...{ startTime: '2026-06-01T18:00:00Z', endTime: '2026-06-01T19:00:00Z' },
        visit: { topCandidate: { placeLocation: 'geo:60.18,24.95' } },
      },
    ]
    const way = [
      [60.17, 24.94, '2026-06-01T12:12Z', null, null],
      [60.17, 24.95, null, null, null],
    ]
    expect(rowsOf(told).slice(0, 2)).toEqual(way)
    expect(
      rowsOf(told)
        .slice(2)
        .map((row) => row.slice(5)),
    ).toEqual([GUESSED, GUESSED])
    expect(rowsOf(told, 40)).toEqual(way)
  })

  test('what is not as it should be is no position, and nothing of it ends the reading', () => {
    const odd = [null, 7, 'x', [], {}, { latitudeE7: '601700000', longitudeE7: 1, timestamp: 5 }]
    expect(rowsOf({ locations: odd }).every(([lat]) => lat === null)).toBe(true)
    const paths = odd.map((timelinePath) => ({ timelinePath, visit: timelinePath }))
    expect(rowsOf({ semanticSegments: [...odd, ...paths], rawSignals: odd, timelineObjects: odd })).toEqual([])
    expect(
      rowsOf({ semanticSegments: [{ timelinePath: [{ point: '999°, 24°' }, { point: 'geo:1,2,3,4' }] }] }),
    ).toEqual([])
  })
})
