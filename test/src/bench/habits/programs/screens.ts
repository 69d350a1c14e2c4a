// Pictures and films of a screen. They tell when the screen was captured, never when that which it shows happened.
import type { Draft, Habit, Shot } from '../habit.ts'
import { ANDROIDS } from '../habit.ts'
import { exifStamp, offsetText, stamp } from '../stamps.ts'
import {
  ANDROID,
  androidModified,
  androidName,
  byClock,
  byWall,
  CORE_MEDIA,
  headerDates,
  iphoneModified,
} from './device.ts'

/** Mostly minutes to hours after what is seen; some watch a live film. */
function capturedMs({ draw, startMs, sentMs }: Shot): number {
  const room = Math.max(2000, sentMs - 5000 - startMs)
  return startMs + (draw.chance(0.2) ? Math.min(room, draw.between(2000, 20_000)) : draw.logUniform(1000, room))
}

function iphoneShot(shot: Shot): Draft {
  const at = capturedMs(shot)
  const wall = byWall(shot, at)
  const isPng = shot.draw.chance(0.6)
  return {
    base: { form: isPng ? 'png' : 'jpeg' },
    tags: [
      `-EXIF:DateTimeOriginal=${exifStamp(wall)}`,
      '-EXIF:UserComment=Screenshot',
      ...(shot.draw.chance(0.5) ? [`-EXIF:OffsetTimeOriginal=${offsetText(shot.by.statedMs)}`] : []),
    ],
    name: shot.draw.pick([
      `IMG_${shot.draw.whole(1000, 9999)}.${isPng ? 'PNG' : 'jpeg'}`,
      isPng ? 'image.png' : 'image.jpg',
    ]),
    ...{ type: isPng ? 'image/png' : 'image/jpeg', lastModified: iphoneModified(shot, at), isScreen: true },
  }
}

function androidShot(shot: Shot): Draft {
  const at = capturedMs(shot)
  const wall = byWall(shot, at)
  const app = shot.draw.pick(['Instagram', 'WhatsApp', 'Chrome', 'com.twitter.android'])
  const isSamsung = shot.by.kind === 'samsung'
  const name = stamp(wall, isSamsung ? `Screenshot_%Y%M%D_%h%m%s_${app}.jpg` : `Screenshot_%Y%M%D-%h%m%s_${app}.png`)
  const exif =
    isSamsung && shot.draw.chance(0.5)
      ? [`-EXIF:DateTimeOriginal=${exifStamp(wall)}`, `-EXIF:OffsetTimeOriginal=${offsetText(shot.by.statedMs)}`]
      : []
  return {
    base: { form: isSamsung ? 'jpeg' : 'png' },
    tags: exif,
    ...{ name: androidName(shot, name), type: isSamsung ? 'image/jpeg' : 'image/png' },
    ...{ lastModified: androidModified(shot, at), isScreen: true },
  }
}

function iphoneFilm(shot: Shot): Draft {
  const at = capturedMs(shot)
  const { draw, lengthMs } = shot
  const end = byClock(shot, at + lengthMs)
  const old = `RPReplay_Final${Math.floor(end / 1000)}.MP4`
  return {
    base: { form: 'film', ext: 'mp4', codec: 'h264', lengthMs, handlers: CORE_MEDIA, brand: 'mp42' },
    // ReplayKit writes its name as the author; the number in the file's name is the header's date.
    tags: [...headerDates(end), '-Keys:Author=ReplayKitRecording'],
    name: draw.pick([old, old, stamp(byWall(shot, at), 'ScreenRecording_%M-%D-%Y %h-%m-%s_1.MP4')]),
    ...{ type: 'video/mp4', lastModified: iphoneModified(shot, at + lengthMs), isScreen: true },
  }
}

function androidFilm(shot: Shot): Draft {
  const at = capturedMs(shot)
  const { draw, by, lengthMs } = shot
  const wall = byWall(shot, at)
  const samsung = stamp(wall, 'Screen_Recording_%Y%M%D_%h%m%s_Instagram.mp4')
  const others = draw.pick([
    stamp(wall, 'Screenrecorder-%Y-%M-%D-%h-%m-%s-%f.mp4'),
    stamp(wall, 'screen-%Y%M%D-%h%m%s.mp4'),
  ])
  return {
    base: { form: 'film', ext: 'mp4', codec: 'h264', lengthMs, handlers: ANDROID, brand: 'mp42' },
    tags: [...headerDates(byClock(shot, at + lengthMs)), '-Keys:AndroidVersion=13'],
    name: androidName(shot, by.kind === 'samsung' ? samsung : others),
    ...{ type: 'video/mp4', lastModified: androidModified(shot, at + lengthMs), isScreen: true },
  }
}

export const SCREENS: readonly Habit[] = [
  { name: 'iphone screenshot', by: ['iphone'], weight: 22, of: 'copy', write: iphoneShot },
  { name: 'android screenshot', by: ANDROIDS, weight: 22, of: 'copy', write: androidShot },
  { name: 'iphone screen recording', by: ['iphone'], weight: 9, of: 'copy', write: iphoneFilm },
  { name: 'android screen recording', by: ANDROIDS, weight: 9, of: 'copy', write: androidFilm },
]
