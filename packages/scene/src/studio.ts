import { buildSquare, drawMoment, VIEWS } from './draw/index.ts'
import type { Encoder } from './encode.ts'
import { FILM_RATE, filmOf } from './film.ts'
import { handedOn } from './handed-on.ts'
import type { MadeFile } from './made-file.ts'
import type { Phone } from './phone.ts'
import { photoOf } from './photo.ts'
import { onEarth } from './place.ts'
import { hear } from './sound/hear.ts'
import { buildSoundscape } from './sound/soundscape.ts'
import { voiceNoteOf } from './voice-note.ts'

export interface StudioOptions {
  readonly seed: number
  /** The time of the first bang, epoch ms. */
  readonly bangAt: number
}

/** One take: the phone, its position, and the time in seconds from the bang. */
export interface Take {
  readonly phone: Phone
  readonly camera: keyof typeof VIEWS
  readonly from: number
  readonly seconds: number
}

export type Shot = Pick<Take, 'phone' | 'camera'> & { readonly at: number }

/** Makes each file of the scene when it is requested first, and returns the same file afterwards. */
export interface Studio {
  readonly film: (take: Take) => () => Promise<MadeFile>
  readonly photo: (shot: Shot) => () => Promise<MadeFile>
  readonly note: (take: Take) => () => Promise<MadeFile>
  /** A copy as a messenger forwards it, received this many seconds after the bang. */
  readonly again: (file: () => Promise<MadeFile>, receivedAt: number) => () => Promise<MadeFile>
}

const FILM = { width: 640, height: 360 }
const PHOTO = { width: 1600, height: 1200 }
/** The share of the square's sound that reaches the back of the café. */
const INDOORS = 0.35

export function createStudio(encoder: Encoder, { seed, bangAt }: StudioOptions): Studio {
  const square = once(() => buildSquare(seed))
  const sounds = once(() => buildSoundscape(seed))
  let number = 2100
  const numbered = <T>(make: (number: number, own: number) => Promise<T>): (() => Promise<T>) => {
    number += 7
    const mine = number
    return once(() => make(mine, seed * 1000 + mine))
  }
  const soundOf = ({ camera, from, seconds }: Take, own: number, through = 1) =>
    hear(sounds(), { at: VIEWS[camera].from, from, seconds, seed: own, ppm: (own % 41) - 20, through })
  return {
    film: (take) =>
      numbered((count, own) => {
        const { phone, from, seconds, camera } = take
        const view = { ...VIEWS[camera], hand: own }
        return filmOf(encoder, {
          ...{ phone, ...FILM, seconds, number: count, at: bangAt + from * 1000, place: onEarth(view.from) },
          frames: framesOf(Math.round(seconds * FILM_RATE), (n) =>
            drawMoment(square(), view, from + n / FILM_RATE, FILM),
          ),
          sound: soundOf(take, own),
        })
      }),
    photo: ({ phone, camera, at }) =>
      numbered((count, own) => {
        const view = { ...VIEWS[camera], hand: own }
        const picture = { ...PHOTO, rgb: drawMoment(square(), view, at, PHOTO) }
        return photoOf(encoder, { phone, picture, at: bangAt + at * 1000, place: onEarth(view.from), number: count })
      }),
    note: (take) =>
      numbered((_, own) => {
        const sound = soundOf(take, own, INDOORS)
        return voiceNoteOf(encoder, { phone: take.phone, sound, at: bangAt + take.from * 1000, seconds: take.seconds })
      }),
    again: (file, receivedAt) => once(async () => handedOn(encoder, await file(), bangAt + receivedAt * 1000)),
  }
}

function* framesOf(count: number, draw: (n: number) => Uint8Array): Generator<Uint8Array> {
  for (let n = 0; n < count; n += 1) yield draw(n)
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
