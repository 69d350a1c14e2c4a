import type { Truth } from './verdict.ts'

/**
 * What really happened when the phone fixtures were recorded. It was worked out by hand from everything that each file
 * says: GPS time (UTC by definition), the place, offsets, and what is known of the phone that wrote it. Where two of
 * these disagree, a comment gives the reason for the choice. Files that state no time must yield no claim.
 */
export const PHONE_TRUTH: Readonly<Record<string, Truth>> = {
  // GPS 20:24:11Z; the camera's own 13:24:10-07:00 is a second behind
  'DSC00001.JPG': at('2018-06-08T20:24:10Z', '2018-06-08T20:24:12Z', {
    'exif.DateTimeOriginal': 'stated',
    'exif.GPSDateTime': 'utc-by-format',
  }),
  // Bohemia in July is +02:00, and the fix of 14:34:23Z agrees to the second
  'IMG_20180725_163423.jpg': at('2018-07-25T14:34:23.935Z', '2018-07-25T14:34:23.936Z', {
    'exif.DateTimeOriginal': 'none',
    'exif.DateTimeOriginal+place': 'coordinates',
    'exif.GPSDateTime': 'utc-by-format',
    'name.camera': 'none',
  }),
  // Berkeley in June is -07:00; Photoshop wrote the file 43 days later
  'IMG_5910.jpg': at('2015-06-11T17:29:26.690Z', '2015-06-11T17:29:26.700Z', {
    'exif.DateTimeOriginal': 'none',
    'exif.DateTimeOriginal+place': 'coordinates',
    'xmp.DateCreated': 'none',
    'iptc.DateCreated': 'none',
  }),
  // California in September is -07:00. The camera says -08:00 (no summer time set) and computes its UTC with that. The
  // last fix is 03:19:17Z. If the picture's time is read at -07:00, the fix is five minutes older than the picture. At
  // -08:00 it is an hour and five minutes older.
  'canon-r6.cr3': {
    ...at('2025-09-07T03:24:47.720Z', '2025-09-07T03:24:47.730Z', {
      'exif.DateTimeOriginal': 'stated',
      'exif.GPSDateTime': 'utc-by-format',
      'mp4.CreateDate': 'utc-by-format',
    }),
    signs: ['offset-differs-from-place'],
  },
  // Apple's Keys tag says 12:41:46+01:00 in London; an export seven minutes later wrote the movie header
  'dolbyVision-hdr.MOV': at('2023-05-09T11:41:46Z', '2023-05-09T11:41:47Z', {
    'quicktime.CreationDate': 'stated',
    'mp4.CreateDate': 'utc-by-format',
  }),
  'exif.jpg': shenzhen(),
  'exif.png': shenzhen(),
  'heic-iphone.heic': at('2019-08-21T03:57:23.345Z', '2019-08-21T03:57:23.346Z', {
    'exif.DateTimeOriginal': 'none',
    'exif.DateTimeOriginal+place': 'coordinates',
    'exif.GPSDateTime': 'utc-by-format',
  }),
  // Sicily in October before the 27th is +02:00, as stated
  'heic-iphone7.heic': at('2019-10-20T16:34:30.130Z', '2019-10-20T16:34:30.131Z', {
    'exif.DateTimeOriginal': 'stated',
  }),
  'heic-maybebroken.HEIC': at('2018-02-05T07:11:44.277Z', '2018-02-05T07:11:44.278Z', {
    'exif.DateTimeOriginal': 'none',
    'exif.DateTimeOriginal+place': 'coordinates',
    'exif.GPSDateTime': 'utc-by-format',
  }),
  // Pixel: the date in mvhd is the END of the recording
  'h265_with_metadata_track.mp4': ending('2023-04-28T17:52:17Z', 100),
  'hlg10-color-test.mp4': ending('2024-02-09T20:23:48Z', 300),
  'portrait_4k60.mp4': ending('2023-03-16T15:26:24Z', 313),
  'sample_sef_slow_motion.mp4': ending('2020-10-30T12:14:50Z', 2152),
  // London in February is +00:00, as stated; GIMP and the scaling wrote later times
  'london.jpg': at('2023-02-07T12:54:29.184Z', '2023-02-07T12:54:29.185Z', { 'exif.DateTimeOriginal': 'stated' }),
  // the receiver's 23:45:14Z is UTC; the camera's 15:45:32, written where UTC belongs, is Pacific time, 18 s ahead
  'max-heromode.mp4': at('2019-11-18T23:45:14Z', '2019-11-18T23:45:15.500Z', {
    'mp4.CreateDate': 'none',
    'mp4.CreateDate+place': 'coordinates',
    'track.GPSDateTime': 'utc-by-format',
  }),
  // Yunnan keeps +08:00; the header's date in 2024 is that of an export five years later
  'meta.mov': at('2019-02-12T07:27:12Z', '2019-02-12T07:27:13Z', {
    'quicktime.CreationDate': 'stated',
    'mp4.CreateDate': 'utc-by-format',
  }),
  'pixel-motion-photo-shortened.jpg': at('2020-12-17T10:03:00.546Z', '2020-12-17T10:03:00.547Z', {
    'exif.DateTimeOriginal': 'stated',
  }),
  // Tokyo has one offset all year; the picker of iOS saved the file anew
  'tokyo.jpg': at('2018-02-17T07:39:33.672Z', '2018-02-17T07:39:33.673Z', {
    'exif.DateTimeOriginal': 'none',
    'exif.DateTimeOriginal+place': 'coordinates',
  }),
  // the GPS fix is 62 s older than the picture, as on phones
  'ultraHDR.jpg': at('2024-01-11T09:35:33.965Z', '2024-01-11T09:35:33.966Z', {
    'exif.DateTimeOriginal': 'stated',
    'exif.GPSDateTime': 'utc-by-format',
  }),
  // a camera's time without any zone
  'door-knocker.jpg': at('2018-04-26T23:17:26Z', '2018-04-28T01:17:27Z', { 'exif.DateTimeOriginal': 'none' }),
  'sample_still_photo.heic': at('2020-10-20T22:26:18Z', '2020-10-22T00:26:19Z', { 'exif.DateTimeOriginal': 'none' }),
  // Lavf's own files, and phones' files without metadata: nothing is known, so nothing may be claimed
  ...silent(
    '3gp_640x360.3gp',
    'bbb_176x144_128kbps_15fps_h263.3gp',
    'bbb_6ch_8kHz_opus.ogg',
    'bbb_800x640_768kbps_30fps_vp9.mp4',
    'bear-id3.mp3',
    'edit_list_positive_shift.mp4',
    'exif-no-tz.jpg',
    'hdr10-av1.mp4',
    'issue-exifr-47.jpeg',
    'no-exif.jpg',
    'pixel7_videoOnly_cleaned.mp4',
    'sample-5s.mp4',
    'sample-5s_h265.mp4',
    'sample.wav',
    'sample_android_slow_motion.mp4',
    'sample_portrait.mp4',
    'sample_wb.amr',
    'test.heic',
  ),
}

function at(from: string, to: string, zones: Truth['zones']): Truth {
  return { start: [Date.parse(from), Date.parse(to)], zones }
}

/** The truth for a file whose date is the END, in whole seconds. The first frame is earlier by the duration. */
function ending(end: string, durationMs: number): Truth {
  const start = Date.parse(end) - durationMs
  return { start: [start, start + 1000], durationMs, zones: { 'mp4.CreateDate': 'utc-by-format' } }
}

/** The GPS fix of 12:36:33Z and the stated 20:36:33+08:00 agree. */
function shenzhen(): Truth {
  return at('2023-07-09T12:36:33.616Z', '2023-07-09T12:36:33.617Z', {
    'exif.DateTimeOriginal': 'stated',
    'exif.GPSDateTime': 'utc-by-format',
  })
}

function silent(...names: readonly string[]): Record<string, Truth> {
  return Object.fromEntries(names.map((name) => [name, { start: [0, 0], zones: {}, isSilent: true }]))
}
