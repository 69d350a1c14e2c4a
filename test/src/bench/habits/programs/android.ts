// What Androids' own programs write. Films: Android's MPEG4Writer.cpp stamps the header when it is written, at the end.
import type { Draft, Habit, Kind, Shot } from '../habit.ts'
import { ANDROIDS } from '../habit.ts'
import { exifStamp, stamp } from '../stamps.ts'
import { samsungTrailer } from './boxes.ts'
import {
  ANDROID,
  androidModified,
  androidName,
  byClock,
  byWall,
  fixTags,
  headerDates,
  iso6709,
  photoDates,
} from './device.ts'

/** The name that the maker's camera program gives, from the wall clock; a Pixel's is UTC. */
function nameOf(shot: Shot, kind: 'photo' | 'film'): string {
  const wall = byWall(shot, shot.startMs)
  const ending = kind === 'photo' ? 'jpg' : 'mp4'
  const names: Readonly<Partial<Record<Kind, string>>> = {
    samsung: stamp(wall, `%Y%M%D_%h%m%s.${ending}`),
    pixel: stamp(byClock(shot, shot.startMs), `PXL_%Y%M%D_%h%m%s%f.${ending}`),
  }
  const others = stamp(wall, `${kind === 'photo' ? 'IMG' : 'VID'}_%Y%M%D_%h%m%s.${ending}`)
  return androidName(shot, names[shot.by.kind] ?? others)
}

function photo(shot: Shot): Draft {
  const { by, draw } = shot
  const tail = by.kind === 'samsung' ? { tail: samsungTrailer(byClock(shot, shot.startMs)) } : {}
  const zone = by.kind === 'samsung' || by.kind === 'pixel' || (by.kind !== 'huawei' && draw.chance(0.5))
  return {
    base: { form: 'jpeg' },
    tags: [...photoDates(shot, { zone }), ...fixTags(shot)],
    ...tail,
    ...{ name: nameOf(shot, 'photo'), type: 'image/jpeg', lastModified: androidModified(shot, shot.startMs + 600) },
  }
}

function burst(shot: Shot): Draft {
  const one = photo(shot)
  const wall = byWall(shot, shot.startMs)
  const names: Readonly<Partial<Record<Kind, string>>> = {
    samsung: stamp(wall, '%Y%M%D_%h%m%s_004.jpg'),
    pixel: stamp(byClock(shot, shot.startMs), 'PXL_%Y%M%D_%h%m%s%f.PORTRAIT.jpg'),
  }
  return { ...one, name: names[shot.by.kind] ?? stamp(wall, 'IMG_%Y%M%D_%h%m%s_BURST3.jpg') }
}

/** A motion photo: the film lies behind the picture. */
function motion(shot: Shot): Draft {
  const one = photo(shot)
  return {
    ...one,
    tags: [...one.tags, '-XMP-GCamera:MotionPhoto=1', '-XMP-GCamera:MotionPhotoVersion=1'],
    tail: 'film',
  }
}

function film(shot: Shot): Draft {
  const { draw, by, startMs, lengthMs } = shot
  // The program needs a moment to stop.
  const endMs = startMs + lengthMs + draw.between(0, 600)
  return {
    base: {
      form: 'film',
      ext: 'mp4',
      codec: draw.pick(['h264', 'h264', 'hevc']),
      lengthMs,
      handlers: ANDROID,
      brand: 'mp42',
    },
    tags: [
      ...headerDates(byClock(shot, endMs)),
      `-Keys:AndroidVersion=${draw.pick(['11', '12', '13', '14'])}`,
      ...(by.kind === 'pixel' ? [`-Keys:AndroidMake=${by.make}`, `-Keys:AndroidModel=${by.model}`] : []),
      ...(by.hasPlace ? [`-UserData:GPSCoordinates=${iso6709(shot)}`] : []),
    ],
    ...{ name: nameOf(shot, 'film'), type: 'video/mp4', lastModified: androidModified(shot, endMs + 300) },
  }
}

