import { describe, expect, test } from 'vitest'
import { readerOf } from './made-logs.test-kit.ts'

/** What stands in a log's file and no receiver ever logged: asides, marks of a hand, plans, times that fit no place. */
const TIME = '2024-06-01T11:23:05Z'

describe('what an XML file leaves out', async () => {
  const gpx = await readerOf('gpx', 'gpx')
  const timesOf = (inner: string): unknown[] =>
    gpx(`<gpx><trk><trkseg>${inner}</trkseg></trk></gpx>`).rows.map(({ time }) => time)
  const point = (time: string): string => `<trkpt lat="60.17" lon="24.94"><time>${time}</time></trkpt>`
  const old = point('2015-05-05T05:05:05Z')

  test('comments, characters and instructions hold no points', () => {
    expect(timesOf(`<!-- ${old} -->${point(TIME)}<!---->`)).toEqual([TIME])
    expect(timesOf(`<![CDATA[${old}]]>${point(TIME)}<?note ${old}?>`)).toEqual([TIME])
    // neither opens the other
    expect(timesOf(`<!-- <![CDATA[ -->${point(TIME)}<![CDATA[ <!-- ]]>${point(TIME)}`)).toEqual([TIME, TIME])
    const { rows } = gpx(`<!DOCTYPE gpx [<!ENTITY e '${old}'>\n] >\n<gpx>${point(TIME)}</gpx>`)
    expect(rows.map(({ time }) => time)).toEqual([TIME])
  })

  test('a comment that nobody closed goes to the end, and what it stood between becomes no element', () => {
    expect(timesOf(`${point(TIME)}<!-- ${old}`)).toEqual([TIME])
    expect(timesOf(`<!<!-- -->-- ${point(TIME)} <trk<!-- -->pt lat="1" lon="1"/>`)).toEqual([TIME])
  })

  test('a time in characters is a time', () => {
    expect(timesOf(point(`<![CDATA[${TIME}]]>`))).toEqual([TIME])
  })

  test('millions of marks that open or close nothing are read once', () => {
    for (const marks of ['<!--'.repeat(2e6), '-->'.repeat(3e6), '<![CDATA['.repeat(5e5), '<!DOCTYPE'.repeat(5e5)])
      expect(timesOf(`${point(TIME)}${marks}`)).toEqual([TIME])
    expect(timesOf(`${point(TIME)}${'<trkpt'.repeat(1e6)}`)[0]).toBe(TIME)
  })

  test('a point that closes itself takes nothing from what follows it', () => {
    expect(
      timesOf(`<trkpt lat="60.17" lon="24.94"/></trkseg></trk><wpt lat="1" lon="1"><time>${TIME}</time></wpt>`),
    ).toEqual([null])
  })
})
