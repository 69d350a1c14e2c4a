import { askedBands, type HashBits, hashBits } from './film-words.ts'
import { pictureHash } from './picture-hash.ts'
import { type Box, type Plane, shrunk, TURNS, turned } from './plane.ts'

/** Version of film prints. Like `STILL_VERSION`, for films. */
export const FILM_VERSION = 'film-2'
/** Side of a frame from the sandbox in pixels, whatever the film's shape. */
export const FRAME_SIDE = 96
const GRID_SIDE = 24
export const SAMPLES_MOST = 240
/** Minimum contrast. A frame with less is black, white or fog, and carries no information. */
const PLAIN_BELOW = 7
const DARK = 26
const MOST_BAR = 0.38

/** One frame of a film. */
export interface FilmSample {
  readonly atMs: number
  readonly hash: bigint
  /** 24 × 24 luminances, without the black bars that every frame has. */
  readonly grid: Plane
}

export interface FilmPrint {
  readonly samples: readonly FilmSample[]
}

/** Makes a print. `frames`: FRAME_SIDE² bytes each, `everyMs` apart, the first at 0. */
export function filmPrint(frames: Uint8Array, everyMs: number): FilmPrint {
  const size = FRAME_SIDE * FRAME_SIDE
  const planes = Array.from({ length: Math.min(SAMPLES_MOST, Math.floor(frames.length / size)) }, (_, i) => ({
    width: FRAME_SIDE,
    height: FRAME_SIDE,
    data: frames.subarray(i * size, (i + 1) * size),
  }))
  const box = pictureBox(planes)
  const samples = planes.map((plane, i) => {
    const grid = shrunk(cut(plane, box), GRID_SIDE, GRID_SIDE)
    return { atMs: i * everyMs, hash: pictureHash(grid), grid }
  })
  return { samples }
}

export const isPlain = ({ grid }: Pick<FilmSample, 'grid'>): boolean => deviation(grid.data) < PLAIN_BELOW

export function deviation(data: ArrayLike<number>): number {
  let [sum, squares] = [0, 0]
  for (let i = 0; i < data.length; i += 1) {
    const value = data[i] ?? 0
    sum += value
    squares += value * value
  }
  const mean = sum / Math.max(1, data.length)
  return Math.sqrt(Math.max(0, squares / Math.max(1, data.length) - mean * mean))
}

/** Returns the area inside the bars that are black in every frame. */
function pictureBox(planes: readonly Plane[]): Box {
  const brightest = new Uint8Array(FRAME_SIDE * FRAME_SIDE)
  for (const { data } of planes)
    for (let i = 0; i < brightest.length; i += 1) brightest[i] = Math.max(brightest[i] ?? 0, data[i] ?? 0)
  const rows = new Uint8Array(FRAME_SIDE)
  const columns = new Uint8Array(FRAME_SIDE)
  for (const [i, value] of brightest.entries()) {
    const [x, y] = [i % FRAME_SIDE, Math.floor(i / FRAME_SIDE)]
    rows[y] = Math.max(rows[y] ?? 0, value)
    columns[x] = Math.max(columns[x] ?? 0, value)
  }
  const [top, bottom] = span(rows)
  const [left, right] = span(columns)
  return { left, top, right, bottom }
}

function span(brightest: Uint8Array): readonly [number, number] {
  const most = Math.floor(MOST_BAR * FRAME_SIDE)
  let first = 0
  while (first < most && (brightest[first] ?? 0) <= DARK) first += 1
  let last = FRAME_SIDE
  while (last > FRAME_SIDE - most && (brightest[last - 1] ?? 0) <= DARK) last -= 1
  // The cell between bar and picture mixes both.
  return [first === 0 ? 0 : first + 1, last === FRAME_SIDE ? last : last - 1]
}

function cut(plane: Plane, { left, top, right, bottom }: Box): Plane {
  const [width, height] = [right - left, bottom - top]
  const data = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1) {
    const from = (y + top) * plane.width + left
    data.set(plane.data.subarray(from, from + width), y * width)
  }
  return { width, height, data }
}

/** Words by which a store looks up similar films, in each of the eight orientations. */
export function askedFilmWords(film: FilmPrint): readonly number[] {
  const telling = film.samples.filter((sample) => !isPlain(sample))
  const words = new Set<number>()
  for (const turn of TURNS) {
    const step = Math.max(1, Math.ceil(telling.length / (turn.quarters === 0 ? 120 : 40)))
    for (let i = 0; i < telling.length; i += step) {
      const grid = telling[i]?.grid
      if (grid) for (const word of askedBands(pictureHash(turned(grid, turn)))) words.add(word)
    }
  }
  return [...words]
}

/**
 * The words under which a store files one frame, so that similar films are found. None if the frame carries no
 * information.
 */
export const storedFrameWords = (sample: FilmSample): readonly number[] =>
  isPlain(sample) ? [] : askedBands(sample.hash)

export const bitsOf = (plane: Plane): HashBits => hashBits(pictureHash(plane))
