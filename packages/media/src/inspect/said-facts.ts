import { numberOf, type TagSet, textOf } from '../tags/tag-set.ts'

/**
 * What the metadata says of size, turn and length, beside what a decoder measured: a header may be wrong, and a
 * difference is a sign (`size-differs`). As stored, before any turn.
 */
export interface SaidFacts {
  readonly saidWidth?: number | undefined
  readonly saidHeight?: number | undefined
  /** Of the container (a video's matrix, HEIF's irot): clockwise degrees. */
  readonly saidRotation?: number | undefined
  /** Also of a still: the length of an animation, or of a RAW file's one-frame preview track. */
  readonly saidDurationMs?: number | undefined
}

/** The file's own words; the whole before a part, a part before exiftool's sums. */
export function saidFacts(exiftool: TagSet): SaidFacts {
  const width = partlyNumber(exiftool, 'ImageWidth')
  const height = partlyNumber(exiftool, 'ImageHeight')
  const seconds = secondsOf(partlyText(exiftool, 'Duration') ?? partlyText(exiftool, 'PlayDuration'))
  const isSize = width !== undefined && height !== undefined && width > 0 && height > 0
  return {
    saidWidth: isSize ? width : undefined,
    saidHeight: isSize ? height : undefined,
    saidRotation: partlyNumber(exiftool, 'Rotation'),
    saidDurationMs: seconds === undefined || seconds <= 0 ? undefined : Math.round(seconds * 1000),
  }
}

/** Containers that say it of the whole file. */
const WHOLE = ['File', 'QuickTime', 'PNG', 'RIFF', 'GIF', 'Matroska', 'ASF', 'Flash', 'MPEG', 'FLAC', 'IFD0']
/** Thumbnails and previews inside a file: never the picture itself. */
const INNER = /^(IFD1|PreviewIFD|Preview|MPImage\d*|Thumbnail)/
const SUMS = /^(Composite|SubIFD\d*)/

/** The value of `name` wherever it stands: the whole first, then any part, then sub-pictures and sums. */
export function partlyText(set: TagSet, name: string): string | undefined {
  const whole = textOf(set, ...WHOLE.map((group) => `${group}:${name}`))
  if (whole !== undefined) return whole
  let weaker: string | undefined
  for (const key of set.tags.keys()) {
    if (!key.endsWith(`:${name}`) || INNER.test(key)) continue
    const text = textOf(set, key)
    if (text !== undefined && !SUMS.test(key)) return text
    weaker ??= text
  }
  return weaker
}

export function partlyNumber(set: TagSet, name: string): number | undefined {
  const text = partlyText(set, name)
  return text !== undefined && Number.isFinite(Number(text)) ? Number(text) : undefined
}

/** `12.5` or `0:00:12.5`. */
export const secondsOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined
  const clock = /^(\d+):(\d{2}):(\d{2}(?:\.\d+)?)$/.exec(text)
  const seconds = clock === null ? Number(text) : Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3])
  return Number.isFinite(seconds) ? seconds : undefined
}

/** A size that EXIF claims for the picture; it outlives a resize by a program that does not know it. */
export function exifSize(exif: TagSet, exiftool: TagSet): { width: number; height: number } | undefined {
  for (const set of [exif, exiftool]) {
    const width = numberOf(set, 'ExifIFD:ExifImageWidth')
    const height = numberOf(set, 'ExifIFD:ExifImageHeight')
    if (width !== undefined && height !== undefined && width > 0 && height > 0) return { width, height }
  }
  return undefined
}
