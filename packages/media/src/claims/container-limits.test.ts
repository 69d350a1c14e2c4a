import { describe, expect, test } from 'vitest'
import type { TagSet } from '../tags/tag-set.ts'
import { fileClaims } from './file-claims.ts'

/**
 * For films that a program wrote: their date gives an upper bound. Read in any zone on earth, it must not exclude the
 * scene.
 */
type Tags = Record<string, string | number>
const HOUR = 3_600_000
const SCENE = Date.parse('2024-05-06T05:08:09Z')
const ZONES = [-12, -4, 0, 2, 5.5, 14]
const text = (ms: number): string => new Date(ms).toISOString().slice(0, 19).replaceAll('-', ':').replace('T', ' ')

function limitOf(tags: Tags, source = 'mp4.CreateDate') {
  const set: TagSet = { reader: 'exiftool', version: 't', tags: new Map(Object.entries(tags)) }
  const { claims } = fileClaims({ sets: [set], durationMs: 2000, name: undefined, lastModified: undefined })
  const claim = claims.find((one) => one.source === source)
  if (claim === undefined) throw new Error(`no ${source}`)
  const until = (claim.atMs ?? 0) + claim.resolutionMs + (claim.errorModel.highMs ?? 0)
  // Digits without a zone are read in the zone of the scene.
  const untilIn = (hours: number): number => (claim.zone === undefined ? until - hours * HOUR : until)
  return { claim, untilIn }
}

describe('upper bounds from programs that copy dates unchanged', () => {
  const LAVF: Tags = { 'ItemList:Encoder': 'Lavf60.3.100' }

  test.each(ZONES)('of an unknown source hold both as UTC and as the wall time of %s h', (hours) => {
    for (const digits of [SCENE, SCENE + hours * HOUR]) {
      const { claim, untilIn } = limitOf({ ...LAVF, 'QuickTime:CreateDate': text(digits) })
      expect(claim).toMatchObject({ ref: 'upper', zoneSource: 'assumed', errorModel: { kind: 'bound' } })
      expect(untilIn(hours)).toBeGreaterThanOrEqual(SCENE)
    }
  })

  test.each<[string, Tags]>([
    ['Android’s handlers', { 'Track1:HandlerDescription': 'VideoHandle' }],
    ['an iPhone’s', { 'Track1:HandlerDescription': 'Core Media Video' }],
    ['a phone’s make', { 'Keys:AndroidManufacturer': 'Xiaomi' }],
  ])('%s carried over: the date is UTC, and the limit sharp', (_, marks) => {
    const { claim } = limitOf({ ...LAVF, ...marks, 'QuickTime:CreateDate': text(SCENE) })
    expect(claim).toMatchObject({ ref: 'upper', zoneSource: 'utc-by-format', zone: '+00:00' })
    expect(claim.errorModel.highMs).toBe(2000)
  })

  test('with the handlers of a camera without a zone allow both readings', () => {
    const gopro = { 'Track1:HandlerDescription': 'GoPro AVC' }
    expect(limitOf({ ...LAVF, ...gopro, 'QuickTime:CreateDate': text(SCENE) }).claim.zoneSource).toBe('assumed')
  })
})

test('dates by programs that write the hour themselves are UTC', () => {
  for (const program of ['HandBrake 1.6.1', 'Adobe Premiere Pro', 'CapCut']) {
    const { claim } = limitOf({ 'ItemList:Encoder': program, 'QuickTime:CreateDate': text(SCENE) })
    expect(claim).toMatchObject({ ref: 'upper', zoneSource: 'utc-by-format', errorModel: { highMs: 2000 } })
  }
})

test.each<[string, string, Tags]>([
  ['nobody’s camera', 'mp4.TrackCreateDate', {}],
  ['a camera without a zone', 'mp4.TrackCreateDate', { 'UserData:Make': 'PENTAX' }],
])('%s, cut: the date of the cut may be UTC or a wall time', (_, source, marks) => {
  for (const hours of ZONES)
    for (const digits of [SCENE, SCENE + hours * HOUR]) {
      const cut = { 'QuickTime:CreateDate': text(digits - HOUR), 'Track1:TrackCreateDate': text(digits) }
      expect(limitOf({ ...cut, ...marks }, source).untilIn(hours)).toBeGreaterThanOrEqual(SCENE)
    }
})

test('bounds from a program’s ©day and Matroska date hold for both readings', () => {
  const lavf = { 'Format:encoder': 'Lavf60.3.100' }
  for (const hours of ZONES)
    for (const digits of [SCENE, SCENE + hours * HOUR]) {
      const day = { 'ItemList:Encoder': 'HandBrake 1.6.1', 'ItemList:ContentCreateDate': text(digits) }
      expect(limitOf(day, 'quicktime.ContentCreateDate').untilIn(hours)).toBeGreaterThanOrEqual(SCENE)
      for (const format of ['matroska,webm', 'avi']) {
        const file = { 'Format:format_name': format, 'Container:CreationTime': `${text(digits)}Z`, ...lavf }
        expect(limitOf(file, 'container.CreationTime').untilIn(hours)).toBeGreaterThanOrEqual(SCENE)
      }
    }
})
