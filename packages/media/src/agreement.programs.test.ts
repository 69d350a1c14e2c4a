import { beforeAll, describe, expect, test } from 'vitest'
import {
  agreementTable,
  compare,
  FIXTURES,
  hasFixtures,
  inspectFixture,
  openTestSandbox,
  phoneTruth,
} from './agreement.test-kit.ts'
import type { Inspection } from './inspect/inspect-file.ts'
import type { Sandbox } from './sandbox/index.ts'

/**
 * Accepted differences between the reference values (`truth`) and ours, with the reason for each. Any other difference
 * fails the test.
 */
const EXPLAINED: Readonly<Record<string, string>> = {
  'canon-r6.cr3 duration': 'a still: the duration is that of a one-frame preview track',
  'bear-id3.mp3 duration': 'ffprobe counts the frames (2.696 s); exiftool estimates from the first frame’s bit rate',
}

describe.skipIf(!hasFixtures)('files of real phones (../shared/fixtures absent: skipped)', () => {
  let sandbox: Sandbox
  beforeAll(async () => {
    sandbox = await openTestSandbox()
  })
  const known = new Map<string, Promise<Inspection>>()
  const inspected = (name: string): Promise<Inspection> => {
    const found = known.get(name) ?? inspectFixture(sandbox, `${FIXTURES}${name}`)
    known.set(name, found)
    return found
  }

  test('times, offsets, coordinates, makers, sizes and durations agree with the reference values', async () => {
    const rows = []
    for (const truth of await phoneTruth()) {
      rows.push(...compare(truth, await inspected(String(truth['SourceFile']))))
    }
    console.log(agreementTable(rows))
    const unexplained = rows.filter((row) => !row.agrees && EXPLAINED[`${row.file} ${row.field}`] === undefined)
    expect(unexplained).toEqual([])
  })

  test('the track of a GoPro that was carried for ten seconds is as its receiver recorded it', async () => {
    const { track, claims } = await inspected('phone/max-heromode.mp4')
    expect(track).toMatchObject({ source: 'track.GPS', fixes: 11, unsure: 0, jumps: 0, spanMs: 10_010 })
    expect(track?.points[0]).toMatchObject({ atMs: 0, utcMs: Date.UTC(2019, 10, 18, 23, 45, 14) })
    expect(track?.lengthM).toBeCloseTo(12, 0)
    const place = claims.find(({ about }) => about === 'place')
    expect(place).toMatchObject({
      source: 'track.GPS',
      lat: expect.closeTo(33.12671, 4),
      radiusM: expect.toSatisfy((m: number) => m > 12 && m < 17),
    })
  })
})
