import { INPUT_BY_DESCRIPTOR } from '../tags/ffprobe-tags.ts'
import type { AudioStream, Streams, VideoStream } from './streams.ts'

/**
 * The command builder: every ffmpeg argument of the product is put together here. fluent-ffmpeg is archived upstream
 * and starts programs itself, so it is not used (decision in this file; running and limits are the sandbox's).
 */
const QUIET = ['-nostdin', '-v', 'error', '-y'] as const
/** No second stream than asked, no metadata, no chapters: a proxy tells nothing that the item page would hide. */
const CLEAN = ['-map_metadata', '-1', '-map_chapters', '-1', '-dn', '-sn', '-fflags', '+bitexact'] as const
const MP4 = ['-movflags', '+faststart', '-f', 'mp4'] as const

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
const X264 = ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '24', '-profile:v', 'high', '-g', '120'] as const
/**
 * Each picture keeps its moment, to 1/90,000 s: with ffmpeg's own choice of clock a variable frame rate is put on the
 * grid of an average one.
 */
const OWN_TIMES = ['-fps_mode', 'vfr', '-enc_time_base:v', '1:90000'] as const

/**
 * Sound begins at 0 (silence where it comes later), gaps are filled, and a clock that runs away from the pictures' is
 * drawn back before it is a frame off.
 */
const IN_TIME = 'aresample=async=1000:min_hard_comp=0.030:first_pts=0'

/** Seconds of the source at which its playable copy is at 0. */
export const zeroOf = ({ format, video, audio, startSeconds }: Streams): number => {
  if (isMov(format)) return 0
  const starts = [video?.startSeconds, audio?.startSeconds].filter((start) => start !== undefined)
  return starts.length === 0 ? startSeconds : Math.min(...starts)
}

/**
 * Where 0 lies. An MP4's timeline begins at 0 whatever comes first; other boxes count from anywhere, and players begin
 * at the earliest stream.
 */
const timeline = ({ format, startSeconds }: Streams): readonly string[] =>
  isMov(format) && startSeconds > 0 ? ['-copyts'] : []

export const isMov = (format: string): boolean => format.split(',').includes('mov')

/** Of filters that end in RGB; without the format ffmpeg might mix YUV itself, by the wrong standard. */
const webp = (quality: number, output: string): readonly string[] => [
  ...['-pix_fmt', 'bgra', '-c:v', 'libwebp', '-quality', String(quality), '-f', 'webp', output],
]

/** One frame as WebP, by a filter that ends in RGB. `atSeconds` is sought before decoding; autorotation is ffmpeg's default. */
export const posterArgs = (filter: string, stream: number, atSeconds: number, output: string): string[] => [
  ...QUIET,
  ...(atSeconds > 0 ? ['-ss', atSeconds.toFixed(3)] : []),
  ...INPUT_BY_DESCRIPTOR,
  ...['-map', `0:${stream}`, '-frames:v', '1', '-vf', filter],
  ...webp(75, output),
]

/** A piece of a film without its sound, encoded anew; `atSeconds` is sought before decoding. */
export const pieceArgs = (
  { filter, stream }: { readonly filter: string; readonly stream: number },
  { atSeconds, seconds }: { readonly atSeconds: number; readonly seconds: number },
  output: string,
): string[] => [
  ...QUIET,
  ...(atSeconds > 0 ? ['-ss', atSeconds.toFixed(3)] : []),
  ...INPUT_BY_DESCRIPTOR,
  ...['-map', `0:${stream}`, '-an', '-t', seconds.toFixed(3), '-vf', filter],
  ...[...X264, ...BT709, ...OWN_TIMES, ...CLEAN, ...MP4],
  output,
]

/** Any still that ffmpeg knows, lossless, for sharp to finish. */
export const stillArgs = (output: string): string[] => [
  ...QUIET,
  ...INPUT_BY_DESCRIPTOR,
  ...['-map', '0:v:0', '-frames:v', '1', '-c:v', 'png', '-compression_level', '1', '-f', 'image2', '-update', '1'],
  output,
]

export interface FilmPlan {
  readonly streams: Streams
  readonly video: VideoStream
  /** `copy`, or the filter that makes the pictures anew. */
  readonly pictures: 'copy' | { readonly filter: string }
  readonly sound: SoundPlan | undefined
  /** Where the child finds the file, if the pictures are taken with the times of their media, no edit list obeyed. */
  readonly uneditedFrom?: string | undefined
  readonly output: string
  readonly progress: string
}

export interface SoundPlan {
  readonly audio: AudioStream
  readonly isCopied: boolean
}

export const filmArgs = (plan: FilmPlan): string[] => [
  ...QUIET,
  ...telling(plan.progress),
  ...(plan.uneditedFrom === undefined ? timeline(plan.streams) : ['-copyts']),
  ...INPUT_BY_DESCRIPTOR,
  ...(plan.uneditedFrom === undefined ? [] : unedited(plan.uneditedFrom)),
  ...['-map', `${plan.uneditedFrom === undefined ? 0 : 1}:${plan.video.index}`],
  ...(plan.sound ? ['-map', `0:${plan.sound.audio.index}`] : []),
  ...(plan.pictures === 'copy' ? ['-c:v', 'copy'] : ['-vf', plan.pictures.filter, ...X264, ...BT709, ...OWN_TIMES]),
  ...(plan.sound ? soundArgs(plan.sound) : []),
  ...CLEAN,
  ...MP4,
  plan.output,
]

