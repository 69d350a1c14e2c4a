import { INPUT_BY_DESCRIPTOR } from '../tags/ffprobe-tags.ts'

/**
 * The command builder: every ffmpeg argument of the product is put together here. fluent-ffmpeg is archived upstream
 * and starts programs itself, so it is not used (decision in this file; running and limits are the sandbox's).
 */
export interface VideoShape {
  /** Longest edge of the output in pixels; never enlarged. */
  readonly maxEdge?: number
  /** Shortest edge of the output; never enlarged. */
  readonly shortEdge?: number
  readonly hdr: boolean
}

const QUIET = ['-nostdin', '-v', 'error', '-y'] as const
/** No second stream than asked, no metadata, no chapters: a proxy tells nothing that the item page would hide. */
const CLEAN = ['-map_metadata', '-1', '-map_chapters', '-1', '-dn', '-sn', '-fflags', '+bitexact'] as const

/**
 * HDR (HLG, PQ) → BT.709 after scaling: three times faster than before it (research/media.md §3).
 * `npl` 203 is the reference white of ITU-R BT.2408.
 */
const TONE_MAP =
  'zscale=t=linear:npl=203,format=gbrpf32le,zscale=p=bt709,tonemap=hable:desat=0,zscale=t=bt709:m=bt709:r=tv'

export function scaleFilter(shape: VideoShape): string {
  const size =
    shape.maxEdge !== undefined
      ? `scale='min(iw,${shape.maxEdge})':'min(ih,${shape.maxEdge})':force_original_aspect_ratio=decrease:force_divisible_by=2`
      : `scale='if(gt(iw,ih),-2,min(iw,${shape.shortEdge ?? 720}))':'if(gt(iw,ih),min(ih,${shape.shortEdge ?? 720}),-2)'`
  // anamorphic video first gets square pixels, or the proxy would be squeezed
  return ["scale='trunc(iw*sar/2)*2':ih", size, 'setsar=1', ...(shape.hdr ? [TONE_MAP] : []), 'format=yuv420p'].join(
    ',',
  )
}

/** One frame as WebP. `atSeconds` is sought before decoding; autorotation is ffmpeg's default. */
export const posterArgs = (shape: VideoShape, atSeconds: number, output: string): string[] => [
  ...QUIET,
  ...(atSeconds > 0 ? ['-ss', atSeconds.toFixed(3)] : []),
  ...INPUT_BY_DESCRIPTOR,
  '-map',
  '0:v:0',
  '-frames:v',
  '1',
  '-vf',
  scaleFilter(shape),
  '-c:v',
  'libwebp',
  '-quality',
  '75',
  '-f',
  'webp',
  output,
]

/** Any still that ffmpeg knows, lossless, for sharp to finish. */
export const stillArgs = (output: string): string[] => [
  ...QUIET,
  ...INPUT_BY_DESCRIPTOR,
  '-map',
  '0:v:0',
  '-frames:v',
  '1',
  '-c:v',
  'png',
  '-compression_level',
  '1',
  '-f',
  'image2',
  '-update',
  '1',
  output,
]

export const remuxArgs = (hasAudio: boolean, output: string): string[] => [
  ...QUIET,
  ...INPUT_BY_DESCRIPTOR,
  '-map',
  '0:v:0',
  ...(hasAudio ? ['-map', '0:a:0'] : []),
  '-c',
  'copy',
  ...CLEAN,
  '-movflags',
  '+faststart',
  '-f',
  'mp4',
  output,
]

export const transcodeArgs = (shape: VideoShape, hasAudio: boolean, output: string): string[] => [
  ...QUIET,
  ...INPUT_BY_DESCRIPTOR,
  '-map',
  '0:v:0',
  ...(hasAudio ? ['-map', '0:a:0'] : []),
  '-vf',
  scaleFilter(shape),
  '-c:v',
  'libx264',
  '-preset',
  'veryfast',
  '-crf',
  '24',
  '-profile:v',
  'high',
  '-colorspace',
  'bt709',
  '-color_primaries',
  'bt709',
  '-color_trc',
  'bt709',
  // variable frame rate stays variable: the proxy keeps the source's timeline
  '-fps_mode',
  'vfr',
  '-g',
  '120',
  '-c:a',
  'aac',
  '-b:a',
  '128k',
  '-ac',
  '2',
  ...CLEAN,
  '-movflags',
  '+faststart',
  '-f',
  'mp4',
  output,
]

export const audioArgs = (isAac: boolean, output: string): string[] => [
  ...QUIET,
  ...INPUT_BY_DESCRIPTOR,
  '-map',
  '0:a:0',
  '-vn',
  ...(isAac ? ['-c:a', 'copy'] : ['-c:a', 'aac', '-b:a', '128k', '-ac', '2']),
  ...CLEAN,
  '-movflags',
  '+faststart',
  '-f',
  'mp4',
  output,
]

/** Mono 16-bit samples at 8 kHz. */
export const pcmArgs = (output: string): string[] => [
  ...QUIET,
  ...INPUT_BY_DESCRIPTOR,
  '-map',
  '0:a:0',
  '-vn',
  '-ac',
  '1',
  '-ar',
  '8000',
  '-c:a',
  'pcm_s16le',
  '-f',
  's16le',
  output,
]
