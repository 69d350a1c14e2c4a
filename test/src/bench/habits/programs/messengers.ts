// What messengers leave of a picture or a film, and the names that they give it when it is saved.
import type { Draft, Habit, Shot } from '../habit.ts'
import { PHONES } from '../habit.ts'
import { exifStamp, stamp } from '../stamps.ts'
import { ANDROID, byClock, byWall, CORE_MEDIA, headerDates, jpeg, modified, savedName } from './device.ts'

const MINUTE = 60_000

/** When the copy was sent by its first sender, and when this sender saved it. */
function passedOn({ draw, startMs, lengthMs, sentMs }: Shot): { readonly toldMs: number; readonly savedMs: number } {
  const from = startMs + lengthMs + 4000
  const until = Math.max(from + 1000, sentMs - 5000)
  const toldMs = Math.min(until, from + draw.logUniform(3000, Math.max(4000, until - from)))
  return { toldMs, savedMs: Math.min(until, toldMs + draw.logUniform(1000, 60 * MINUTE)) }
}

const four = ({ draw }: Shot): string => String(draw.whole(0, 40)).padStart(4, '0')

function whatsAppPhoto(shot: Shot): Draft {
  const { savedMs } = passedOn(shot)
  const name = stamp(byWall(shot, savedMs), `IMG-%Y%M%D-WA${four(shot)}.jpg`)
  return jpeg({ tags: [], name: savedName(shot, name), lastModified: modified(shot, savedMs) })
}

/** WhatsApp writes films anew: the header tells when it did, on an Android through the system's writer. */
function whatsAppFilm(shot: Shot): Draft {
  const { toldMs, savedMs } = passedOn(shot)
  const { draw, lengthMs } = shot
  const isApple = draw.chance(0.45)
  const name = stamp(byWall(shot, savedMs), `VID-%Y%M%D-WA${four(shot)}.mp4`)
  return {
    base: {
      form: 'film',
      ext: 'mp4',
      codec: 'h264',
      lengthMs,
      handlers: isApple ? CORE_MEDIA : ANDROID,
      brand: 'mp42',
    },
    tags: draw.chance(0.85) ? headerDates(byClock(shot, toldMs)) : [],
    ...{ name: savedName(shot, name), type: 'video/mp4', lastModified: modified(shot, savedMs) },
  }
}

function whatsAppVoice(shot: Shot): Draft {
  const { savedMs } = passedOn(shot)
  return {
    base: { form: 'sound', ext: 'ogg', lengthMs: shot.lengthMs },
    tags: [],
    name: stamp(byWall(shot, savedMs), `PTT-%Y%M%D-WA${four(shot)}.opus`),
    ...{ type: 'audio/ogg', lastModified: modified(shot, savedMs) },
  }
}

function telegramPhoto(shot: Shot): Draft {
  const { savedMs, toldMs } = passedOn(shot)
  const name = stamp(byWall(shot, shot.draw.pick([savedMs, toldMs])), 'photo_%Y-%M-%D_%h-%m-%s.jpg')
  return jpeg({ tags: [], name: savedName(shot, name), lastModified: modified(shot, savedMs) })
}

function telegramFilm(shot: Shot): Draft {
  const { savedMs, toldMs } = passedOn(shot)
  const { draw, lengthMs } = shot
  const wall = byWall(shot, draw.pick([savedMs, toldMs]))
  const name = draw.pick([stamp(wall, 'video_%Y-%M-%D_%h-%m-%s.mp4'), stamp(wall, 'VID_%Y%M%D_%h%m%s_%f.mp4')])
  return {
    base: {
      form: 'film',
      ext: 'mp4',
      codec: 'h264',
      lengthMs,
      handlers: draw.pick([ANDROID, ['VideoHandler', 'SoundHandler']]),
      brand: 'isom',
    },
    // Telegram's MP4Builder.java dates the tracks when it begins to write anew, and the header when it has done so.
    tags: draw.chance(0.6) ? telegramDates(byClock(shot, toldMs), draw.between(1000, 15_000)) : [],
    ...{ name: savedName(shot, name), type: 'video/mp4', lastModified: modified(shot, savedMs) },
  }
}

