import { expect, test } from 'vitest'
import { placing, saidBy, type Tags } from './said.test-kit.ts'

const TAKEN = { 'ExifIFD:DateTimeOriginal': '2024:05:06 12:08:09', 'ExifIFD:OffsetTimeOriginal': '+02:00' }

test.each<[string, Tags, string?]>([
  ['a screenshot of iOS', { ...TAKEN, 'ExifIFD:UserComment': 'Screenshot' }, 'IMG_0042.PNG'],
  ['one that was turned into a JPEG', { ...TAKEN, 'XMP-exif:UserComment': 'Screenshot' }, 'image.jpg'],
  ['a PNG that no camera signed', { ...TAKEN, 'PNG:ImageWidth': 1170 }, 'IMG_0042.PNG'],
  ['a screenshot by its name', TAKEN, 'Screenshot_20240506-120809_Chrome.jpg'],
  [
    'a recording of an iPhone’s screen',
    { 'Keys:Author': 'ReplayKitRecording', 'Keys:CreationDate': '2024:05:06 12:08:09+02:00', 'Keys:Model': 'iPhone' },
    'IMG_0043.MP4',
  ],
])('%s is no picture of the scene: its time is an upper limit', (_, tags, name = '') => {
  expect(placing(saidBy(tags, { name, kind: 'image' }))).toEqual([])
})

test('a photo whose owner commented on a screenshot stays a photo', () => {
  const photo = { ...TAKEN, 'IFD0:Make': 'Apple', 'ExifIFD:UserComment': 'not a screenshot' }
  expect(placing(saidBy(photo))).toEqual(['exif.DateTimeOriginal'])
})
