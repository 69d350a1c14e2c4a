import { describe, expect, test } from 'vitest'
import type { TagSet } from '../tags/tag-set.ts'
import { fileClaims } from './file-claims.ts'

/** Kinds of files whose truth was known, and that were once read as a wrong time that looked certain. */

type Tags = Record<string, string | number>
const set = (tags: Tags, reader: TagSet['reader'] = 'exiftool'): TagSet => ({
  reader,
  version: 't',
  tags: new Map(Object.entries(tags)),
})
const said = (sets: readonly TagSet[], durationMs?: number) =>
  fileClaims({ sets, durationMs, name: undefined, lastModified: undefined })
const read = (tags: Tags, durationMs?: number) => said([set(tags)], durationMs)
const of = ({ claims }: ReturnType<typeof read>, source: string) => claims.find((claim) => claim.source === source)
const codes = ({ flags }: ReturnType<typeof read>): string[] => flags.map(({ code }) => code)
const utc = (text: string): number => Date.parse(text)

describe('containers that count in local time', () => {
  test('an AVI’s date is a wall time, whatever zone a reader prints behind it', () => {
    const found = said([
      set({ 'RIFF:DateTimeOriginal': '2024:05:06 07:08:09' }),
      set({ 'Format:format_name': 'avi', 'Container:CreationTime': '2024-05-06T07:08:09Z' }, 'ffprobe'),
    ])
    expect(found.claims.map(({ zoneSource }) => zoneSource)).toEqual(['none', 'none'])
  })

  test('Matroska’s DateUTC is UTC; a recording date that states its zone keeps it', () => {
    const webm = { 'Format:format_name': 'matroska,webm', 'Container:CreationTime': '2024-05-06T05:08:09Z' }
    expect(read(webm).claims).toMatchObject([{ zoneSource: 'utc-by-format' }])
    expect(read({ 'Matroska:DateTimeOriginal': '2024:05:06T07:08:09+02:00' }).claims).toMatchObject([
      { atMs: utc('2024-05-06T05:08:09Z'), zone: '+02:00', zoneSource: 'stated' },
    ])
  })

  test.each<[string, Tags]>([
    ['a make in user data', { 'UserData:Make': 'PENTAX' }],
    ['a group of its own', { 'Kodak:Make': 'EASTMAN KODAK COMPANY' }],
    ['a group without a make', { 'Sanyo:WhiteBalance': 1 }],
    ['Canon', { 'Canon:CanonModelID': 1 }],
    ['a GoPro by its firmware', { 'UserData:FirmwareVersion': 'HD7.01.01.90.00' }],
    ['©day of the same digits', { 'ItemList:ContentCreateDate': '2024:05:06 07:08:09' }],
  ])('%s: the movie date has no zone', (_, mark) => {
    const found = read({ 'QuickTime:CreateDate': '2024:05:06 07:08:09', ...mark }, 20_000)
    expect(of(found, 'mp4.CreateDate')).toMatchObject({ zoneSource: 'none', clock: 'device' })
  })

  test('a phone with a camera maker’s lens keeps UTC', () => {
    const phone = { 'Keys:AndroidManufacturer': 'Xiaomi', 'Leica:Mode': 1 }
    expect(of(read({ 'QuickTime:CreateDate': '2024:05:06 05:08:09', ...phone }), 'mp4.CreateDate')).toMatchObject({
      zoneSource: 'utc-by-format',
    })
  })

  test('a remuxer’s limit may be a camera’s local time', () => {
    const copy = { 'QuickTime:CreateDate': '2024:05:06 01:08:09', 'ItemList:Encoder': 'Lavf60.3.100' }
    expect(of(read(copy), 'mp4.CreateDate')).toMatchObject({ ref: 'upper', zoneSource: 'assumed' })
  })
})