const telegramDates = (doneMs: number, tookMs: number): string[] => [
  ...headerDates(doneMs),
  ...['TrackCreateDate', 'MediaCreateDate'].map((tag) => `-QuickTime:${tag}=${exifStamp(doneMs - tookMs)}`),
]

function signal(shot: Shot): Draft {
  const { toldMs, savedMs } = passedOn(shot)
  const isFilm = shot.draw.chance(0.4)
  const pattern = shot.draw.pick(['signal-%Y-%M-%D-%h%m%s', 'signal-%Y-%M-%D-%h-%m-%s-%f'])
  const name = savedName(shot, `${stamp(byWall(shot, toldMs), pattern)}.${isFilm ? 'mp4' : 'jpg'}`)
  const lastModified = modified(shot, savedMs)
  if (!isFilm) return jpeg({ tags: [], name, lastModified })
  return {
    base: { form: 'film', ext: 'mp4', codec: 'h264', lengthMs: shot.lengthMs, handlers: ANDROID, brand: 'isom' },
    tags: shot.draw.chance(0.5) ? headerDates(byClock(shot, toldMs - 3000)) : [],
    ...{ name, type: 'video/mp4', lastModified },
  }
}

/** Facebook and Messenger: numbers, or the instant of saving in milliseconds; IPTC holds their own mark. */
function facebook(shot: Shot): Draft {
  const { savedMs } = passedOn(shot)
  const { draw } = shot
  const name = draw.pick([
    `received_${draw.whole(10 ** 9, 10 ** 10)}.jpeg`,
    `FB_IMG_${Math.floor(byClock(shot, savedMs))}.jpg`,
  ])
  const tags = [`-IPTC:SpecialInstructions=FBMD01000a9f0${draw.whole(10 ** 8, 10 ** 9)}`]
  return jpeg({ tags, name: savedName(shot, name), lastModified: modified(shot, savedMs) })
}

function wechat(shot: Shot): Draft {
  const { savedMs } = passedOn(shot)
  const name = `mmexport${Math.floor(byClock(shot, savedMs))}.jpg`
  return jpeg({ tags: [], name: savedName(shot, name), lastModified: modified(shot, savedMs) })
}

function viberOrThreema(shot: Shot): Draft {
  const { savedMs } = passedOn(shot)
  const pattern = shot.draw.pick(['viber_image_%Y-%M-%D_%h-%m-%s-%f.jpg', 'threema-%Y%M%D-%h%m%s%f.jpg'])
  return jpeg({
    tags: [],
    name: savedName(shot, stamp(byWall(shot, savedMs), pattern)),
    lastModified: modified(shot, savedMs),
  })
}

export const MESSENGERS: readonly Habit[] = [
  { name: 'whatsapp photo', by: PHONES, weight: 60, of: 'copy', write: whatsAppPhoto },
  { name: 'whatsapp film', by: PHONES, weight: 55, of: 'copy', write: whatsAppFilm },
  { name: 'whatsapp voice', by: PHONES, weight: 6, of: 'copy', write: whatsAppVoice },
  { name: 'telegram photo', by: PHONES, weight: 20, of: 'copy', write: telegramPhoto },
  { name: 'telegram film', by: PHONES, weight: 24, of: 'copy', write: telegramFilm },
  { name: 'signal', by: PHONES, weight: 16, of: 'copy', write: signal },
  { name: 'facebook', by: PHONES, weight: 14, of: 'copy', write: facebook },
  { name: 'wechat', by: PHONES, weight: 6, of: 'copy', write: wechat },
  { name: 'viber or threema', by: PHONES, weight: 8, of: 'copy', write: viberOrThreema },
]
