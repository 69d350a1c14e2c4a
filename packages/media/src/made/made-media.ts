import { type FfmpegInput, type FfmpegOutput, ffmpegArgs } from '../renditions/ffmpeg-command.ts'

/** How a file is made of drawn pictures, tones and other files of ours: said as the product says its recipes. */
export interface Made extends Omit<FfmpegOutput, 'to'> {
  readonly from: readonly FfmpegInput[]
}

/** A picture that moves, or a tone, as ffmpeg draws it. */
export const drawn = (what: string): FfmpegInput => ({ from: what, format: 'lavfi' })

const QUIET = ['-nostdin', '-v', 'error'] as const

/** What ffmpeg is started with to make it. */
export function madeArgs(file: string, { from, ...output }: Made): string[] {
  const [first, ...others] = from
  if (first === undefined) throw new Error('nothing comes of nothing')
  const inputs = [{ ...first, options: [...QUIET, ...(first.options ?? [])] }, ...others]
  return ffmpegArgs({ inputs, outputs: [{ to: file, ...output }] })
}
