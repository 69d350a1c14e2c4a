import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lawRuns } from '../../../domain/src/law-runs.test-kit.ts'
import type { TagSet } from '../tags/tag-set.ts'
import { fileFacts } from './file-facts.ts'
import { otherFacts, saidFacts } from './said-facts.ts'

const setOf = (tags: Record<string, string | number>, reader: TagSet['reader'] = 'exiftool'): TagSet => ({
  reader,
  version: 'test',
  tags: new Map(Object.entries(tags)),
})
const facts = (tags: Record<string, string | number>, picture = {}) =>
  fileFacts({ kind: 'image', exif: setOf({}, 'exifr'), exiftool: setOf(tags), ffprobe: setOf({}, 'ffprobe'), picture })

test('a RAW file has the size of its sensor, not of the thumbnail that a decoder finds first', () => {
  const raw = {
    'File:MIMEType': 'image/x-nikon-nef',
    'IFD0:ImageWidth': 160,
    'IFD0:ImageHeight': 106,
    'SubIFD1:ImageWidth': 3040,
    'SubIFD1:ImageHeight': 2014,
    'IFD1:ImageWidth': 9000,
    'IFD1:ImageHeight': 9000,
  }
  expect(facts(raw, { width: 160, height: 106 })).toMatchObject({ width: 3040, height: 2014, saidWidth: 3040 })
})

test('a sensor’s size without its border is that of the picture, not the size of the preview in the file', () => {
  const raw = {
    'File:MIMEType': 'image/x-panasonic-rw2',
    'File:ImageWidth': 1920,
    'File:ImageHeight': 1440,
    'Composite:ImageWidth': 3648,
    'Composite:ImageHeight': 2736,
  }
  expect(facts(raw, { width: 1920, height: 1440 })).toMatchObject({ saidWidth: 3648, saidHeight: 2736 })
})

test('a RAW file in boxes has the size of its picture, not that of the track with the dark border', () => {
  const raw = {
    'File:MIMEType': 'image/x-canon-cr3',
    'IFD0:ImageWidth': 6720,
    'IFD0:ImageHeight': 4480,
    'Track1:ImageWidth': 6720,
    'Track1:ImageHeight': 4480,
    'Track3:ImageWidth': 6888,
    'Track3:ImageHeight': 4546,
  }
  expect(facts(raw)).toMatchObject({ width: 6720, height: 4480, saidWidth: 6720, saidHeight: 4480 })
  expect(facts({ 'Track1:ImageWidth': 640, 'Track1:ImageHeight': 480 })).toMatchObject({ saidWidth: 640 })
})

test('measured and stated sizes stand side by side', () => {
  const stated = { 'File:MIMEType': 'image/png', 'PNG:ImageWidth': 4000, 'PNG:ImageHeight': 3000 }
  expect(facts(stated, { width: 40, height: 30 })).toMatchObject({
    width: 40,
    height: 30,
    saidWidth: 4000,
    saidHeight: 3000,
  })
})

test('a still has no duration, though its preview track may have one', () => {
  const found = facts({ 'QuickTime:Duration': 1 })
  expect(found.durationMs).toBeUndefined()
  expect(found.saidDurationMs).toBe(1000)
})

test('a different maker, model or orientation in the same file is kept beside ours', () => {
  const tags = setOf({
    'Keys:Make': 'Maker',
    'UserData:Make': 'Other',
    'XMP-tiff:Orientation': 8,
    'IFD0:Orientation': 1,
  })
  expect(otherFacts(tags, { make: 'Maker', orientation: 1 })).toMatchObject({ saidMake: 'Other', saidOrientation: 8 })
})

test('a modification time is a fact of the copy, with its own sub-second and offset', () => {
  const tags = setOf({
    'IFD0:ModifyDate': '2024:05:07 07:08:09',
    'ExifIFD:SubSecTime': '5',
    'ExifIFD:OffsetTime': '+05:45',
  })
  expect(otherFacts(tags, {}).saidModified).toBe('2024:05:07 07:08:09.5+05:45')
})

test('no tags, however malformed, make a stated fact that is no finite number', () => {
  const name = fc.constantFrom('ImageWidth', 'ImageHeight', 'Rotation', 'Duration', 'Orientation', 'Make', 'ModifyDate')
  const group = fc.constantFrom('File', 'IFD0', 'IFD1', 'Track1', 'SubIFD', 'Composite', 'QuickTime', 'XMP-tiff')
  const value = fc.oneof(fc.string(), fc.double(), fc.integer(), fc.constantFrom('inf', 'undef', '0:00:99', '1e999'))
  const pairs = fc.array(fc.tuple(group, name, value), { maxLength: 20 })
  fc.assert(
    fc.property(pairs, (tags) => {
      const set = setOf(Object.fromEntries(tags.map(([g, n, v]) => [`${g}:${n}`, v])))
      for (const said of Object.values({ ...saidFacts(set), ...otherFacts(set, {}) }))
        if (typeof said === 'number') expect(Number.isFinite(said)).toBe(true)
    }),
    { numRuns: lawRuns(100) },
  )
})
