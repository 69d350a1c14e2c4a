import { describe, expect, test } from 'vitest'
import { TRUST } from './claim.ts'
import { claimOf, placing, saidBy, type Tags } from './said.test-kit.ts'

const DATE = { 'QuickTime:CreateDate': '2024:05:06 10:08:09+00:00' }
const HANDLE = { 'Track1:HandlerDescription': 'VideoHandle', 'Track1:VideoFrameRate': 30 }
const CORE = { 'Track1:HandlerDescription': 'Core Media Video', 'Track1:VideoFrameRate': 30 }
const film = { durationMs: 8000, kind: 'video' }

describe('the date of a film that a messenger or a program wrote is a limit, never the time of the scene', () => {
  test.each<[string, Tags, string?]>([
    ['nobody known', {}],
    ['L-SMASH', { 'Track1:HandlerDescription': 'L-SMASH Video Handler' }],
    ['libavformat without its name', { 'Track1:HandlerDescription': 'VideoHandler' }],
    ['an encoder that no list holds', { ...HANDLE, 'ItemList:Encoder': 'Brand New Muxer 1.0' }],
    ['HandBrake', { 'ItemList:EncodingTool': 'HandBrake 1.6.1' }],
    ['a downloaded film', { 'Track1:HandlerDescription': 'ISO Media file produced by Google Inc.' }],
    ['an iPhone’s messenger', CORE],
    ['a stream', { ...HANDLE, 'QuickTime:CompatibleBrands': 'iso5 dash' }],
    ['WhatsApp, by its name', HANDLE, 'VID-20240506-WA0003.mp4'],
    ['Telegram, by its name', HANDLE, 'video_2024-05-06_12-08-09.mp4'],
    ['an editor, by its name', HANDLE, 'InShot_20240506_120809123.mp4'],
  ])('%s', (_, tags, name) => {
    const claims = saidBy({ ...DATE, ...tags }, { ...film, ...(name === undefined ? {} : { name }) })
    expect(claimOf(claims, 'mp4.CreateDate').ref).toBe('upper')
    expect(placing(claims)).toEqual([])
  })

  test('a copy that a messenger named keeps an iPhone’s own date, which only the original carries', () => {
    const original = { ...DATE, ...CORE, 'Keys:CreationDate': '2024:05:06 12:08:01+02:00', 'Keys:Model': 'iPhone 14' }
    expect(placing(saidBy(original, { ...film, name: 'VID-20240506-WA0003.mov' }))).toContain('quicktime.CreationDate')
  })

  test('an editor’s own film has a date of its own, and no camera', () => {
    const exported = { ...DATE, 'ItemList:Encoder': 'CapCut', 'Keys:CreationDate': '2024:05:07 09:00:00+02:00' }
    expect(claimOf(saidBy(exported, film), 'quicktime.CreationDate').ref).toBe('upper')
  })
})

describe('Android’s writer serves cameras and apps alike', () => {
  test.each<[string, Tags]>([
    ['its maker', { 'Keys:AndroidManufacturer': 'Google' }],
    ['the rate of its camera', { 'Keys:AndroidCaptureFPS': 30 }],
    ['a position', { 'UserData:GPSCoordinates': '48.2 16.37' }],
  ])('a film that states %s was recorded: its date is the end', (_, mark) => {
    expect(claimOf(saidBy({ ...DATE, ...HANDLE, ...mark }, film), 'mp4.CreateDate')).toMatchObject({
      ref: 'end',
      trust: TRUST.containerUtc,
    })
  })

  test('without such a mark the date is a limit, unless a camera’s name tells the start of the same recording', () => {
    const said = (name?: string) =>
      claimOf(saidBy({ ...DATE, ...HANDLE }, { ...film, ...(name === undefined ? {} : { name }) }), 'mp4.CreateDate')
    expect(said().ref).toBe('upper')
    expect(said('1000012345.mp4').ref).toBe('upper')
    expect(said('VID_20240506_120801.mp4').ref).toBe('end')
    expect(said('VID_20240506_120501.mp4').ref).toBe('upper')
    expect(said('VID_20240506_120801_616.mp4').ref).toBe('upper')
  })

  test('a camera’s marks outweigh tracks that a muxer named anew, and nothing outweighs a program that names itself', () => {
    const remuxed = { ...DATE, 'Track1:HandlerDescription': 'VideoHandler', 'Keys:AndroidManufacturer': 'Google' }
    expect(claimOf(saidBy(remuxed, film), 'mp4.CreateDate').ref).toBe('end')
    expect(claimOf(saidBy({ ...remuxed, 'ItemList:Encoder': 'Lavf60.3.100' }, film), 'mp4.CreateDate').ref).toBe(
      'upper',
    )
  })

  test('sound alone was recorded if its name is a recorder’s; else an app may have taken it out of a film', () => {
    const memo = { ...DATE, 'Track1:HandlerDescription': 'SoundHandle', 'Keys:AndroidVersion': 14 }
    const refOf = (name: string) =>
      claimOf(saidBy(memo, { durationMs: 8000, kind: 'audio', name }), 'mp4.CreateDate').ref
    expect(['Voice 003.m4a', 'Aufnahme (2) 14.m4a', '録音.m4a', 'Recording_20240506_120801.m4a'].map(refOf)).toEqual([
      'end',
      'end',
      'upper',
      'end',
    ])
    expect(['audio.m4a', 'voice-message.m4a', 'extracted.m4a'].map(refOf)).toEqual(['upper', 'upper', 'upper'])
  })
})

test('an iPhone’s voice memo is timed by its own date', () => {
  const memo = {
    ...DATE,
    'Track1:HandlerDescription': 'Core Media Audio',
    'ItemList:Encoder': 'com.apple.VoiceMemos (iPhone Version 17.2.1 (Build 21C66))',
  }
  expect(claimOf(saidBy(memo, { durationMs: 60_000, kind: 'audio' }), 'mp4.CreateDate')).toMatchObject({
    ref: 'start',
    errorModel: { kind: 'lag', lowMs: -62_000, highMs: 2000 },
  })
})
