import { describe, expect, test } from 'vitest'
import { claimOf, saidBy, type Tags } from './said.test-kit.ts'

const FILM = {
  'Keys:Make': 'Apple',
  'Keys:Model': 'iPhone 14 Pro',
  'Keys:CreationDate': '2024:05:06 12:08:01+02:00',
  'Track1:HandlerDescription': 'Core Media Video',
  'Track1:VideoFrameRate': 30,
  'QuickTime:CreateDate': '2024:05:06 10:08:01+00:00',
}
const errorOf = (tags: Tags, name = 'IMG_0042.MOV') =>
  claimOf(saidBy({ ...FILM, ...tags }, { durationMs: 9000, name, kind: 'video' }), 'quicktime.CreationDate').errorModel

describe('an iPhone keeps the date of the whole film when its owner cuts the head away', () => {
  test.each<[string, Tags, string?]>([
    ['an edit list: the media is longer than its track', { 'Track1:MediaDuration': 12.4, 'Track1:TrackDuration': 9 }],
    ['the name that iOS gives', {}, 'trim.3F2504E0-4F89-41D3-9A0C-0305E82C3301.MOV'],
    ['a header of minutes later', { 'QuickTime:CreateDate': '2024:05:06 10:31:00+00:00' }],
  ])('%s widens the start to later times', (_, tags, name) => {
    const { kind, highMs = 0 } = errorOf(tags, name)
    expect(kind).toBe('lag')
    expect(highMs).toBeGreaterThanOrEqual(15_000)
  })

  test('a film as recorded keeps its second: the header is of the start or of the end', () => {
    expect(errorOf({}).kind).toBe('normal')
    expect(errorOf({ 'QuickTime:CreateDate': '2024:05:06 10:08:11+00:00' }).kind).toBe('normal')
    expect(errorOf({ 'Track1:MediaDuration': 9.03, 'Track1:TrackDuration': 9 }).kind).toBe('normal')
  })
})

test.each([
  ['VID_20240506_120801~2.mp4', 120_000],
  ['20240506_120801_1.mp4', 120_000],
  ['VID_20240506_120801.mp4', undefined],
])('Android’s gallery keeps the name of the whole film in that of a cut copy: %s', (name, highMs) => {
  expect(claimOf(saidBy({}, { name, kind: 'video' }), 'name.camera').errorModel.highMs).toBe(highMs)
})
