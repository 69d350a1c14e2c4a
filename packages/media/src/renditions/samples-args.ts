import type { Recipe } from '../steps/recipe.ts'
import { type FfmpegOutput, ffmpegArgs } from './ffmpeg-command.ts'
import { IN_TIME, timeline } from './film-timeline.ts'
import { itemInput } from './item-input.ts'
import type { AudioStream, Streams } from './streams.ts'

export interface Samples {
  readonly streams: Streams
  readonly audio: AudioStream
  readonly output: string
  /** Seconds at which the output ends, whatever the file claims. */
  readonly mostSeconds: number
}

export const SAMPLES: Recipe = { name: 'samples', encoders: ['pcm_s16le'], filters: ['aresample'] }

interface Form {
  readonly frequency: number
  readonly format: string
  readonly options?: readonly string[]
}

/** Arguments for 16-bit mono samples at `frequency`, on the timeline of the playable copy. */
export const pcmArgs = (samples: Samples, frequency: number): string[] =>
  monoArgs(samples, { frequency, format: 's16le' })

const BARE_OUTPUT = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags', '+bitexact'] as const

/**
 * Arguments for 16-bit mono samples at 16 kHz in a WAV, as speech recognisers need them, on the timeline of the
 * playable copy.
 */
export const wavArgs = (samples: Samples): string[] =>
  monoArgs(samples, { frequency: 16_000, format: 'wav', options: BARE_OUTPUT })

const monoArgs = ({ streams, audio, output, mostSeconds }: Samples, { frequency, ...form }: Form): string[] =>
  ffmpegArgs({
    inputs: [itemInput(timeline(streams))],
    outputs: [
      {
        to: output,
        maps: [`0:${audio.index}`],
        video: 'none',
        audio: { codec: 'pcm_s16le', filters: [IN_TIME], channels: 1, frequency },
        seconds: String(mostSeconds),
        ...form,
      },
      ...besides(streams, mostSeconds),
    ],
  })

/**
 * A second output with the pictures. For some containers ffmpeg takes the earliest of the selected streams as 0, so the
 * pictures must be selected, too.
 */
const besides = ({ video }: Streams, mostSeconds: number): readonly FfmpegOutput[] =>
  video
    ? [
        {
          to: '-',
          maps: [`0:${video.index}`],
          video: { codec: 'copy' },
          seconds: String(mostSeconds),
          format: 'null',
        },
      ]
    : []
