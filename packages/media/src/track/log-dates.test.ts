import { describe, expect, test } from 'vitest'
import { logReading } from './log-claims.ts'
import { type LogRow, readerOf } from './made-logs.test-kit.ts'
import type { LogFix } from './read-log.ts'

/** Reads dates as devices and tables write them, and impossible ones. */
const timesOf = (rows: readonly LogRow[]) => rows.map(({ time }) => time)
const numberIn = (value: unknown) => (typeof value === 'number' ? value : undefined)
const fixesOf = (rows: readonly LogRow[]): readonly LogFix[] =>
  rows.map(({ lat, lon, time, at, mode }) => ({
    ...{ atS: numberIn(at), altitudeM: undefined, errorM: undefined, dop: undefined, mode: numberIn(mode) },
    ...{ lat: Number(lat), lon: Number(lon), time: typeof time === 'string' ? time : undefined },
  }))
const readingOf = (rows: readonly LogRow[]) => logReading({ fixes: fixesOf(rows) })

describe('IGC', async () => {
  const read = await readerOf('igc', 'igc')
  const flight = (date: string, ...rows: string[]) =>
    read([`AXXX001`, `HFDTE${date}`, ...rows.map((row) => `B${row}6010200N02456400EA0001200034`)].join('\r\n')).rows

  test.each(['320124', '011324', '300223', '000024'])(
    'the day %s is on no calendar, and none is made of it',
    (date) => {
      const { claims, flags } = readingOf(flight(date, '112305', '112306'))
      expect(claims.filter(({ about }) => about === 'time')).toEqual([])
      expect(flags).toEqual([{ code: 'date-invalid', evidence: { source: 'log.GPSDateTime' } }])
      expect(claims.filter(({ about }) => about === 'place')).not.toEqual([])
    },
  )

  test('minute sixty is neither a time nor a position; a leap day is a day', () => {
    expect(timesOf(flight('290224', '116005', '112360', '112305'))).toEqual([null, null, '2024-02-29T11:23:05Z'])
    expect(read('AXXX001\nHFDTE010624\nB1123056060000N02456400EA0001200034').rows[0]).toMatchObject({ lat: null })
  })
})

describe('NMEA', async () => {
  const read = await readerOf('nmea', 'nmea')
  const rmc = (at: string, date: string, lat = '6010.200'): string =>
    `$GPRMC,${at},A,${lat},N,02456.400,E,0,0,${date},,,A`
  const rows = (...sentences: string[]) => read(sentences.join('\r\n')).rows

  test('if the date does not change at midnight, it is the previous day’s', () => {
    const { claims } = readingOf(
      rows(rmc('235958', '300624'), rmc('235959', '300624'), rmc('000000', '300624'), rmc('000001', '010724')),
    )
    expect(claims[0]).toMatchObject({ raw: '2024-06-30T23:59:58Z', errorModel: { sdMs: 1500 } })
    expect(
      timesOf(rows(rmc('235959', '300624'), rmc('000000', '300624'), rmc('000500', '300624'), rmc('000501', '010724'))),
    ).toEqual(['2024-06-30T23:59:59Z', '2024-07-01T00:00:00Z', '2024-07-01T00:05:00Z', '2024-07-01T00:05:01Z'])
  })

  test('a receiver that was never set counts from 1980, which is not read as 2080', () => {
    expect(timesOf(rows(rmc('000013', '060180')))).toEqual(['1980-01-06T00:00:13Z'])
    expect(readingOf(rows(rmc('000013', '060180'))).flags).toEqual([
      { code: 'clock-never-set', evidence: { source: 'log.GPSDateTime' } },
    ])
  })

  test('sixty minutes make a degree, and a month above twelve is invalid', () => {
    expect(rows(rmc('112305', '010624', '6060.200'))[0]).toMatchObject({ lat: null })
    expect(readingOf(rows(rmc('112305', '011324'))).claims.map(({ about }) => about)).toEqual(['place'])
  })
})

