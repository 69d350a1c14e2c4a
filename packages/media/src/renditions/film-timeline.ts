import type { Streams } from './streams.ts'

/**
 * Starts the sound at 0 (with silence if it comes later), fills gaps, and corrects the sound's drift against the
 * pictures before the drift is as long as a frame.
 */
export const IN_TIME = 'aresample=async=1000:min_hard_comp=0.030:first_pts=0'

/** The source's time, in seconds, that becomes 0 in its playable copy. */
export const zeroOf = ({ format, video, audio, startSeconds }: Streams): number => {
  if (isMov(format)) return 0
  const starts = [video?.startSeconds, audio?.startSeconds].filter((start) => start !== undefined)
  return starts.length === 0 ? startSeconds : Math.min(...starts)
}

/**
 * Options with which ffmpeg places the time 0 as players do. In an MP4 it is the beginning of the timeline, even if no
 * stream begins there, so the times are copied. Other containers may count from any time. Players then begin at the
 * earliest stream, and so does ffmpeg by default.
 */
export const timeline = ({ format, startSeconds }: Streams): readonly string[] =>
  isMov(format) && startSeconds > 0 ? ['-copyts'] : []

export const isMov = (format: string): boolean => format.split(',').includes('mov')
