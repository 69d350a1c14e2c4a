import { HAND_SET_SD_MS } from '@firsthand/domain'
import { describe, expect, test } from 'vitest'
import { claimOf, placing, saidBy } from './said.test-kit.ts'

const film = { durationMs: 20_000, kind: 'video' }
const dated = (wall: string) => ({ 'QuickTime:CreateDate': `2024:05:06 ${wall}+00:00` })

describe('a dashcam or body camera, known by its name alone', () => {
  test.each([
    '20240506_120801_NF.mp4',
    '2024_0506_120801_012A.MP4',
    'FILE20240506-120801.MP4',
    'REC_2024_05_06_12_08_01_F.MP4',
  ])('%s: the same digits in name and header are its wall time, and no UTC', (name) => {
    const header = claimOf(saidBy(dated('12:08:21'), { ...film, name }), 'mp4.CreateDate')
    expect(header).toMatchObject({ ref: 'end', clock: 'device', zoneSource: 'none' })
  })

  test('some date the start', () => {
    const claims = saidBy(dated('12:08:01'), { ...film, name: 'FILE20240506-120801.MP4' })
    expect(claimOf(claims, 'mp4.CreateDate')).toMatchObject({ ref: 'start', zoneSource: 'none' })
    expect(placing(claims)).toContain('name.recorder')
  })

  test('a header in UTC is one', () => {
    const header = claimOf(saidBy(dated('10:08:21'), { ...film, name: '2024_0506_120801_012A.MP4' }), 'mp4.CreateDate')
    expect(header).toMatchObject({ ref: 'end', clock: 'container', zoneSource: 'utc-by-format' })
  })
})

test('a camera that names itself as the encoder writes its wall time; a program of its maker writes none of it', () => {
  const refOf = (encoder: string) =>
    claimOf(saidBy({ ...dated('12:08:01'), 'ItemList:Encoder': encoder }, film), 'mp4.CreateDate').ref
  expect(['DJIMini3Pro', 'DJI Mimo', 'GoPro HERO12', 'GoPro Quik'].map(refOf)).toEqual([
    'start',
    'upper',
    'start',
    'upper',
  ])
})

test('a date by nobody known is a limit by a clock that may be years behind; a program’s is not', () => {
  const sdOf = (tags: object) =>
    claimOf(saidBy({ ...dated('12:08:21'), ...tags }, film), 'mp4.CreateDate').errorModel.sdMs
  expect(sdOf({})).toBe(HAND_SET_SD_MS)
  expect(sdOf({ 'ItemList:Encoder': 'Lavf60.3.100' })).toBe(2000)
})

describe('a name that was given when the film was saved', () => {
  test('the same time in name and header of a long film is that of saving: a cut film of an Android', () => {
    expect(placing(saidBy(dated('10:08:01'), { ...film, name: '20240506_120801.mp4' }))).toEqual([])
  })

  test.each<[string, object, number]>([
    ['a short film does not tell', {}, 3_000],
    ['a film that its maker signed was recorded', { 'Keys:AndroidManufacturer': 'samsung' }, 20_000],
  ])('%s', (_, tags, durationMs) => {
    const claims = saidBy({ ...dated('10:08:01'), ...tags }, { ...film, durationMs, name: '20240506_120801.mp4' })
    expect(placing(claims)).toContain('name.camera')
  })
})

describe('EXIF’s date without a camera', () => {
  const date = { 'ExifIFD:DateTimeOriginal': '2024:05:06 17:35:59' }

  test.each<[string, object, string]>([
    ['by the program that the file names', { 'IFD0:Software': 'PicsArt' }, 'image.jpg'],
    ['by the editor that named the file', {}, 'PicsArt_05-06-17.35.59.jpg'],
  ])('%s is a limit', (_, tags, name) => {
    expect(placing(saidBy({ ...date, ...tags }, { kind: 'image', name }))).toEqual([])
  })

  test('a camera’s stays, whatever edited it', () => {
    const signed = { ...date, 'IFD0:Make': 'Canon', 'IFD0:Software': 'Snapseed 2.0' }
    expect(placing(saidBy(signed, { kind: 'image', name: 'PicsArt_05-06-17.35.59.jpg' }))).toContain(
      'exif.DateTimeOriginal',
    )
  })
})
