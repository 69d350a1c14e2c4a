import { numberOf, type TagSet, textOf } from '../tags/tag-set.ts'

/**
 * Size, rotation and duration as the metadata states them, besides those that a decoder measured. A header may be
 * wrong; a difference is a sign (`size-differs`). Values are as stored, before any rotation.
 */
export interface SaidFacts {
  readonly saidWidth?: number | undefined
  readonly saidHeight?: number | undefined
  /** Clockwise degrees from the container (a video's matrix, HEIF's irot). */
  readonly saidRotation?: number | undefined
  /** Duration in ms. For a still it is that of an animation, or of a RAW file's one-frame preview track. */
  readonly saidDurationMs?: number | undefined
}

/**
 * Reads the file's own statements. Tags of the whole file go before those of a part, and these before exiftool's
 * composites.
 */
export function saidFacts(exiftool: TagSet): SaidFacts {
  const size = saidSize(exiftool)
  const seconds = secondsOf(partlyText(exiftool, 'Duration') ?? partlyText(exiftool, 'PlayDuration'))
  return {
    saidWidth: size?.width,
    saidHeight: size?.height,
    saidRotation: partlyNumber(exiftool, 'Rotation'),
    saidDurationMs:
      seconds === undefined || !(seconds > 0 && seconds < LONGEST_S) ? undefined : Math.round(seconds * 1000),
  }
}

/** A hundred years, in seconds. A header that states more is ignored. */
const LONGEST_S = 3_155_760_000
/** Maximum pixels of a side: more than any format can hold. */
const LARGEST = 2 ** 32
const isSide = (pixels: number): boolean => pixels > 0 && pixels <= LARGEST

export interface Size {
  readonly width: number
  readonly height: number
}

/**
 * The size that the file states for its picture, from the first of these groups that has one:
 * 1. Composites, because exiftool removes the dark border of the sensor there for Panasonic's RAW.
 * 2. The container as a whole.
 * 3. The largest page of a TIFF or RAW.
 * 4. Tracks. They come last, because those of Canon's RAW include the dark border.
 */
export const saidSize = (set: TagSet): Size | undefined =>
  largestSize(new Map([...set.tags].filter(([key]) => key.startsWith('Composite:')))) ??
  largestSize(new Map([...set.tags].filter(([key]) => SIZED.test(key)))) ??
  largestSize(new Map([...set.tags].filter(([key]) => !TRACK.test(key)))) ??
  largestSize(set.tags)

/**
 * The largest size among the parts of the file, by area. The first page of a RAW file is a thumbnail of the picture on
 * a later page.
 */
function largestSize(tags: TagSet['tags']): Size | undefined {
  let largest: Size | undefined
  const of = (key: string): number => Number(tags.get(key) ?? 0)
  for (const key of tags.keys()) {
    if (!key.endsWith(':ImageWidth') || INNER.test(key)) continue
    const [width, height] = [of(key), of(key.replace(/Width$/, 'Height'))]
    if (
      isSide(width) &&
      isSide(height) &&
      width * height > (largest === undefined ? 0 : largest.width * largest.height)
    )
      largest = { width, height }
  }
  return largest
}

/** Groups of containers whose tags describe the whole file. */
const WHOLE = ['File', 'QuickTime', 'PNG', 'RIFF', 'GIF', 'Matroska', 'ASF', 'Flash', 'MPEG', 'FLAC', 'IFD0']
/** Groups that state the size of a whole file. */
const SIZED = /^(File|QuickTime|PNG|RIFF|GIF|Photoshop):Image(Width|Height)$/
const TRACK = /^Track\d+:/
/** Thumbnails and previews inside a file: never the picture itself. */
const INNER = /^(IFD1|PreviewIFD|Preview|MPImage\d*|Thumbnail)/
const SUMS = /^(Composite|SubIFD\d*)/

/**
 * The value of `name` from any group: that of the whole file first, then any part, then sub-pictures and composites.
 */
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

function partlyNumber(set: TagSet, name: string): number | undefined {
  const text = partlyText(set, name)
  return text !== undefined && Number.isFinite(Number(text)) ? Number(text) : undefined
}

/** Parses `12.5` or `0:00:12.5`. */
export const secondsOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined
  const clock = /^(\d+):(\d{2}):(\d{2}(?:\.\d+)?)$/.exec(text)
  const seconds = clock === null ? Number(text) : Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3])
  return Number.isFinite(seconds) ? seconds : undefined
}

/** The picture size in EXIF. A program that resizes the picture may not know this field and leave it unchanged. */
export function exifSize(exif: TagSet, exiftool: TagSet): { width: number; height: number } | undefined {
  for (const set of [exif, exiftool]) {
    const width = numberOf(set, 'ExifIFD:ExifImageWidth')
    const height = numberOf(set, 'ExifIFD:ExifImageHeight')
    if (width !== undefined && height !== undefined && width > 0 && height > 0) return { width, height }
  }
  return undefined
}

/** What other parts of the file state for device and orientation, if it differs from our values. Both are kept. */
export interface OtherFacts {
  readonly saidOrientation?: number | undefined
  readonly saidMake?: string | undefined
  readonly saidModel?: string | undefined
  /** When a program last wrote the file, with sub-second and offset. A fact about this copy, never a capture time. */
  readonly saidModified?: string | undefined
}

export function otherFacts(
  exiftool: TagSet,
  ours: {
    readonly orientation?: number | undefined
    readonly make?: string | undefined
    readonly model?: string | undefined
  },
): OtherFacts {
  const orientation = Number(differing(exiftool, 'Orientation', String(ours.orientation ?? '')) ?? Number.NaN)
  return {
    saidOrientation: orientation >= 0 && orientation <= 8 ? orientation : undefined,
    saidMake: differing(exiftool, 'Make', ours.make ?? '')?.slice(0, 200),
    saidModel: differing(exiftool, 'Model', ours.model ?? '')?.slice(0, 200),
    saidModified: modified(exiftool),
  }
}

/** The last value under a name that differs from ours. In exiftool, too, the last one wins. */
function differing(set: TagSet, name: string, ours: string): string | undefined {
  let other: string | undefined
  for (const key of set.tags.keys()) {
    if (!key.endsWith(`:${name}`) || key.startsWith('ICC')) continue
    const text = textOf(set, key)
    if (text !== undefined && text !== ours.trim()) other = text
  }
  return other
}

function modified(set: TagSet): string | undefined {
  const date = textOf(set, 'IFD0:ModifyDate', 'XMP-xmp:ModifyDate', 'XMP-tiff:DateTime')
  if (date === undefined) return undefined
  const digits = textOf(set, 'ExifIFD:SubSecTime', 'IFD0:SubSecTime')
  const zone = textOf(set, 'ExifIFD:OffsetTime', 'IFD0:OffsetTime')
  const isWhole = /\d{2}:\d{2}$/.test(date)
  return `${date}${isWhole && digits !== undefined ? `.${digits}` : ''}${isWhole ? (zone ?? '') : ''}`.slice(0, 60)
}
