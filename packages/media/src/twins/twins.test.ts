import { describe, expect, test } from 'vitest'
import { compareStills } from './compare.ts'
import { compareFilms } from './compare-films.ts'
import { FRAME_SIDE, filmPrint } from './film.ts'
import { type StillPrint, stillPrint } from './fingerprint.ts'
import { packStill, unpackStill } from './pack.ts'
import { hashDistance, pictureHash } from './picture-hash.ts'
import { type Plane, resampled, shrunk, TURNS, turned } from './plane.ts'
import { askedWords, storedWords } from './words.ts'

/** Caches everything that the tests of this file have drawn and read. */
const drawn = new Map<string, Plane>()
const printed = new WeakMap<Plane, StillPrint>()

function once(name: string, draw: () => Plane): Plane {
  const known = drawn.get(name) ?? draw()
  drawn.set(name, known)
  return known
}

/** Draws random blots and strokes by a seed, over a gradient, so that there are corners at every size. */
const scene = (seed: number, width = 480, height = 360): Plane =>
  once(`${seed}, ${width} by ${height}`, () => drawScene(seed, width, height))

function drawScene(seed: number, width: number, height: number): Plane {
  const random = numbers(seed)
  const data = new Float64Array(width * height)
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) data[y * width + x] = 90 + (60 * x) / width
  for (let i = 0; i < 260; i += 1) {
    const [left, top, w, h] = [random() * width, random() * height, 4 + random() ** 2 * 90, 4 + random() ** 2 * 70]
    const level = (random() - 0.5) * 150
    for (let y = Math.floor(top); y < Math.min(height, top + h); y += 1)
      for (let x = Math.floor(left); x < Math.min(width, left + w); x += 1)
        data[y * width + x] = (data[y * width + x] ?? 0) * 0.45 + 0.55 * (110 + level)
  }
  return { width, height, data: Uint8Array.from(data, (value) => Math.max(0, Math.min(255, value))) }
}

function numbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const noisy = (plane: Plane, seed: number, levels = 8): Plane => {
  const random = numbers(seed)
  return { ...plane, data: plane.data.map((value) => Math.max(0, Math.min(255, value + (random() - 0.5) * levels))) }
}

function cut(plane: Plane, box: { left: number; top: number; width: number; height: number }): Plane {
  const whole = { left: box.left, top: box.top, right: box.left + box.width, bottom: box.top + box.height }
  const values = resampled(plane, whole, { columns: box.width, rows: box.height })
  return { width: box.width, height: box.height, data: Uint8Array.from(values) }
}

function painted(
  plane: Plane,
  box: { left: number; top: number; width: number; height: number },
  level: (x: number, y: number) => number,
): Plane {
  const data = new Uint8Array(plane.data)
  for (let y = box.top; y < box.top + box.height; y += 1)
    for (let x = box.left; x < box.left + box.width; x += 1) data[y * plane.width + x] = level(x, y)
  return { ...plane, data }
}

function print(plane: Plane): StillPrint {
  const made = stillPrint(plane)
  if (!made) throw new Error('no print')
  const read = unpackStill(packStill(made))
  if (!read) throw new Error('not readable')
  return read
}
function printOnce(plane: Plane): StillPrint {
  const known = printed.get(plane) ?? print(plane)
  printed.set(plane, known)
  return known
}
const compare = (a: Plane, b: Plane) => compareStills(printOnce(a), printOnce(b))

