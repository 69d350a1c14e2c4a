import { ONLY_DESCRIPTOR } from '../tags/ffprobe-tags.ts'
import type { FfmpegInput } from './ffmpeg-command.ts'

const QUIET = ['-nostdin', '-v', 'error'] as const

/**
 * The file of a step as ffmpeg's first input, by descriptor only. `atSeconds` is the position to which ffmpeg seeks
 * before decoding.
 */
export const itemInput = (options: readonly string[] = [], atSeconds = 0): FfmpegInput => ({
  from: 'fd:',
  options: [...QUIET, ...options, ...ONLY_DESCRIPTOR],
  seekSeconds: atSeconds > 0 ? atSeconds.toFixed(3) : undefined,
})
