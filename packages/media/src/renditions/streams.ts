import { asRecord, parseObject } from '../answers/lenient-json.ts'
import { METADATA_LIMITS } from '../sandbox/index.ts'
import type { RenditionCode } from '../steps/refusal.ts'
import { runStep } from '../steps/run-step.ts'
import { INPUT_BY_DESCRIPTOR } from '../tags/ffprobe-tags.ts'
import { filmSeconds } from '../tags/film-seconds.ts'
import type { RenderRequest } from './rendition.ts'

/** A video stream as its decoder and its container describe it. Unknown values are absent. */
export interface VideoStream {
  /** Number of the stream in the file, for `-map 0:<index>`. */
  readonly index: number
  readonly codec: string
  readonly profile: string
  readonly level: number
  /** Coded size, before rotation. */
  readonly width: number
  readonly height: number
  readonly pixelFormat: string
  /** Sample aspect ratio: the shown width is `width * sar`. */
  readonly sar: number
  readonly isInterlaced: boolean
  readonly matrix: string | undefined
  readonly primaries: string | undefined
  readonly transfer: string | undefined
  readonly isFullRange: boolean
  /** Rotation by the display matrix. */
  readonly turn: 'none' | 'quarter' | 'half' | 'odd'
  readonly isMirrored: boolean
  /** True for Dolby Vision whose base layer only a Dolby decoder can show (profile 5). */
  readonly isDolbyOnly: boolean
  /** Average frames per second. */
  readonly frameRate: number
  readonly startSeconds: number
  readonly bitRate: number | undefined
}

export interface AudioStream {
  readonly index: number
  readonly codec: string
  readonly profile: string
  readonly sampleRate: number
  readonly channels: number
  readonly startSeconds: number
}

export interface Streams {
  /** ffprobe's name of the container, such as `mov,mp4,m4a,3gp,3g2,mj2`. */
  readonly format: string
  readonly startSeconds: number
  readonly durationSeconds: number | undefined
  readonly bitRate: number | undefined
  readonly video: VideoStream | undefined
  readonly audio: AudioStream | undefined
}

export type StreamsRead =
  | { readonly ok: true; readonly streams: Streams }
  | { readonly ok: false; readonly code: RenditionCode }

/** Finds the streams to play. If there are several, it takes those that a player would choose. */
export function readStreams(request: RenderRequest): Promise<StreamsRead> {
  const { probes } = request
  if (probes === undefined) return probeStreams(request)
  probes.streams ??= probeStreams(request)
  return probes.streams
}

async function probeStreams(request: RenderRequest): Promise<StreamsRead> {
  const step = await runStep(request, {
    program: 'ffprobe',
    args: () => ['-v', 'error', '-print_format', 'json', '-show_format', '-show_streams', ...INPUT_BY_DESCRIPTOR],
    limits: METADATA_LIMITS,
  })
  return step.done ? parseStreams(parseObject(step.run.stdout), step.run.stderr) : { ok: false, code: step.code }
}

/** Parses ffprobe's report of format and streams. `complaint` holds its warnings. */
export function parseStreams(found: Record<string, unknown> | undefined, complaint: string): StreamsRead {
  const format = asRecord(found?.['format'])
  if (format === undefined) {
    return { ok: false, code: /moov atom not found/.test(complaint) ? 'cut-off' : 'undecodable' }
  }
  const name = text(format['format_name'])
  if (PLAYLISTS.test(name)) return { ok: false, code: 'undecodable' }
  const list = Array.isArray(found?.['streams']) ? found['streams'] : []
  const streams = list.map((stream) => asRecord(stream) ?? {}).filter(isKnown)
  const video = choose(streams.filter((stream) => stream['codec_type'] === 'video' && !isStill(stream)))
  const audio = choose(streams.filter((stream) => stream['codec_type'] === 'audio'))
  return {
    ok: true,
    streams: {
      format: name,
      startSeconds: number(format['start_time']) ?? 0,
      durationSeconds: filmSeconds({
        ...{ format: name, writer: writerOf(format) },
        ...{ start: number(format['start_time']), duration: number(format['duration']) },
      }),
      bitRate: number(format['bit_rate']),
      video: video === undefined ? undefined : videoStream(video),
      audio: audio === undefined ? undefined : audioStream(audio),
    },
  }
}

type Raw = Record<string, unknown>

