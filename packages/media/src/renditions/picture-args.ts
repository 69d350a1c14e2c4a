import type { Recipe } from '../steps/recipe.ts'
import { ffmpegArgs } from './ffmpeg-command.ts'
import { itemInput } from './item-input.ts'
import type { Streams, VideoStream } from './streams.ts'

/**
 * WebP options for filters that end in RGB. Without `-pix_fmt`, ffmpeg might convert to YUV itself, by the wrong
 * standard.
 */
const webp = (quality: number): { readonly options: readonly string[]; readonly format: string } => ({
  options: ['-pix_fmt', 'bgra', '-quality', String(quality)],
  format: 'webp',
})

export const POSTER: Recipe = { name: 'poster', encoders: ['libwebp'], filters: ['scale', 'setsar', 'format'] }

/**
 * Draws one frame as WebP, by a filter that ends in RGB. ffmpeg seeks to `atSeconds` before decoding, and rotates by
 * default.
 */
export const posterArgs = (filter: string, stream: number, atSeconds: number, output: string): string[] =>
  ffmpegArgs({
    inputs: [itemInput([], atSeconds)],
    outputs: [
      {
        to: output,
        maps: [`0:${stream}`],
        video: { codec: 'libwebp', filters: [filter], frames: 1 },
        ...webp(75),
      },
    ],
  })

/** ffmpeg inserts a `scale` filter by itself, to convert to a pixel format that PNG supports. */
export const STILL: Recipe = { name: 'still', encoders: ['png'], filters: ['scale'] }

/** Converts any still that ffmpeg reads to a lossless file, from which sharp draws. */
export const stillArgs = (output: string): string[] => mappedStillArgs([], output)

/** Like `stillArgs`, with filters that end in 8-bit RGB. */
export const mappedStillArgs = (filters: readonly string[], output: string): string[] =>
  ffmpegArgs({
    inputs: [itemInput()],
    outputs: [
      {
        to: output,
        maps: ['0:v:0'],
        video: { codec: 'png', filters, frames: 1 },
        options: ['-compression_level', '1', '-update', '1'],
        format: 'image2',
      },
    ],
  })

/** A plan for about `count` frames in one sheet. Their times are written to a separate file. */
export interface StripPlan {
  readonly streams: Streams
  readonly video: VideoStream
  /** The filter of one tile, which ends in RGB. */
  readonly filter: string
  readonly everySeconds: number
  readonly columns: number
  readonly rows: number
  /** True if every frame is decoded, because there are too few keyframes. */
  readonly isDense: boolean
  readonly output: string
  readonly times: string
}

export const FILMSTRIP: Recipe = {
  name: 'filmstrip',
  encoders: ['libwebp'],
  filters: ['select', 'metadata', 'scale', 'setsar', 'format', 'tile'],
}

export const stripArgs = (plan: StripPlan): string[] => {
  const { options, format } = webp(70)
  // Without `-discard`, because with it the MP4 demuxer miscounts the shown times of the frames that it drops.
  const keysAlone = plan.isDense ? [] : ['-skip_frame', 'nokey']
  return ffmpegArgs({
    inputs: [itemInput(['-copyts', ...keysAlone])],
    outputs: [
      {
        to: plan.output,
        maps: [`0:${plan.video.index}`],
        audio: 'none',
        video: { codec: 'libwebp', filters: stripFilters(plan), frames: 1 },
        options: ['-fps_mode', 'passthrough', ...options],
        format,
      },
    ],
  })
}

const stripFilters = ({ everySeconds, times, filter, columns, rows }: StripPlan): readonly string[] => [
  `select='isnan(prev_selected_t)+gte(t-prev_selected_t,${everySeconds.toFixed(3)})'`,
  'metadata=mode=add:key=tile:value=1',
  `metadata=mode=print:key=tile:file=${times}`,
  filter,
  `tile=${columns}x${rows}`,
]