export interface SoundOnly {
  readonly streams: Streams
  readonly sound: SoundPlan
  readonly output: string
  readonly progress: string
}

export const audioArgs = ({ streams, sound, output, progress }: SoundOnly): string[] => [
  ...QUIET,
  ...telling(progress),
  ...timeline(streams),
  ...INPUT_BY_DESCRIPTOR,
  ...['-map', `0:${sound.audio.index}`, '-vn'],
  ...soundArgs(sound),
  ...CLEAN,
  ...MP4,
  output,
]

export interface Samples {
  readonly streams: Streams
  readonly audio: AudioStream
  readonly output: string
  /** It ends there, whatever the file says of its length. */
  readonly mostSeconds: number
}

/** Mono 16-bit samples at 8 kHz, on the timeline of the playable copy. */
export const pcmArgs = ({ streams, audio, output, mostSeconds }: Samples): string[] => [
  ...QUIET,
  ...timeline(streams),
  ...INPUT_BY_DESCRIPTOR,
  ...['-map', `0:${audio.index}`, '-vn', '-af', IN_TIME],
  ...['-ac', '1', '-ar', '8000', '-c:a', 'pcm_s16le', '-f', 's16le', '-t', String(mostSeconds), output],
  ...besides(streams, mostSeconds),
]

/** Of some boxes ffmpeg takes for 0 the earliest stream that it was asked for: the pictures are asked for as well. */
const besides = ({ video }: Streams, mostSeconds: number): readonly string[] =>
  video ? ['-map', `0:${video.index}`, '-c:v', 'copy', '-f', 'null', '-t', String(mostSeconds), '-'] : []

/** Mono 16-bit samples at 16 kHz in a WAV, as recognisers of speech want them, on the timeline of the playable copy. */
export const wavArgs = ({ streams, audio, output, mostSeconds }: Samples): string[] => [
  ...QUIET,
  ...timeline(streams),
  ...INPUT_BY_DESCRIPTOR,
  ...['-map', `0:${audio.index}`, '-vn', '-af', IN_TIME, '-map_metadata', '-1', '-fflags', '+bitexact'],
  ...['-flags', '+bitexact', '-ac', '1', '-ar', '16000', '-c:a', 'pcm_s16le', '-f', 'wav'],
  ...['-t', String(mostSeconds), output],
  ...besides(streams, mostSeconds),
]

/** Keyframes alone, about `count` of them, in one sheet; `times` gets the moment of each. */
export interface StripPlan {
  readonly streams: Streams
  readonly video: VideoStream
  /** Of one tile; ends in RGB. */
  readonly filter: string
  readonly everySeconds: number
  readonly columns: number
  readonly rows: number
  /** Every picture is decoded: it has too few keyframes. */
  readonly isDense: boolean
  readonly output: string
  readonly times: string
}

export const stripArgs = (plan: StripPlan): string[] => [
  ...QUIET,
  '-copyts',
  // not `-discard`: with it the demuxer of MP4 loses count of the shown times of what it leaves out
  ...(plan.isDense ? [] : ['-skip_frame', 'nokey']),
  ...INPUT_BY_DESCRIPTOR,
  ...['-map', `0:${plan.video.index}`, '-an', '-fps_mode', 'passthrough'],
  '-vf',
  [
    `select='isnan(prev_selected_t)+gte(t-prev_selected_t,${plan.everySeconds.toFixed(3)})'`,
    'metadata=mode=add:key=tile:value=1',
    `metadata=mode=print:key=tile:file=${plan.times}`,
    plan.filter,
    `tile=${plan.columns}x${plan.rows}`,
  ].join(','),
  ...['-frames:v', '1', ...webp(70, plan.output)],
]

/**
 * A second reader of the same file: the descriptor has one place for both. It is read as what it is and as nothing else, so
 * no playlist can open what else the walls might hold.
 */
const unedited = (file: string): string[] => [
  '-ignore_editlist',
  '1',
  '-f',
  'mov',
  '-protocol_whitelist',
  'file',
  '-i',
  file,
]

const telling = (progress: string): string[] => ['-progress', progress, '-stats_period', '1']

/** Kept where it is AAC already; else AAC at a rate that every browser plays, stereo at most. */
function soundArgs({ audio, isCopied }: SoundPlan): string[] {
  if (isCopied) return ['-c:a', 'copy']
  const { sampleRate, channels } = audio
  const rate =
    sampleRate >= 22_050 && sampleRate <= 48_000 ? sampleRate : sampleRate > 0 && sampleRate <= 11_025 ? 16_000 : 48_000
  const isMono = channels === 1
  return [
    '-af',
    IN_TIME,
    '-c:a',
    'aac',
    '-b:a',
    isMono ? '96k' : '128k',
    '-ac',
    isMono ? '1' : '2',
    '-ar',
    String(rate),
  ]
}
