import { describe, expect, test } from 'vitest'
import { nameClaims } from './name-time.ts'

const utc = (text: string): number => Date.parse(text)

describe('a name states a time in the way of its writer', () => {
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
    ['2023_0709_203633_001.MP4', 'name.recorder', '2023-07-09T20:36:33Z', 'start', undefined, '2023_0709_203633_001'],
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

  test.each([
    // Columns: name, source, at, ref, zone.
    ['MVIMG_20190101_120000.jpg', 'name.camera', '2019-01-01T12:00:00Z', 'start', undefined],
    [
      '00100lPORTRAIT_00100_BURST20190821105723345_COVER.jpg',
      'name.camera',
      '2019-08-21T10:57:23.345Z',
      'start',
      undefined,
    ],
    ['IMG20230709203633.jpg', 'name.camera', '2023-07-09T20:36:33Z', 'start', undefined],
    ['DJI_20230709203633_0001_D.MP4', 'name.recorder', '2023-07-09T20:36:33Z', 'start', undefined],
    ['NO20230709-203633-000012F.MP4', 'name.recorder', '2023-07-09T20:36:33Z', 'start', undefined],
    ['FILE230709-203633F.MP4', 'name.recorder', '2023-07-09T20:36:33Z', 'start', undefined],
    ['230709_203633_012_FH.MP4', 'name.recorder', '2023-07-09T20:36:33Z', 'start', undefined],
    ['Voice 230709_203633.m4a', 'name.recorder', '2023-07-09T20:36:33Z', 'start', undefined],
    ['2023-07-09_20-36-33-front.mp4', 'name.recorder', '2023-07-09T20:36:33Z', 'start', undefined],
    ['NVR_ch1_main_20230709203633_20230709204033.mp4', 'name.recorder', '2023-07-09T20:36:33Z', 'start', undefined],
    ['RLC-410-00-20230709203633.mp4', 'name.camera', '2023-07-09T20:36:33Z', 'start', undefined],
    ['D20230709T203633Z.mp4', 'name.camera', '2023-07-09T20:36:33Z', 'start', '+00:00'],
    ['WP_20130709_20_36_33_Pro.jpg', 'name.camera', '2013-07-09T20:36:33Z', 'start', undefined],
    ['20230709 203633.m4a', 'name.camera', '2023-07-09T20:36:33Z', 'start', undefined],
    ['Bildschirmfoto 2023-07-09 um 20.36.33.png', 'name.screenshot', '2023-07-09T20:36:33Z', 'upper', undefined],
    ['Capture d’écran 2023-07-09 à 20.36.33.png', 'name.screenshot', '2023-07-09T20:36:33Z', 'upper', undefined],
    [
      'Captura de pantalla 2023-07-09 a las 20.36.33.png',
      'name.screenshot',
      '2023-07-09T20:36:33Z',
      'upper',
      undefined,
    ],
    ['Знімок екрана 2023-07-09 о 20.36.33.png', 'name.screenshot', '2023-07-09T20:36:33Z', 'upper', undefined],
    ['Снимок экрана 2023-07-09 в 20.36.33.png', 'name.screenshot', '2023-07-09T20:36:33Z', 'upper', undefined],
    ['スクリーンショット 2023-07-09 20.36.33.png', 'name.screenshot', '2023-07-09T20:36:33Z', 'upper', undefined],
    ['截屏2023-07-09 20.36.33.png', 'name.screenshot', '2023-07-09T20:36:33Z', 'upper', undefined],
    ['Screenshot from 2023-07-09 20-36-33.png', 'name.screenshot', '2023-07-09T20:36:33Z', 'upper', undefined],
    [
      'Screenshot_2023-07-09-20-36-33-123_com.miui.gallery.jpg',
      'name.screenshot',
      '2023-07-09T20:36:33.123Z',
      'upper',
      undefined,
    ],
    ['Screen_Recording_20230709_203633_Chrome.mp4', 'name.screenshot', '2023-07-09T20:36:33Z', 'upper', undefined],
    ['screen-20230709-203633.mp4', 'name.screenshot', '2023-07-09T20:36:33Z', 'upper', undefined],
    ['ScreenRecording_07-09-2023 20-36-33_1.MP4', 'name.screenshot', '2023-07-09T20:36:33Z', 'upper', undefined],
    ['RPReplay_Final1688934993.MP4', 'name.screenshot', '2023-07-09T20:36:33Z', 'upper', '+00:00'],
    [
      'Imagen de WhatsApp 2023-07-09 a las 20.36.33_1a2b3c.jpg',
      'name.whatsapp',
      '2023-07-09T20:36:33Z',
      'upper',
      undefined,
    ],
    ['WhatsApp Bild 2023-07-09 um 20.36.33.jpg', 'name.whatsapp', '2023-07-09T20:36:33Z', 'upper', undefined],
    ['PTT-20230709-WA0003.opus', 'name.whatsapp', '2023-07-09T00:00:00Z', 'day', undefined],
    ['video_2023-07-09_20-36-33.mp4', 'name.telegram', '2023-07-09T20:36:33Z', 'upper', undefined],
    ['viber_image_2023-07-09_20-36-33-123.jpg', 'name.viber', '2023-07-09T20:36:33.123Z', 'upper', undefined],
    ['mmexport1688934993123.jpg', 'name.epoch', '2023-07-09T20:36:33.123Z', 'upper', '+00:00'],
    ['wx_camera_1688934993123.mp4', 'name.epoch', '2023-07-09T20:36:33.123Z', 'upper', '+00:00'],
    ['1688934993.jpg', 'name.epoch', '2023-07-09T20:36:33Z', 'upper', '+00:00'],
    ['InShot_20230709_203633123.mp4', 'name.edited', '2023-07-09T20:36:33.123Z', 'upper', undefined],
    ['CamScanner 07-09-2023 20.36.jpg', 'name.scan', '2023-07-09T20:36:00Z', 'upper', undefined],
    ['2023-07-09_1A2B3C4D-5E6F-main.mp4', 'name.snapchat', '2023-07-09T00:00:00Z', 'day', undefined],
  ])('%s', (name, ...said) => {
    const [source, at, ref, zone] = said
    const [claim] = nameClaims(name)
    expect(claim).toMatchObject({ source, ref, atMs: utc(at ?? '') })
    expect(claim?.zone).toBe(zone)
    expect(name.normalize('NFC')).toContain(claim?.raw)
  })

  test('a caller’s name before a recorder’s digits stays out', () => {
    expect(nameClaims('Call recording Anna Meier_230709_203633.m4a')[0]?.raw).toBe('230709_203633')
    expect(nameClaims('Anna_230709_203633.m4a')).toEqual([])
    expect(nameClaims('Anna Meier_20230709203633.mp3')[0]?.raw).toBe('20230709203633')
    expect(nameClaims('192.168.1.64_01_20230709203633123_MOTION.jpg')[0]?.raw).toBe('20230709203633123')
  })

  test('a document’s name says when it was saved, not when something was filmed', () => {
    expect(nameClaims('Report 2023-07-09 20.36.33.pdf', 'document')[0]).toMatchObject({ ref: 'upper' })
  })

  test('only the pattern of a name is kept', () => {
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
    'GX010123.MP4',
    'GOPR0001.JPG',
    'GH012345.MP4',
    'received_1234567890123456.jpeg',
    'photo_5368479123_y.jpg',
    'IMG_20231709_203633.jpg',
    '150722_101112.mp3',
    '123456789_1234567890123456_1234567890_n.jpg',
  ])('%s says nothing', (name) => {
    expect(nameClaims(name)).toEqual([])
  })
})
