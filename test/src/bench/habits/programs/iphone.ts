// What an iPhone's own programs write: Apple's QuickTime metadata keys, and the tags that exiftool's tables name.
import type { Draft, Habit, Kind, Shot } from '../habit.ts'
import { exifStamp, offsetText, stamp } from '../stamps.ts'
import {
  byClock,
  byWall,
  CORE_MEDIA,
  deviceTags,
  fixTags,
  headerDates,
  iphoneModified,
  iso6709,
  photoDates,
  uuid,
} from './device.ts'

const BY: readonly Kind[] = ['iphone']
const number = ({ draw }: Shot): string => String(draw.whole(1000, 9999))

function photo(shot: Shot): Draft {
  const { draw, by } = shot
  const isHeic = draw.chance(0.35)
  const name = isHeic ? `IMG_${number(shot)}.HEIC` : draw.pick([`IMG_${number(shot)}.jpeg`, 'image.jpg', 'image.jpg'])
  const tags = [
    ...photoDates(shot),
    `-IFD0:HostComputer=${by.model}`,
    `-ExifIFD:LensMake=Apple`,
    `-ExifIFD:LensModel=${by.model} back camera 4.25mm f/1.6`,
    ...fixTags(shot),
  ]
  return {
    base: { form: isHeic ? 'heic' : 'jpeg' },
    ...{ tags, name, type: isHeic ? 'image/heic' : 'image/jpeg', lastModified: iphoneModified(shot, shot.startMs) },
  }
}

/** The keys of a film. The creation date is the start by the wall, in whole seconds. */
function keys(shot: Shot, startMs = shot.startMs): string[] {
  const { by } = shot
  const wall = byClock(shot, startMs) + by.wallMs
  return [
    `-Keys:Make=${by.make}`,
    `-Keys:Model=${by.model}`,
    `-Keys:Software=${by.software}`,
    `-Keys:CreationDate=${exifStamp(wall)}${offsetText(by.statedMs)}`,
    ...(by.hasPlace ? [`-Keys:GPSCoordinates=${iso6709(shot)}`] : []),
  ]
}

const mov = (lengthMs: number, codec: 'h264' | 'hevc' = 'hevc') =>
  ({ form: 'film', ext: 'mov', codec, lengthMs, handlers: CORE_MEDIA, brand: 'qt  ' }) as const

function film(shot: Shot): Draft {
  const { draw, startMs, lengthMs } = shot
  return {
    base: mov(lengthMs, draw.pick(['h264', 'hevc'])),
    tags: [...keys(shot), ...headerDates(byClock(shot, startMs), byClock(shot, startMs + lengthMs + 400))],
    ...{ name: `IMG_${number(shot)}.MOV`, type: 'video/quicktime' },
    lastModified: iphoneModified(shot, startMs + lengthMs),
  }
}

/** Exported again for a page or a friend: the keys go with it, the header tells the export. */
function exported(shot: Shot): Draft {
  const { draw, sentMs, startMs, lengthMs } = shot
  const at = Math.max(startMs + lengthMs, sentMs - draw.between(5, 3600) * 1000)
  return {
    base: mov(lengthMs, 'h264'),
    tags: [...keys(shot), ...headerDates(byClock(shot, at))],
    ...{ name: draw.pick([`IMG_${number(shot)}.MOV`, `${uuid(shot)}.MOV`]), type: 'video/quicktime' },
    lastModified: Math.floor(byClock(shot, at)),
  }
}

/** Trimmed: the creation date stays that of the whole recording, and the file starts later. */
function trimmed(shot: Shot): Draft {
  const { draw, startMs } = shot
  const cutMs = draw.weighted([
    [0, 30],
    [draw.between(500, 20_000), 50],
    [draw.between(20_000, 240_000), 20],
  ])
  const whole = exported({ ...shot, startMs: startMs - cutMs })
  return {
    ...whole,
    name: draw.pick([`trim.${uuid(shot)}.MOV`, `IMG_${number(shot)}.MOV`]),
    startMs,
  }
}

/** Slow motion as it is sent: the slow part is longer than what happened. */
const slow = (shot: Shot): Draft => exported({ ...shot, lengthMs: Math.min(60_000, shot.lengthMs * 3) })

/** The film of a Live Photo begins about a second and a half before its picture, whose time its key holds. */
function live(shot: Shot): Draft {
  const lengthMs = 2800
  const pressedMs = shot.startMs + 1500
  return {
    base: mov(lengthMs),
    tags: [...keys(shot, pressedMs), `-Keys:ContentIdentifier=${uuid(shot)}`, ...headerDates(byClock(shot, pressedMs))],
    ...{ name: `IMG_${number(shot)}.MOV`, type: 'video/quicktime' },
    lastModified: iphoneModified(shot, pressedMs),
  }
}

/** An edited photo exported by Photos: the tags stay; the program's name and its date of change do not. */
function edited(shot: Shot): Draft {
  const { draw, sentMs } = shot
  const at = sentMs - draw.between(60, 1200) * 1000
  const one = photo(shot)
  return {
    ...one,
    tags: [...one.tags, `-IFD0:ModifyDate=${exifStamp(byWall(shot, at))}`],
    name: `IMG_E${number(shot)}.JPG`,
    base: { form: 'jpeg' },
    type: 'image/jpeg',
  }
}

/** A voice memo: an M4A whose encoder names the program, with the day and second of its start. */
function memo(shot: Shot): Draft {
  const { draw, by, startMs, lengthMs } = shot
  const at = byClock(shot, startMs)
  const title = draw.pick(['New Recording', 'Neue Aufnahme', 'Nouvel enregistrement'])
  const n = draw.whole(2, 60)
  return {
    base: { form: 'sound', ext: 'm4a', lengthMs, handlers: CORE_MEDIA, brand: 'M4A ' },
    tags: [
      `-ItemList:Title=${title} ${n}`,
      `-ItemList:Encoder=com.apple.VoiceMemos (iPhone Version ${by.software} (Build 20G81))`,
      `-ItemList:ContentCreateDate=${stamp(at, '%Y:%M:%D %h:%m:%s')}Z`,
      ...headerDates(at),
    ],
    ...{ name: `${title} ${n}.m4a`, type: 'audio/x-m4a' },
    lastModified: iphoneModified(shot, startMs + lengthMs),
  }
}

/** A picture taken within an app (a messenger's or a page's own camera): no more than the model, often nothing. */
function fromPage(shot: Shot): Draft {
  return {
    base: { form: 'jpeg' },
    tags: shot.draw.chance(0.5) ? [...photoDates(shot), ...fixTags(shot)] : [...deviceTags(shot)],
    ...{ name: 'image.jpg', type: 'image/jpeg' },
    lastModified: Math.floor(byClock(shot, shot.startMs + 800)),
  }
}

export const IPHONE: readonly Habit[] = [
  { name: 'iphone photo', by: BY, weight: 110, of: 'own', write: photo },
  { name: 'iphone film', by: BY, weight: 70, of: 'own', write: film },
  { name: 'iphone film exported', by: BY, weight: 35, of: 'own', write: exported },
  { name: 'iphone film trimmed', by: BY, weight: 22, of: 'own', write: trimmed },
  { name: 'iphone slow motion', by: BY, weight: 8, of: 'own', write: slow },
  { name: 'iphone live photo film', by: BY, weight: 12, of: 'own', write: live },
  { name: 'iphone photo edited', by: BY, weight: 10, of: 'own', write: edited },
  { name: 'iphone voice memo', by: BY, weight: 12, of: 'own', write: memo },
  { name: 'iphone camera in a page', by: BY, weight: 12, of: 'own', write: fromPage },
]