/** Trimmed in the gallery: a new file with a new header, whose name is the old one or one of now. */
function trimmed(shot: Shot): Draft {
  const { draw, sentMs, startMs, lengthMs } = shot
  const cutMs = draw.between(0, 30_000)
  const at = Math.max(startMs + lengthMs + 5000, sentMs - draw.between(20, 3600) * 1000)
  const old = byWall(shot, startMs - cutMs)
  const name = draw.pick([
    stamp(old, '%Y%M%D_%h%m%s_1.mp4'),
    stamp(old, 'VID_%Y%M%D_%h%m%s~2.mp4'),
    stamp(byWall(shot, at), '%Y%M%D_%h%m%s.mp4'),
  ])
  return {
    ...film(shot),
    tags: [...headerDates(byClock(shot, at)), `-Keys:AndroidVersion=13`],
    ...{ name, lastModified: androidModified(shot, at) },
  }
}

/** Edited in the phone's gallery: the capture's tags stay; the date of change and the name may tell the edit. */
function edited(shot: Shot): Draft {
  const one = photo(shot)
  const at = Math.max(shot.startMs + 20_000, shot.sentMs - shot.draw.between(60, 7200) * 1000)
  return {
    ...one,
    tags: [...one.tags, `-IFD0:ModifyDate=${exifStamp(byWall(shot, at))}`],
    name: shot.draw.pick([one.name, stamp(byWall(shot, at), '%Y%M%D_%h%m%s.jpg'), one.name.replace('.jpg', '~2.jpg')]),
    lastModified: androidModified(shot, at),
  }
}

/** A recorder of sound: the same writer, so the header tells the end; names tell the start or the end. */
function recorder(shot: Shot): Draft {
  const { draw, by, startMs, lengthMs } = shot
  const endMs = startMs + lengthMs
  const wall = byWall(shot, startMs)
  const names: Readonly<Partial<Record<Kind, string>>> = {
    samsung: draw.pick([stamp(wall, 'Voice %D%M%Y_%h%m%s.m4a'), 'Voice 003.m4a']),
    pixel: stamp(wall, '%M-%D %h.%m.m4a'),
    xiaomi: stamp(wall, '%M-%D-%h-%m-%s.mp3'),
    huawei: stamp(wall, 'Recording_%Y%M%D_%h%m%s.m4a'),
  }
  const name = names[by.kind] ?? stamp(wall, 'Recording_%Y%M%D%h%m%s.amr')
  const ext = name.endsWith('.amr') ? 'amr' : name.endsWith('.mp3') ? 'mp3' : 'm4a'
  return {
    base: { form: 'sound', ext, lengthMs, handlers: ANDROID, brand: 'mp42' },
    tags: ext === 'm4a' ? headerDates(byClock(shot, endMs)) : [],
    ...{ name: androidName(shot, name), type: ext === 'm4a' ? 'audio/mp4' : `audio/${ext}` },
    lastModified: androidModified(shot, endMs),
  }
}

/** The camera of a page or an app on an Android. */
function fromPage(shot: Shot): Draft {
  const at = byClock(shot, shot.startMs)
  return {
    base: { form: 'jpeg' },
    tags: shot.draw.chance(0.6) ? photoDates(shot, { zone: shot.draw.chance(0.5) }) : [],
    ...{ name: `${Math.floor(at)}.jpg`, type: 'image/jpeg', lastModified: Math.floor(at + 900) },
  }
}

export const ANDROID_HABITS: readonly Habit[] = [
  { name: 'android photo', by: ANDROIDS, weight: 130, of: 'own', write: photo },
  { name: 'android film', by: ANDROIDS, weight: 95, of: 'own', write: film },
  { name: 'android film trimmed', by: ANDROIDS, weight: 18, of: 'own', write: trimmed },
  { name: 'android photo edited', by: ANDROIDS, weight: 12, of: 'own', write: edited },
  { name: 'android burst or portrait', by: ANDROIDS, weight: 10, of: 'own', write: burst },
  { name: 'android motion photo', by: ['samsung', 'pixel'], weight: 10, of: 'own', write: motion },
  { name: 'android recorder of sound', by: ANDROIDS, weight: 12, of: 'own', write: recorder },
  { name: 'android camera in a page', by: ANDROIDS, weight: 10, of: 'own', write: fromPage },
]
