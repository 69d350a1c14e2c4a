import { describe, expect, test } from 'vitest'
import { nameClaims } from './name-time.ts'

const utc = (text: string): number => Date.parse(text)

describe('a name says when, by the habit of who wrote it', () => {
  test.each([
    ['PXL_20220831_003137144.mp4', 'name.pxl', '2022-08-31T00:31:37.144Z', 'start', '+00:00', 'PXL_20220831_003137144'],
    [
      'PXL_20220831_003137144.NIGHT.jpg',
      'name.pxl',
      '2022-08-31T00:31:37.144Z',
      'start',
      '+00:00',
      'PXL_20220831_003137144',
    ],
    ['IMG_20180725_163423.jpg', 'name.camera', '2018-07-25T16:34:23Z', 'start', undefined, 'IMG_20180725_163423'],
    ['VID20230709203633.mp4', 'name.camera', '2023-07-09T20:36:33Z', 'start', undefined, 'VID20230709203633'],
    ['20210623_145059(0).mp4', 'name.camera', '2021-06-23T14:50:59Z', 'start', undefined, '20210623_145059'],
    ['2023-07-09 20.36.33.jpg', 'name.camera', '2023-07-09T20:36:33Z', 'start', undefined, '2023-07-09 20.36.33'],
    ['2023_0709_203633_001.MP4', 'name.camera', '2023-07-09T20:36:33Z', 'start', undefined, '2023_0709_203633'],
    ['IMG-20230709-WA0012.jpg', 'name.whatsapp', '2023-07-09T00:00:00Z', 'day', undefined, 'IMG-20230709-WA0012'],
    [
      'WhatsApp Image 2023-07-09 at 8.36.33 PM (1).jpeg',
      'name.whatsapp',
      '2023-07-09T20:36:33Z',
      'upper',
      undefined,
      'WhatsApp Image 2023-07-09 at 8.36.33 PM',
    ],
    [
      'WhatsApp Video 2023-07-09 at 20.36.33.mp4',
      'name.whatsapp',
      '2023-07-09T20:36:33Z',
      'upper',
      undefined,
      'WhatsApp Video 2023-07-09 at 20.36.33',
    ],
    [
      'signal-2023-07-09-203633_002.jpeg',
      'name.signal',
      '2023-07-09T20:36:33Z',
      'upper',
      undefined,
      'signal-2023-07-09-203633',
    ],
    [
      'signal-2023-07-09-20-36-33-123.jpg',
      'name.signal',
      '2023-07-09T20:36:33.123Z',
      'upper',
      undefined,
      'signal-2023-07-09-20-36-33-123',
    ],
    [
      'photo_2023-07-09_20-36-33.jpg',
      'name.telegram',
      '2023-07-09T20:36:33Z',
      'upper',
      undefined,
      'photo_2023-07-09_20-36-33',
    ],
    [
      'photo_12@09-07-2023_20-36-33.jpg',
      'name.telegram',
      '2023-07-09T20:36:33Z',
      'upper',
      undefined,
      'photo_12@09-07-2023_20-36-33',
    ],
    [
      'Screenshot_20230709-203633_Chrome.jpg',
      'name.screenshot',
      '2023-07-09T20:36:33Z',
      'upper',
      undefined,
      'Screenshot_20230709-203633',
    ],
    [
      'Screenshot 2023-07-09 at 8.36.33\u202fPM.png',
      'name.screenshot',
      '2023-07-09T20:36:33Z',
      'upper',
      undefined,
      'Screenshot 2023-07-09 at 8.36.33\u202fPM',
    ],
    ['FB_IMG_1688934993123.jpg', 'name.epoch', '2023-07-09T20:36:33.123Z', 'upper', '+00:00', 'FB_IMG_1688934993123'],
  ])('%s', (name, ...said) => {
    const [source, at, ref, zone, raw] = said
    const [claim] = nameClaims(name)
    expect(claim).toMatchObject({ source, ref, raw, atMs: utc(at ?? '') })
    expect(claim?.zone).toBe(zone)
  })

  test('of a name only the pattern is kept', () => {
    expect(nameClaims('Anna Meier Herrengasse 4 IMG_20180725_163423 for police.jpg')[0]?.raw).toBe(
      'IMG_20180725_163423',
    )
  })

  test.each([
    'DSC00001.JPG',
    'IMG_5910.jpg',
    'IMG_20181325_163423.jpg',
    'invoice 12345678901234567890.pdf',
    '',
    'Snapchat-123456789.jpg',
    '+431234567890.jpg',
  ])('%s says nothing', (name) => {
    expect(nameClaims(name)).toEqual([])
  })
})
