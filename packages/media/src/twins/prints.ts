import type { RenderRequest, RenditionCode } from '../renditions/rendition.ts'
import { compareStills } from './compare.ts'
import { compareFilms } from './compare-films.ts'
import { askedFilmWords, FILM_VERSION, type FilmPrint, filmPrint, storedFrameWords } from './film.ts'
import { STILL_VERSION, type StillPrint, stillPrint } from './fingerprint.ts'
import { packStill, unpackStill } from './pack.ts'
import { readFrames, readPlane } from './read-picture.ts'
import { askedWords, storedWords } from './words.ts'

/** One row of what a picture looks like: what is stored of it. */
export interface PrintRow {
  /** Of a film's frame; 0 of a still. */
  readonly atMs: number
  /** 64 bit, signed. */
  readonly hash: bigint
  readonly features: Buffer
}

export interface WordedRow extends PrintRow {
  /** 31-bit numbers that like pictures share: what candidates are looked up by. */
  readonly words: readonly number[]
}

/** A picture to be compared with others of its kind. */
export type Print =
  | { readonly kind: 'image'; readonly still: StillPrint }
  | { readonly kind: 'video'; readonly film: FilmPrint }

/** Why two items count as one: numbers and codes. */
export type Likeness = Readonly<Record<string, string | number | boolean>>

/** Rows of another version are not compared. */
export const PRINT_VERSIONS = { image: STILL_VERSION, video: FILM_VERSION } as const

/** Draws the picture small and grey in the sandbox and takes its print; a code where there is none to take. */
export async function takePrint(request: RenderRequest): Promise<Print | RenditionCode> {
  if (request.inspection.kind === 'video') {
    const frames = await readFrames(request)
    return typeof frames === 'string' ? frames : { kind: 'video', film: filmPrint(frames.data, frames.everyMs) }
  }
  const plane = await readPlane(request)
  const still = typeof plane === 'string' ? plane : stillPrint(plane)
  return typeof still === 'string' ? still : still === undefined ? 'no-picture' : { kind: 'image', still }
}

export const rowsOf = (print: Print): readonly WordedRow[] =>
  print.kind === 'image'
    ? [{ atMs: 0, hash: print.still.hash, features: packStill(print.still), words: storedWords(print.still) }]
    : print.film.samples.map((sample) => ({
        atMs: sample.atMs,
        hash: sample.hash,
        features: Buffer.from(sample.grid.data),
        words: storedFrameWords(sample),
      }))

/** What is stored, read back; undefined where the rows are not such a print. */
export function printOf(kind: Print['kind'], rows: readonly PrintRow[]): Print | undefined {
  const [first] = rows
  if (first === undefined) return undefined
  if (kind === 'image') {
    const still = unpackStill(first.features, first.hash)
    return still && { kind, still }
  }
  const samples = rows.flatMap(({ atMs, hash, features }) => {
    const side = Math.sqrt(features.length)
    return Number.isInteger(side)
      ? [{ atMs, hash, grid: { width: side, height: side, data: new Uint8Array(features) } }]
      : []
  })
  return samples.length === rows.length ? { kind, film: { samples } } : undefined
}

export const wordsAskedBy = (print: Print): readonly number[] =>
  print.kind === 'image' ? askedWords(print.still) : askedFilmWords(print.film)

/** Whether one is a copy of the other; undefined where it is not proven. */
export function compareTwins(a: Print, b: Print): Likeness | undefined {
  if (a.kind === 'image' && b.kind === 'image') return plain(compareStills(a.still, b.still))
  if (a.kind === 'video' && b.kind === 'video') return plain(compareFilms(a.film, b.film))
  return undefined
}

const plain = (likeness: object | undefined): Likeness | undefined =>
  likeness && Object.fromEntries(Object.entries(likeness))