describe('a copy of a still', () => {
  const original = scene(5)

  test.each(TURNS)('turned by $quarters quarters, mirrored $mirrored, is found and says so', (turn) => {
    const copy = noisy(turned(original, turn), 9)
    expect(compare(original, copy)).toMatchObject({ ...turn, form: 'whole' })
    const known = new Set(storedWords(printOnce(original)))
    expect(askedWords(printOnce(copy)).filter((word) => known.has(word)).length).toBeGreaterThan(2)
  })

  test('smaller, darker and with more contrast is found', () => {
    const dark = { ...original, data: original.data.map((value) => Math.max(0, value * 1.2 - 50)) }
    expect(compare(original, noisy(shrunk(dark, 330, 248), 2))).toMatchObject({ form: 'whole' })
  })

  test('cropped, and shown within another picture, is found as a part', () => {
    const crop = cut(original, { left: 48, top: 36, width: 390, height: 300 })
    expect(compare(original, noisy(crop, 3))).toMatchObject({ form: 'part' })
    const small = shrunk(original, 240, 180)
    const screen = painted(
      { width: 280, height: 560, data: new Uint8Array(280 * 560).fill(245) },
      { left: 20, top: 190, width: 240, height: 180 },
      (x, y) => small.data[(y - 190) * 240 + x - 20] ?? 0,
    )
    expect(compare(original, screen)).toMatchObject({ form: 'part' })
  })

  test('under a bar of text is found, with the bar', () => {
    const words = (x: number, y: number): number =>
      y % 14 > 4 && (x * 7 + y * 3) % 31 < 9 && x > 140 && x < 340 ? 255 : 0
    const bar = { left: 0, top: 300, width: 480, height: 60 }
    expect(compare(original, painted(original, bar, words))).toMatchObject({ form: 'bar' })
  })

  test('pale, under a black bar that text fills from side to side, is found, with the bar', () => {
    const pale = { ...original, data: original.data.map((value) => 95 + value * 0.25) }
    const words = (x: number, y: number): number => (y > 318 && y < 344 && (x * 7 + y * 3) % 31 < 12 ? 255 : 0)
    const bar = { left: 0, top: 306, width: 480, height: 54 }
    expect(compare(pale, painted(pale, bar, words))).toMatchObject({ form: 'bar' })
  })

  test('has the same print after packing to at most 12.5 KB', () => {
    const made = print(original)
    expect(packStill(made).length).toBeLessThan(12_500)
    expect(packStill(made).equals(packStill(print(original)))).toBe(true)
    expect(unpackStill(packStill(made).subarray(1))).toBeUndefined()
  })
})

describe('two different stills', () => {
  const original = scene(6)
  const walker = (left: number): Plane =>
    painted(original, { left, top: 200, width: 44, height: 110 }, (x, y) => ((x * 5 + y * 11) % 97) + 30)

  test('of one scene, taken a step apart, are no copies', () => {
    const [a, b] = [
      cut(original, { left: 0, top: 4, width: 456, height: 340 }),
      cut(original, { left: 16, top: 0, width: 456, height: 340 }),
    ]
    expect(compare(a, b)).toBeUndefined()
  })

  test('of which one is a fake, changed in a twentieth of its sides, are no copies', () => {
    const fake = painted(original, { left: 200, top: 150, width: 24, height: 18 }, (x, y) => ((x * 9 + y * 7) % 5) * 50)
    expect(compare(original, noisy(fake, 4, 4))).toBeUndefined()
    expect(compare(original, noisy(original, 4, 4))).toMatchObject({ form: 'whole' })
  })

  test('that are pages with different names are no copies', () => {
    const page = (seed: number): Plane => {
      const blank = { width: 480, height: 640, data: new Uint8Array(480 * 640).fill(248) }
      const words = (x: number, y: number): number => (y % 24 > 9 && ((x >> 2) * 5 + (y >> 1) * 3) % 17 < 6 ? 20 : 248)
      const text = painted(blank, { left: 40, top: 40, width: 400, height: 260 }, words)
      return painted(text, { left: 40, top: 320, width: 90, height: 14 }, (x, y) => ((x * seed + y) % 7 < 3 ? 20 : 248))
    }
    expect(compare(page(3), page(5))).toBeUndefined()
  })

  test('from one tripod, with a person who walks, are no copies', () => {
    expect(compare(walker(120), walker(240))).toBeUndefined()
    expect(compare(original, walker(200))).toBeUndefined()
  })

  test('from a fixed camera, with a crowd that moves over the whole width, are no copies', () => {
    const crowd = (seed: number): Plane => {
      const people = scene(seed)
      return painted(original, { left: 0, top: 270, width: 480, height: 90 }, (x, y) => people.data[y * 480 + x] ?? 0)
    }
    expect(compare(crowd(71), crowd(72))).toBeUndefined()
  })

  test('that are black, plain or one sky are no copies, however alike', () => {
    const flat = (level: number): Plane => ({ width: 480, height: 360, data: new Uint8Array(480 * 360).fill(level) })
    const sky = (from: number): Plane => ({
      width: 480,
      height: 360,
      data: Uint8Array.from({ length: 480 * 360 }, (_, i) => from + Math.floor(i / 480) / 4),
    })
    expect(compare(flat(0), noisy(flat(0), 1, 3))).toBeUndefined()
    expect(compare(flat(128), noisy(flat(128), 1, 3))).toBeUndefined()
    expect(compare(noisy(sky(120), 1, 4), noisy(sky(120), 2, 4))).toBeUndefined()
  })

  test('of different scenes have neither hash nor frame in common', () => {
    expect(hashDistance(pictureHash(scene(7)), pictureHash(scene(8)))).toBeGreaterThan(14)
    expect(compare(scene(7), scene(8))).toBeUndefined()
  })
})

