import type { Streams } from './streams.ts'

/**
 * Starts the sound at 0 (with silence if it comes later), fills gaps, and corrects drift against the pictures before it
 * reaches a frame.
 */
export const IN_TIME = 'aresample=async=1000:min_hard_comp=0.030:first_pts=0'

/** The source's time, in seconds, that becomes 0 in its playable copy. */
export const zeroOf = ({ format, video, audio, startSeconds }: Streams): number => {
  if (isMov(format)) return 0
  const starts = [video?.startSeconds, audio?.startSeconds].filter((start) => start !== undefined)
  return starts.length === 0 ? startSeconds : Math.min(...starts)
}

/**
 * Options that keep 0 where players put it. An MP4's timeline begins at 0 whatever comes first. Other containers count
 * from anywhere, and players begin at the earliest stream.
 */
export const timeline = ({ format, startSeconds }: Streams): readonly string[] =>
  isMov(format) && startSeconds > 0 ? ['-copyts'] : []

export const isMov = (format: string): boolean => format.split(',').includes('mov')
