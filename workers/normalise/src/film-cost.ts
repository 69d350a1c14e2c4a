import { isPlausible } from '@firsthand/media'
import type { CopyFile } from './copy.ts'

type FilmFile = Pick<CopyFile, 'kind' | 'bytes' | 'facts'>

const PIXELS_1080P = 1920 * 1080
const PIXELS_A_MINUTE = 60 * PIXELS_1080P
/** A file up to this size is fetched and sealed in moments. */
const MOST_SHORT_BYTES = 256 * 1024 * 1024
const LONGEST_SHORT_COST = 1
const HIGHEST_COST = 9

/**
 * Whether the video stream can most likely be copied without encoding. The codec mostly decides; the packets are seen
 * only when the file has been fetched.
 */
const isCopiedWithoutEncoding = ({ facts }: FilmFile): boolean =>
  facts.videoCodec === 'h264' &&
  facts.hdr === undefined &&
  /^yuvj?420p$/.test(facts.pixelFormat ?? '') &&
  Math.min(facts.width ?? Number.POSITIVE_INFINITY, facts.height ?? Number.POSITIVE_INFINITY) <= 1080

/** The amount of video as minutes of 1080p (seconds × pixels). Undefined if the file does not state it. */
function minutesOf({ facts: { durationMs, width, height } }: FilmFile): number | undefined {
  if (durationMs === undefined || width === undefined || height === undefined) return undefined
  return ((durationMs / 1000) * width * height) / PIXELS_A_MINUTE
}

/**
 * Cost of a film from 0 to 9. It is 0 if no encoder is needed, or below half a minute of 1080p, and rises by one with
 * each doubling.
 */
export function costOf(file: FilmFile): number {
  if (isCopiedWithoutEncoding(file)) return 0
  const minutes = minutesOf(file)
  // A file that states no length or size may be of any cost, so it gets a middle one.
  if (minutes === undefined) return 5
  return Math.min(HIGHEST_COST, Math.max(0, Math.ceil(Math.log2(minutes)) + 1))
}

/**
 * Whether a film belongs to the short lane. There it waits neither for long films nor for films whose stated length is
 * implausible for their bytes.
 */
export const isShort = (file: FilmFile): boolean =>
  file.bytes <= MOST_SHORT_BYTES && isPlausible(file) && costOf(file) <= LONGEST_SHORT_COST
