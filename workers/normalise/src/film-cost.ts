import { isPlausible } from '@firsthand/media'
import type { CopyFile } from './copy.ts'

type FilmFile = Pick<CopyFile, 'kind' | 'bytes' | 'facts'>

const PIXELS_1080P = 1920 * 1080
const PIXELS_A_MINUTE = 60 * PIXELS_1080P
/** A file of this size is fetched and sealed in moments. */
const MOST_SHORT_BYTES = 256 * 1024 * 1024
const LONGEST_SHORT_COST = 1
const HIGHEST_COST = 9

/**
 * Whether its pictures can most likely be copied without encoding. The codec decides most of it; the packets are seen
 * only when the file is here.
 */
const isCopiedWithoutEncoding = ({ facts }: FilmFile): boolean =>
  facts.videoCodec === 'h264' &&
  facts.hdr === undefined &&
  /^yuvj?420p$/.test(facts.pixelFormat ?? '') &&
  Math.min(facts.width ?? Number.POSITIVE_INFINITY, facts.height ?? Number.POSITIVE_INFINITY) <= 1080

/** Seconds × pixels, in minutes of 1080p; undefined if the file does not state them. */
function minutesOf({ facts: { durationMs, width, height } }: FilmFile): number | undefined {
  if (durationMs === undefined || width === undefined || height === undefined) return undefined
  return ((durationMs / 1000) * width * height) / PIXELS_A_MINUTE
}

/** 0 if no encoder is needed, or for less than half a minute of 1080p; plus one for each doubling, at most 9. */
export function costOf(file: FilmFile): number {
  if (isCopiedWithoutEncoding(file)) return 0
  const minutes = minutesOf(file)
  // A file that states nothing may be anything.
  if (minutes === undefined) return 5
  return Math.min(HIGHEST_COST, Math.max(0, Math.ceil(Math.log2(minutes)) + 1))
}

/**
 * Whether the film goes to the short lane. There it waits neither for a long film nor for one that claims more than its
 * bytes can hold.
 */
export const isShort = (file: FilmFile): boolean =>
  file.bytes <= MOST_SHORT_BYTES && isPlausible(file) && costOf(file) <= LONGEST_SHORT_COST