describe('films', () => {
  const frameOf = (seed: number, at: number): Plane =>
    once(`${seed}, frame ${at}`, () => {
      const left = Math.round(200 + 150 * Math.sin(at / 9) + at * 3)
      const seen = cut(scene(seed, 960, 400), { left, top: 20 + (at % 5), width: 360, height: 360 })
      return shrunk(seen, FRAME_SIDE, FRAME_SIDE)
    })
  /** Makes the frames of a camera that pans over a scene. */
  function film(seed: number, from: number, frames: number, noise = 6): Uint8Array {
    const out = new Uint8Array(frames * FRAME_SIDE ** 2)
    for (let i = 0; i < frames; i += 1) {
      const frame = noisy(frameOf(seed, from + i), i + from + noise, noise)
      out.set(frame.data, i * FRAME_SIDE ** 2)
    }
    return out
  }
  const barred = (frames: Uint8Array): Uint8Array => {
    const out = new Uint8Array(frames.length)
    for (let at = 0; at < frames.length; at += FRAME_SIDE ** 2) {
      const small = shrunk(
        { width: FRAME_SIDE, height: FRAME_SIDE, data: frames.subarray(at, at + FRAME_SIDE ** 2) },
        FRAME_SIDE,
        72,
      )
      out.set(small.data, at + 12 * FRAME_SIDE)
    }
    return out
  }

  test('a trimmed and a letterboxed copy are found, with their offset in time', () => {
    const original = filmPrint(film(31, 0, 60), 250)
    expect(compareFilms(original, filmPrint(film(31, 16, 36, 9), 250))).toMatchObject({ offsetMs: -4000 })
    expect(compareFilms(original, filmPrint(barred(film(31, 0, 60, 9)), 250))).toMatchObject({
      offsetMs: 0,
      mirrored: false,
    })
  })

  test('another film, black, a still camera and the same place at another time are no copies', () => {
    const original = filmPrint(film(31, 0, 60), 250)
    expect(compareFilms(original, filmPrint(film(32, 0, 60), 250))).toBeUndefined()
    const black = filmPrint(new Uint8Array(40 * FRAME_SIDE ** 2), 250)
    expect(compareFilms(black, black)).toBeUndefined()
    const still = new Uint8Array(40 * FRAME_SIDE ** 2)
    const frame = film(33, 5, 1)
    for (let i = 0; i < 40; i += 1) still.set(frame, i * FRAME_SIDE ** 2)
    expect(compareFilms(filmPrint(still, 250), filmPrint(still, 250))).toBeUndefined()
  })

  test('a fixed camera at two moments, with other people, makes no copies', () => {
    const place = shrunk(scene(34), FRAME_SIDE, FRAME_SIDE)
    const walked = (seed: number): Uint8Array => {
      const random = numbers(seed)
      const out = new Uint8Array(40 * FRAME_SIDE ** 2)
      for (let i = 0; i < 40; i += 1) {
        const left = Math.floor(random() * 70)
        const frame = painted(
          place,
          { left, top: 40, width: 18, height: 40 },
          (x, y) => ((x * 13 + y * seed) % 90) + 20,
        )
        out.set(noisy(frame, i + seed, 4).data, i * FRAME_SIDE ** 2)
      }
      return out
    }
    expect(compareFilms(filmPrint(walked(3), 250), filmPrint(walked(4), 250))).toBeUndefined()
    expect(compareFilms(filmPrint(walked(3), 250), filmPrint(walked(3), 250))).toBeDefined()
  })
})
