import type { Recipe } from '../steps/recipe.ts'
import { type AudioOptions, type FfmpegInput, type FfmpegOutput, ffmpegArgs } from './ffmpeg-command.ts'
import { IN_TIME, timeline } from './film-timeline.ts'
import { itemInput } from './item-input.ts'
import type { AudioStream, Streams, VideoStream } from './streams.ts'

/** No streams beyond the selected ones, no metadata, no chapters: a proxy must not reveal what the item page hides. */
const CLEAN = ['-map_metadata', '-1', '-map_chapters', '-1', '-dn', '-sn', '-fflags', '+bitexact'] as const
const FAST_START = ['-movflags', '+faststart'] as const

const BT709 = [
  '-colorspace',
  'bt709',
  '-color_primaries',
  'bt709',
  '-color_trc',
  'bt709',
  '-color_range',
  'tv',
] as const
const X264 = ['-preset', 'veryfast', '-crf', '24', '-profile:v', 'high', '-g', '120'] as const
/**
 * Keeps the time of each frame, to 1/90,000 s. By default ffmpeg would snap a variable frame rate to the grid of its
 * average.
 */
const OWN_TIMES = ['-fps_mode', 'vfr', '-enc_time_base:v', '1:90000'] as const

/** Recipe for re-encoded pictures. */
export const FILM: Recipe = {
  name: 'film',
  encoders: ['libx264'],
  filters: ['scale', 'setsar', 'format', 'setparams'],
}
/** Recipe for re-encoded sound. */
export const SOUND: Recipe = { name: 'sound', encoders: ['aac'], filters: ['aresample'] }

/**
 * Arguments for a piece of a film without sound, re-encoded. `atSeconds` is the position to which ffmpeg seeks before
 * decoding.
 */
export const pieceArgs = (
  { filter, stream }: { readonly filter: string; readonly stream: number },
  { atSeconds, seconds }: { readonly atSeconds: number; readonly seconds: number },
  output: string,
): string[] =>
  ffmpegArgs({
    inputs: [itemInput([], atSeconds)],
    outputs: [
      {
        to: output,
        maps: [`0:${stream}`],
        audio: 'none',
        ...reencodedPictures(filter, [...CLEAN, ...FAST_START]),
        seconds: seconds.toFixed(3),
        format: 'mp4',
      },
    ],
  })

/** Output as H.264 in BT.709 by a filter. `further` options follow the usual ones. */
const reencodedPictures = (filter: string, further: readonly string[]): Pick<FfmpegOutput, 'video' | 'options'> => ({
  video: { codec: 'libx264', filters: [filter] },
  options: [...X264, ...BT709, ...OWN_TIMES, ...further],
})

export interface FilmPlan {
  readonly streams: Streams
  readonly video: VideoStream
  /** `copy`, or the filter for re-encoding. */
  readonly pictures: 'copy' | { readonly filter: string }
  readonly sound: SoundPlan | undefined
  /**
   * Path of the input inside the sandbox. Given only if the pictures are read in media time, without applying the edit
   * list.
   */
  readonly uneditedFrom?: string | undefined
  readonly output: string
  readonly progress: string
}

export interface SoundPlan {
  readonly audio: AudioStream
  readonly isCopied: boolean
}

export const filmArgs = ({ streams, video, pictures, sound, uneditedFrom, output, progress }: FilmPlan): string[] => {
  const isUnedited = uneditedFrom !== undefined
  const further = [...CLEAN, ...FAST_START]
  return ffmpegArgs({
    inputs: [
      itemInput([...telling(progress), ...(isUnedited ? ['-copyts'] : timeline(streams))]),
      ...(isUnedited ? [unedited(uneditedFrom)] : []),
    ],
    outputs: [
      {
        to: output,
        maps: [`${isUnedited ? 1 : 0}:${video.index}`, ...(sound ? [`0:${sound.audio.index}`] : [])],
        ...(pictures === 'copy'
          ? { video: { codec: 'copy' }, options: further }
          : reencodedPictures(pictures.filter, further)),
        ...(sound ? { audio: audioOptions(sound) } : {}),
        format: 'mp4',
      },
    ],
  })
}

export interface SoundOnly {
  readonly streams: Streams
  readonly sound: SoundPlan
  readonly output: string
  readonly progress: string
}

export const audioArgs = ({ streams, sound, output, progress }: SoundOnly): string[] =>
  ffmpegArgs({
    inputs: [itemInput([...telling(progress), ...timeline(streams)])],
    outputs: [
      {
        to: output,
        maps: [`0:${sound.audio.index}`],
        video: 'none',
        audio: audioOptions(sound),
        options: [...CLEAN, ...FAST_START],
        format: 'mp4',
      },
    ],
  })

/**
 * A second input of the same file, needed because the shared descriptor has only one position. Its format is fixed, so
 * that a playlist cannot open anything else inside the sandbox.
 */
const unedited = (file: string): FfmpegInput => ({
  from: file,
  options: ['-ignore_editlist', '1', '-protocol_whitelist', 'file'],
  format: 'mov',
})

const telling = (progress: string): string[] => ['-progress', progress, '-stats_period', '1']

/** AAC is copied. Other sound is converted to AAC at a rate that every browser plays, in stereo at most. */
function audioOptions({ audio, isCopied }: SoundPlan): AudioOptions {
  if (isCopied) return { codec: 'copy' }
  const { sampleRate, channels } = audio
  const frequency =
    sampleRate >= 22_050 && sampleRate <= 48_000 ? sampleRate : sampleRate > 0 && sampleRate <= 11_025 ? 16_000 : 48_000
  const isMono = channels === 1
  const bitRate = isMono ? '96k' : '128k'
  return { codec: 'aac', filters: [IN_TIME], bitRate, channels: isMono ? 1 : 2, frequency }
}