/** Formats that only point at other files. */
const PLAYLISTS = /concat|hls|dash|applehttp|image2|lavfi|sdp|rtsp/

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
const number = (value: unknown): number | undefined => {
  const read = Number.parseFloat(text(value))
  return Number.isFinite(read) ? read : undefined
}
const named = (value: unknown): string | undefined => {
  const name = text(value)
  return name === '' || name === 'unknown' || name === 'reserved' ? undefined : name
}
const writerOf = (format: Raw): string | undefined => {
  const tags = asRecord(format['tags'])
  return named(tags?.['ENCODER'] ?? tags?.['encoder'])
}
const disposition = (stream: Raw, name: string): boolean => asRecord(stream['disposition'])?.[name] === 1

/**
 * Whether ffprobe knows the codec. It names none for a stream that it cannot decode (spatial sound, timed metadata).
 */
const isKnown = (stream: Raw): boolean => named(stream['codec_name']) !== undefined
const isStill = (stream: Raw): boolean =>
  ['attached_pic', 'still_image', 'timed_thumbnails'].some((name) => disposition(stream, name))
const choose = (streams: readonly Raw[]): Raw | undefined =>
  streams.find((stream) => disposition(stream, 'default')) ?? streams[0]

function videoStream(stream: Raw): VideoStream {
  const sides = (Array.isArray(stream['side_data_list']) ? stream['side_data_list'] : []).map(
    (side) => asRecord(side) ?? {},
  )
  const dolby = sides.find((side) => side['dv_profile'] !== undefined)
  return {
    index: number(stream['index']) ?? 0,
    codec: text(stream['codec_name']),
    profile: text(stream['profile']),
    level: number(stream['level']) ?? -99,
    width: number(stream['width']) ?? 0,
    height: number(stream['height']) ?? 0,
    pixelFormat: text(stream['pix_fmt']),
    sar: ratio(stream['sample_aspect_ratio'], ':') ?? 1,
    isInterlaced: /^(tt|bb|tb|bt)$/.test(text(stream['field_order'])),
    matrix: named(stream['color_space']),
    primaries: named(stream['color_primaries']),
    transfer: named(stream['color_transfer']),
    isFullRange: stream['color_range'] === 'pc' || text(stream['pix_fmt']).startsWith('yuvj'),
    ...turnOf(sides),
    isDolbyOnly: dolby?.['dv_profile'] === 5,
    frameRate: ratio(stream['avg_frame_rate'], '/') ?? ratio(stream['r_frame_rate'], '/') ?? 30,
    startSeconds: number(stream['start_time']) ?? 0,
    bitRate: number(stream['bit_rate']),
  }
}

const audioStream = (stream: Raw): AudioStream => ({
  index: number(stream['index']) ?? 0,
  codec: text(stream['codec_name']),
  profile: text(stream['profile']),
  sampleRate: number(stream['sample_rate']) ?? 0,
  channels: number(stream['channels']) ?? 0,
  startSeconds: number(stream['start_time']) ?? 0,
})

function ratio(value: unknown, by: string): number | undefined {
  const [over = 0, under = 0] = text(value).split(by).map(Number)
  return over > 0 && under > 0 ? over / under : undefined
}

/**
 * ffmpeg applies the rotation itself. Here it only matters whether width and height are swapped, and whether players
 * handle the rotation.
 */
function turnOf(sides: readonly Raw[]): Pick<VideoStream, 'turn' | 'isMirrored'> {
  const side = sides.find((one) => one['displaymatrix'] !== undefined)
  if (side === undefined) return { turn: 'none', isMirrored: false }
  const rows = [...text(side['displaymatrix']).matchAll(/0000000\d:\s+(-?\d+)\s+(-?\d+)\s+(-?\d+)/g)]
  const [a = 0, b = 0] = [rows[0]?.[1], rows[0]?.[2]].map(Number)
  const [c = 0, d = 0] = [rows[1]?.[1], rows[1]?.[2]].map(Number)
  const degrees = Math.abs(Math.round(number(side['rotation']) ?? 0)) % 360
  const isMirrored = a * d - b * c < 0
  if (degrees === 90 || degrees === 270) return { turn: 'quarter', isMirrored }
  if (degrees === 180) return { turn: 'half', isMirrored }
  return { turn: degrees === 0 ? 'none' : 'odd', isMirrored }
}
