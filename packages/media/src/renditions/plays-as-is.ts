import type { Packets } from './packets.ts'
import type { AudioStream, Streams, VideoStream } from './streams.ts'

/** What every browser decodes: ITU-T H.264 profiles by their names in ffprobe. */
const PROFILES: ReadonlySet<string> = new Set(['Constrained Baseline', 'Baseline', 'Main', 'High'])
const MAX_LEVEL = 52
const MAX_SHORT_EDGE = 1080
/** More than an officer's line, or a wall of twelve players, can be expected to take. */
const MAX_BITS_A_SECOND = 25_000_000
/** Boxes whose packets carry their own moments. */
const BOXES = /(^|,)(mov|matroska|mpegts|flv)(,|$)/
/** One picture at 30 a second: a stream that begins later than this would be shown early by some players. */
const FRAME_SECONDS = 1 / 30

/**
 * Can the pictures be taken as they are, only the box around them being made anew? Not where browsers refuse what is in
 * them or differ in how they show it: HDR, wide gamut, more than 8 bits, fields, mirrored or stretched pictures, an edit
 * list that hides some of them. A variable frame rate is no reason: each picture keeps its moment.
 */
export function picturesPlay(
  { format, bitRate, startSeconds }: Streams,
  video: VideoStream,
  packets: Packets,
): boolean {
  const isPlain =
    video.codec === 'h264' &&
    PROFILES.has(video.profile) &&
    video.level > 0 &&
    video.level <= MAX_LEVEL &&
    /^yuvj?420p$/.test(video.pixelFormat)
  const isShownAlike =
    !video.isInterlaced && !video.isMirrored && video.turn !== 'odd' && Math.abs(video.sar - 1) < 0.001
  const isOrdinaryColour =
    video.primaries !== 'bt2020' && video.transfer !== 'arib-std-b67' && video.transfer !== 'smpte2084'
  const isSmall =
    Math.min(video.width, video.height) <= MAX_SHORT_EDGE &&
    Math.min(video.width, video.height) >= 2 &&
    (video.bitRate ?? bitRate ?? 0) <= MAX_BITS_A_SECOND
  const zero = /(^|,)mov(,|$)/.test(format) ? 0 : startSeconds
  const isOnTime =
    packets.hidden === 0 &&
    !packets.isVague &&
    Math.abs(packets.first - zero) <= FRAME_SECONDS &&
    // the first picture must be one at which decoding can begin, or the copy would begin later than the source
    packets.keys[0] === packets.first
  return BOXES.test(format) && isPlain && isShownAlike && isOrdinaryColour && isSmall && isOnTime
}

const AAC_PROFILES: ReadonlySet<string> = new Set(['LC', 'HE-AAC', 'HE-AACv2'])

/** Packets of an encoder's run-in (2,112 samples at most); more are a cut. */
const MAX_PRIMING = 3

/** Taken as it is: AAC that browsers play, beginning with the pictures and without a hole. */
export const soundPlays = (
  { codec, profile, sampleRate, channels, startSeconds }: AudioStream,
  zero: number,
  packets: Packets,
): boolean =>
  codec === 'aac' &&
  AAC_PROFILES.has(profile) &&
  sampleRate >= 8000 &&
  sampleRate <= 48_000 &&
  channels >= 1 &&
  channels <= 2 &&
  Math.abs(startSeconds - zero) <= FRAME_SECONDS &&
  !packets.isVague &&
  packets.hidden <= MAX_PRIMING &&
  // one AAC packet lasts at most 2,048 samples; a longer wait is a hole that a plain copy would close
  packets.longest <= 2048 / sampleRate + 0.012