describe('NMEA without RMC', async () => {
  const read = await readerOf('nmea', 'nmea')
  const gga = (at: string, quality = 1, lon = '02456.400'): string =>
    `$GPGGA,${at},6010.200,N,${lon},E,${quality},08,1.2,12.0,M,18.0,M,,`
  const zda = (at: string, day: string): string => `$GPZDA,${at},${day},00,00`
  const log = (...sentences: string[]) => read(sentences.join('\r\n'))

  test('is a track in its own seconds, also over midnight, and gives no time', () => {
    const { rows, undated } = log(gga('235958'), gga('235959.50'), gga('000001', 0), gga('000002'))
    expect(rows.map(({ at, time, mode }) => [at, time, mode])).toEqual([
      [0, null, null],
      [1.5, null, null],
      [3, null, 0],
      [4, null, null],
    ])
    expect(undated).toEqual({ times: 3, from: '23:59:58', to: '00:00:02' })
    const { claims, flags, track } = logReading({ fixes: fixesOf(rows), undated })
    expect(claims.map(({ about }) => about)).toEqual(['place', 'place'])
    expect(flags).toEqual([{ code: 'log-times-undated', evidence: undated }])
    expect(track).toMatchObject({ spanMs: 4000, points: [{ atMs: 0, utcMs: undefined, lat: 60.17 }, { atMs: 4000 }] })
  })

  test('whose times go back has no order in time; manual and simulated positions are ignored', () => {
    expect(log(gga('120000'), gga('120005'), gga('110000')).rows.map(({ at }) => at)).toEqual([null, null, null])
    expect(log(gga('120000', 7), gga('120001', 8)).rows.map(({ mode }) => mode)).toEqual([0, 0])
  })

  test('has the date of another sentence, if that date is possible', () => {
    const dated = log(gga('235957'), zda('235958', '30,06,2026'), gga('235959'), gga('000001.25'))
    expect(timesOf(dated.rows)).toEqual([null, '2026-06-30T23:59:59Z', '2026-07-01T00:00:01.25Z'])
    expect(dated.undated).toBeUndefined()
    for (const day of ['31,02,2026', '00,00,0000', '01,13,2026', '01,01,1970', '<b>,x,y'])
      expect(log(zda('120000', day), gga('120001'))).toMatchObject({ rows: [{ time: null }], undated: { times: 1 } })
  })

  test('is ignored if RMC has positions; RMC without a date is reported as well', () => {
    const rmc = '$GPRMC,120000,A,6010.200,N,02456.400,E,0,0,,,,A'
    expect(log(gga('120000'), rmc)).toMatchObject({ rows: [{ at: 0, height: 12 }], undated: { times: 1 } })
    expect(log(rmc.replace(',A,60', ',V,60'), gga('120001'), gga('120002')).rows).toHaveLength(2)
  })

  test('with corrupted sentences is damaged, and one that never found satellites is not', () => {
    const changed = `${gga('120000')}*00`
    expect(log(changed, changed)).toMatchObject({ rows: [], isDamaged: true })
    expect(log('$GPGGA,120000,,,,,0,00,,,M,,M,,', changed)).toMatchObject({ isDamaged: false, undated: undefined })
  })
})

describe('tables of flights', async () => {
  const read = await readerOf('flight-table', 'flightTable')
  const utc = (...rows: string[]) =>
    read(`datetime(utc),latitude,longitude\n${rows.map((row) => `${row},-33.86,151.2`).join('\n')}`).rows

  test('if both numbers may be a month the order is unknown, with any clock', () => {
    for (const clock of ['5:23:05 PM', '17:23:05']) {
      const { claims, flags } = readingOf(utc(`7/06/2024 ${clock}`, `7/06/2024 ${clock}`))
      expect(claims.map(({ about }) => about)).not.toContain('time')
      expect(flags).toEqual([{ code: 'log-day-order', evidence: {} }])
    }
  })

  test('one unambiguous row decides for all', () => {
    expect(timesOf(utc('12/06/2024 5:23:05 PM', '13/06/2024 9:00:00 AM'))).toEqual([
      '2024-06-12 17:23:05Z',
      '2024-06-13 09:00:00Z',
    ])
    expect(timesOf(utc('06/12/2024 17:23:05', '06/13/2024 12:00:00 AM'))).toEqual([
      '2024-06-12 17:23:05Z',
      '2024-06-13 00:00:00Z',
    ])
  })

  test('the number that goes up by one at midnight is the day', () => {
    const evening = (first: string, second: string) => timesOf(utc(`${first} 11:59:59 PM`, `${second} 12:00:00 AM`))
    expect(evening('7/06/2024', '8/06/2024')).toEqual(['2024-06-07 23:59:59Z', '2024-06-08 00:00:00Z'])
    expect(evening('06/07/2024', '06/08/2024')).toEqual(['2024-06-07 23:59:59Z', '2024-06-08 00:00:00Z'])
  })

  test('a table with both orders gives no date', () => {
    const { claims } = readingOf(utc('13/06/2024 5:23:05 PM', '06/13/2024 5:23:05 PM'))
    expect(claims.map(({ about }) => about)).not.toContain('time')
    expect(readingOf(utc('2024-13-06 17:23:05')).claims.map(({ about }) => about)).toEqual(['place'])
  })

  test('if semicolons separate cells, numbers have decimal commas', () => {
    const [row] = read('datetime(utc);latitude;longitude\n2024-06-01 11:23:05;60,1700;-24,94').rows
    expect(row).toMatchObject({ lat: 60.17, lon: -24.94, time: '2024-06-01 11:23:05Z' })
  })
})

test('a GPX may write its degrees with a power of ten', async () => {
  const read = await readerOf('gpx', 'gpx')
  const { rows } = read('<trkpt lat="6.017e1" lon="-2.494E+1"><time>2024-06-01T11:23:05Z</time></trkpt>')
  expect(rows[0]).toMatchObject({ lat: 60.17, lon: -24.94 })
})
