import { createPostings } from './postings.ts'
import { FRAME_SAMPLES, SAMPLE_RATE, type SoundPrint } from './print.ts'

/*
 * For long sound, only parts around the offsets that landmarks or the caller propose are compared. Comparing two hours
 * with each other would take minutes and would not prove more.
 */
const LONG_SECONDS = 90
const PART_SECONDS = 40
const OFFSETS = 4
/**
 * The samples between two onset frames. A part begins at a multiple of this, so that the onset frames of the whole
 * recording can be used for it.
 */
const HOP = 64

export const isLong = (a: SoundPrint, b: SoundPrint): boolean => Math.max(a.seconds, b.seconds) > LONG_SECONDS

/** One part of each recording, and where it begins, in samples. */
export interface Parts {
  readonly a: SoundPrint
  readonly b: SoundPrint
  readonly fromA: number
  readonly fromB: number
  /** Seconds from the start of the overlap to the parts. */
  readonly into: number
}

/** The parts to compare, most promising first: the beginning, the middle and the end of the overlap at each offset. */
export function* partsOf(a: SoundPrint, b: SoundPrint, hinted: readonly number[]): Generator<Parts> {
  const offsets = [...hinted.slice(0, OFFSETS).map((ms) => (ms / 1000) * SAMPLE_RATE), ...proposed(a, b)]
  for (const exact of offsets.slice(0, OFFSETS)) {
    const offset = Math.round(exact / HOP) * HOP
    const [start, end] = [Math.max(0, offset), Math.min(a.samples.length, b.samples.length + offset)]
    const length = Math.min(PART_SECONDS * SAMPLE_RATE, end - start)
    if (length <= 0) continue
    for (const from of startsIn(start, end - length)) {
      const [fromA, fromB] = [from, from - offset]
      yield {
        a: partOf(a, fromA, length),
        b: partOf(b, fromB, length),
        fromA,
        fromB,
        into: (from - start) / SAMPLE_RATE,
      }
    }
  }
}

function startsIn(first: number, last: number): readonly number[] {
  const whole = (at: number): number => Math.floor(at / HOP) * HOP
  return [...new Set([whole(first), whole((first + last) / 2), whole(last)])].filter((at) => at >= first)
}

/** The offsets that the landmarks of these two recordings propose. */
function proposed(a: SoundPrint, b: SoundPrint): readonly number[] {
  const postings = createPostings(a.hashes.length + b.hashes.length)
  postings.add(1, a)
  postings.add(2, b)
  return postings.votes(1, OFFSETS).map(({ frames }) => frames * FRAME_SAMPLES)
}

function partOf(print: SoundPrint, from: number, length: number): SoundPrint {
  const samples = print.samples.subarray(from, from + length)
  const [first, last] = [from / HOP, Math.ceil((from + length) / HOP)]
  return {
    ...print,
    samples,
    seconds: samples.length / SAMPLE_RATE,
    onsets: print.onsets.subarray(first * print.bands, last * print.bands),
  }
}
