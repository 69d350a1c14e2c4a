import { type FfmpegInput, type FfmpegOutput, ffmpegArgs } from '../renditions/ffmpeg-command.ts'

/**
 * Describes a file to be made from drawn pictures, tones and other files of ours, with the same recipes as the product.
 */
export interface Made extends Omit<FfmpegOutput, 'to'> {
  readonly from: readonly FfmpegInput[]
}

/** An input that ffmpeg generates: a moving picture or a tone. */
export const drawn = (what: string): FfmpegInput => ({ from: what, format: 'lavfi' })

const QUIET = ['-nostdin', '-v', 'error'] as const

/** The ffmpeg arguments that make the file. */
export function madeArgs(file: string, { from, ...output }: Made): string[] {
  const [first, ...others] = from
  if (first === undefined) throw new Error('nothing comes of nothing')
  const inputs = [{ ...first, options: [...QUIET, ...(first.options ?? [])] }, ...others]
  return ffmpegArgs({ inputs, outputs: [{ to: file, ...output }] })
}
