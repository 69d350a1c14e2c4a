import type { Packets } from './packets.ts'
import type { AudioStream, Streams, VideoStream } from './streams.ts'

/** H.264 profiles that every browser decodes, by ffprobe's names. */
const PROFILES: ReadonlySet<string> = new Set(['Constrained Baseline', 'Baseline', 'Main', 'High'])
const MAX_LEVEL = 52
const MAX_SHORT_EDGE = 1080
/** Maximum bit rate for an officer's connection, or for a wall of twelve players. */
const MAX_BITS_A_SECOND = 25_000_000
/** Containers whose packets carry their own times. */
const BOXES = /(^|,)(mov|matroska|mpegts|flv)(,|$)/
/** One frame at 30 a second. If a stream begins later than this, some players would show it too early. */
const FRAME_SECONDS = 1 / 30

/**
 * Whether the pictures can be copied into a new container. They cannot if browsers refuse them or show them
 * differently: HDR, wide gamut, more than 8 bits, interlacing, mirrored or stretched pictures, or an edit list that
 * hides some of them. A variable frame rate is fine, because each frame keeps its time.
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
    // The first frame must be a keyframe, or the copy would begin later than the source.
    packets.keys[0] === packets.first
  return BOXES.test(format) && isPlain && isShownAlike && isOrdinaryColour && isSmall && isOnTime
}

const AAC_PROFILES: ReadonlySet<string> = new Set(['LC', 'HE-AAC', 'HE-AACv2'])

/** Maximum packets of encoder priming (2,112 samples). More hidden packets mean a cut. */
const MAX_PRIMING = 3

/** Whether the sound can be copied: AAC that browsers play, beginning with the pictures and without a gap. */
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
  // One AAC packet lasts at most 2,048 samples. A longer interval is a gap, which a plain copy would close.
  packets.longest <= 2048 / sampleRate + 0.012
