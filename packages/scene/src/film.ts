import { type Encoder, encode } from './encode.ts'
import type { MadeFile } from './made-file.ts'
import type { Phone } from './phone.ts'
import type { Earth } from './place.ts'
import { wavOf } from './sound/wav.ts'
import { wallClock } from './wall-clock.ts'

/** Frames per second. Fewer than a phone's rate are enough for drawings, at a third of the work. */
export const FILM_RATE = 10

export interface FilmOptions {
  readonly phone: Phone
  readonly frames: Iterable<Uint8Array>
  readonly width: number
  readonly height: number
  readonly sound: Int16Array<ArrayBuffer>
  /** The true time of the film's start, epoch ms. */
  readonly at: number
  readonly seconds: number
  readonly place: Earth
  readonly number: number
}

/** A film in H.264 and AAC as the given phone stores it. Players and the console play it unchanged. */
export async function filmOf(encoder: Encoder, options: FilmOptions): Promise<MadeFile> {
  const { phone, frames, width, height, sound, at, seconds } = options
  const endedAt = at + seconds * 1000
  const output = phone.kind === 'iphone' ? 'film.mov' : 'film.mp4'
  const bytes = await encode(encoder, {
    frames,
    files: { 'sound.wav': wavOf(sound) },
    args: [
      ...['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', `${width}x${height}`, '-r', String(FILM_RATE), '-i', '-'],
      ...['-i', 'sound.wav', '-t', String(seconds)],
      ...['-c:v', 'libx264', '-preset', 'superfast', '-crf', phone.kind === 'messenger' ? '32' : '25'],
      ...['-pix_fmt', 'yuv420p', '-profile:v', 'main', '-g', String(FILM_RATE * 2)],
      ...['-c:a', 'aac', '-b:a', phone.kind === 'messenger' ? '48k' : '96k', '-ar', '48000'],
      ...['-fflags', '+bitexact', '-movflags', 'use_metadata_tags+faststart', '-metadata', 'encoder='],
      ...tagsOf(options),
      ...tracksOf(phone),
    ],
    output,
  })
  return { name: nameOf(options), modifiedAt: endedAt + phone.clockMs + 700, bytes }
}

/** The container's tags of time and place. */
function tagsOf({ phone, at, seconds, place }: FilmOptions): string[] {
  const tags: Record<string, string> = {}
  const shownAt = at + phone.clockMs
  const where = `${signed(place.lat, 4)}${signed(place.lon, 4)}/`
  if (phone.kind === 'iphone') {
    const { day, time, offset } = wallClock(shownAt, phone.zone)
    tags['creation_time'] = new Date(shownAt).toISOString()
    tags['com.apple.quicktime.creationdate'] = `${day}T${time}${offset.replace(':', '')}`
    tags['com.apple.quicktime.make'] = phone.make
    tags['com.apple.quicktime.model'] = phone.model
    if (phone.isPlaced) tags['com.apple.quicktime.location.ISO6709'] = where
  }
  if (phone.kind === 'android') {
    tags['creation_time'] = new Date(shownAt + seconds * 1000).toISOString()
    tags['com.android.version'] = '15'
    tags['com.android.manufacturer'] = phone.make
    tags['com.android.model'] = phone.model
    if (phone.isPlaced) tags['com.apple.quicktime.location.ISO6709'] = where
  }
  return Object.entries(tags).flatMap(([name, value]) => ['-metadata', `${name}=${value}`])
}

/** The names of tracks by Apple's and by Android's writers. A messenger leaves those of its library. */
function tracksOf({ kind }: Phone): string[] {
  if (kind !== 'iphone' && kind !== 'android') return []
  const [film, sound] = kind === 'iphone' ? ['Core Media Video', 'Core Media Audio'] : ['VideoHandle', 'SoundHandle']
  return ['-metadata:s:v', `handler_name=${film}`, '-metadata:s:a', `handler_name=${sound}`]
}

const signed = (degrees: number, digits: number): string =>
  `${degrees < 0 ? '-' : '+'}${Math.abs(degrees).toFixed(digits)}`

function nameOf({ phone, at, seconds, number }: FilmOptions): string {
  const { day, time } = wallClock(at + phone.clockMs, phone.zone)
  if (phone.kind === 'iphone') return `IMG_${number}.MOV`
  const digits = day.replaceAll('-', '')
  if (phone.kind === 'android') return `VID_${digits}_${time.replaceAll(':', '')}.mp4`
  const sent = wallClock(at + seconds * 1000, phone.zone).day.replaceAll('-', '')
  return `VID-${sent}-WA${String(number % 10_000).padStart(4, '0')}.mp4`
}
