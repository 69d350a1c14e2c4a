import { isPlausible } from '@firsthand/media'
import type { CopyFile } from './copy.ts'

type FilmFile = Pick<CopyFile, 'kind' | 'bytes' | 'facts'>

const PIXELS_1080P = 1920 * 1080
const PIXELS_A_MINUTE = 60 * PIXELS_1080P
/** What is fetched and sealed in moments. */
const MOST_SHORT_BYTES = 256 * 1024 * 1024
const LONGEST_SHORT_COST = 1
const HIGHEST_COST = 9

/**
 * Will its pictures most likely be taken as they are? The codec says most of it; what the packets say besides is seen only
 * when the file is here.
 */
const playsAsIs = ({ facts }: FilmFile): boolean =>
  facts.videoCodec === 'h264' &&
  facts.hdr === undefined &&
  /^yuvj?420p$/.test(facts.pixelFormat ?? '') &&
  Math.min(facts.width ?? Number.POSITIVE_INFINITY, facts.height ?? Number.POSITIVE_INFINITY) <= 1080

/** Seconds × pixels, in minutes of 1080p; undefined where the file does not say it. */
function minutesOf({ facts: { durationMs, width, height } }: FilmFile): number | undefined {
  if (durationMs === undefined || width === undefined || height === undefined) return undefined
  return ((durationMs / 1000) * width * height) / PIXELS_A_MINUTE
}

/** 0 for what needs no encoder or less than half a minute of 1080p; one more each time that it doubles, at most 9. */
export function costOf(file: FilmFile): number {
  if (playsAsIs(file)) return 0
  const minutes = minutesOf(file)
  // a file that says nothing of itself may be anything
  if (minutes === undefined) return 5
  return Math.min(HIGHEST_COST, Math.max(0, Math.ceil(Math.log2(minutes)) + 1))
}

/** Made by a hand of its own, so that it waits for no long film, and for none that claims more than it can hold. */
export const isShort = (file: FilmFile): boolean =>
  file.bytes <= MOST_SHORT_BYTES && isPlausible(file) && costOf(file) <= LONGEST_SHORT_COST
