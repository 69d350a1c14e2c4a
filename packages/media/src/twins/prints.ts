import type { RenderRequest } from '../renditions/rendition.ts'
import type { RenditionCode } from '../steps/refusal.ts'
import { compareStills } from './compare.ts'
import { compareFilms } from './compare-films.ts'
import { askedFilmWords, FILM_VERSION, type FilmPrint, filmPrint, storedFrameWords } from './film.ts'
import { STILL_VERSION, type StillPrint, stillPrint } from './fingerprint.ts'
import { packStill, unpackStill } from './pack.ts'
import { packFilm, unpackFilm } from './pack-film.ts'
import type { Plane } from './plane.ts'
import { readFrames, readPlane } from './read-picture.ts'
import { askedWords, storedWords } from './words.ts'

/** The search key of one picture, or of one frame of a film. No picture can be drawn from it (decision 015). */
export interface PrintRow {
  /** Time of a film's frame; 0 for a still. */
  readonly atMs: number
  /** The hash as a signed 64-bit number. */
  readonly hash: bigint
  /** 31-bit numbers by which candidates are looked up. Similar pictures share some. */
  readonly words: readonly number[]
}

/** The fingerprint of a picture, compared with others of its kind. */
export type Print =
  | { readonly kind: 'image'; readonly still: StillPrint }
  | { readonly kind: 'video'; readonly film: FilmPrint }

/** Why two items count as the same: numbers and codes. */
export type Likeness = Readonly<Record<string, string | number | boolean>>

/** Versions of the prints. Rows of another version are not compared. */
export const PRINT_VERSIONS = { image: STILL_VERSION, video: FILM_VERSION } as const

/** Draws the picture small and grey in the sandbox and makes its print, or returns a code why there is none. */
export async function takePrint(request: RenderRequest): Promise<Print | RenditionCode> {
  if (request.inspection.kind === 'video') {
    const frames = await readFrames(request)
    return typeof frames === 'string' ? frames : { kind: 'video', film: filmPrint(frames.data, frames.everyMs) }
  }
  const plane = await readPlane(request)
  return typeof plane === 'string' ? plane : (printOfPlane(plane) ?? 'no-picture')
}

/**
 * Makes a print from the luminance of an upright picture of about 200,000 pixels. Undefined if the picture is too
 * narrow.
 */
export function printOfPlane(plane: Plane): Print | undefined {
  const still = stillPrint(plane)
  return still && { kind: 'image', still }
}

export const rowsOf = (print: Print): readonly PrintRow[] =>
  print.kind === 'image'
    ? [{ atMs: 0, hash: print.still.hash, words: storedWords(print.still) }]
    : print.film.samples.map((sample) => ({ atMs: sample.atMs, hash: sample.hash, words: storedFrameWords(sample) }))

/** Serialises a print. It contains the picture, small and grey, so it must be sealed like the picture itself. */
export const packedOf = (print: Print): Buffer =>
  print.kind === 'image' ? packStill(print.still) : packFilm(print.film)

/** Parses a print. Undefined if the bytes are not one. */
export function printOf(kind: Print['kind'], packed: Buffer): Print | undefined {
  if (kind === 'image') {
    const still = unpackStill(packed)
    return still && { kind, still }
  }
  const film = unpackFilm(packed)
  return film && { kind, film }
}

export const wordsAskedBy = (print: Print): readonly number[] =>
  print.kind === 'image' ? askedWords(print.still) : askedFilmWords(print.film)

/** The likeness, if one item is a copy of the other. Undefined if that is not proven. */
export function compareTwins(a: Print, b: Print): Likeness | undefined {
  if (a.kind === 'image' && b.kind === 'image') return plain(compareStills(a.still, b.still))
  if (a.kind === 'video' && b.kind === 'video') return plain(compareFilms(a.film, b.film))
  return undefined
}

const plain = (likeness: object | undefined): Likeness | undefined =>
  likeness && Object.fromEntries(Object.entries(likeness))
