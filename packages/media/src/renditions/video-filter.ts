import type { Recipe } from '../steps/recipe.ts'
import type { ColourSource } from './colour-lut.ts'
import type { VideoStream } from './streams.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

/** The size as a player shows it: square pixels, rotated. */
export function shownSize({ width, height, sar, turn }: VideoStream): Size {
  const across = Math.max(1, Math.round(width * sar))
  return turn === 'quarter' ? { width: height, height: across } : { width: across, height }
}

export type Fit = { readonly maxEdge: number } | { readonly shortEdge: number }

/** Scales a size down (never up) to even edges (4:2:0), and keeps the aspect ratio. */
export function fitted({ width, height }: Size, fit: Fit): Size {
  const edge = 'maxEdge' in fit ? Math.max(width, height) : Math.min(width, height)
  const share = Math.min(1, ('maxEdge' in fit ? fit.maxEdge : fit.shortEdge) / edge)
  // x264 accepts no edge over 16,384. A strip of one pixel is still a picture.
  const even = (length: number): number => Math.min(16_384, Math.max(2, 2 * Math.floor((length * share) / 2 + 0.01)))
  return { width: even(width), height: even(height) }
}

/** The colour table that the film needs. Undefined if BT.709 is close enough. */
export function colourOf({ transfer, primaries, isDolbyOnly }: VideoStream): ColourSource | undefined {
  if (isDolbyOnly) return { transfer: 'dolby-ipt', primaries: 'bt2020' }
  const gamut = primaries === undefined ? undefined : GAMUTS[primaries]
  if (transfer === 'arib-std-b67') return { transfer: 'hlg', primaries: gamut ?? 'bt2020' }
  if (transfer === 'smpte2084') return { transfer: 'pq', primaries: gamut ?? 'bt2020' }
  return gamut === undefined || gamut === 'bt709' ? undefined : { transfer: 'sdr', primaries: gamut }
}

const GAMUTS: Readonly<Record<string, 'bt2020' | 'p3' | 'bt709'>> = {
  bt2020: 'bt2020',
  smpte431: 'p3',
  smpte432: 'p3',
  bt709: 'bt709',
}

export interface Shape {
  readonly size: Size
  /** Path of the colour table (`colourOf`) inside the sandbox. */
  readonly lut: string | undefined
}

const INTERLACED: Recipe = { name: 'interlaced', encoders: [], filters: ['bwdif'] }
const TRANSPARENT: Recipe = { name: 'transparent', encoders: [], filters: ['premultiply'] }
const WIDE_COLOUR: Recipe = { name: 'wide-colour', encoders: [], filters: ['lut3d'] }
const DOLBY: Recipe = { name: 'dolby', encoders: [], filters: ['mergeplanes'] }
export const TREATMENTS: readonly Recipe[] = [INTERLACED, TRANSPARENT, WIDE_COLOUR, DOLBY]

/** Recipes that this film needs in addition to scaling. */
export const treatmentsOf = (video: VideoStream): readonly Recipe[] => [
  ...(video.isInterlaced ? [INTERLACED] : []),
  ...(hasAlpha(video.pixelFormat) ? [TRANSPARENT] : []),
  ...(colourOf(video) === undefined ? [] : [WIDE_COLOUR]),
  ...(video.isDolbyOnly ? [DOLBY] : []),
]

/** A filter for upright pictures (ffmpeg rotates before the filters), in even square pixels, BT.709, 8-bit 4:2:0. */
export function videoFilter(video: VideoStream, { size, lut }: Shape): string {
  const { width, height } = size
  const scale = `scale=${width}:${height}`
  return [
    ...(video.isInterlaced ? ['bwdif=mode=send_frame:deint=interlaced'] : []),
    ...(hasAlpha(video.pixelFormat) ? ['premultiply=inplace=1'] : []),
    ...(lut === undefined
      ? [`${scale}${matrixIn(video)}:out_color_matrix=bt709:out_range=tv`]
      : [...toRgb(video, scale), `lut3d=file=${lut}`, 'scale=out_color_matrix=bt709:out_range=tv']),
    'setsar=1',
    'format=yuv420p',
    // The encoder takes colour tags from the frames and not from its options. Without this they would stay HLG.
    'setparams=range=tv:color_primaries=bt709:color_trc=bt709:colorspace=bt709',
  ].join(',')
}

// Flags for exact scaling. swscale's fast paths are off by some levels, and take the colour of every second pixel for
// both.
const EXACTLY = 'flags=bicubic+accurate_rnd+full_chroma_int'

/**
 * A filter for upright pictures, in even square pixels, as RGB. A WebP is always BT.601. Its encoder copies YUV
 * unchanged, but converts RGB correctly.
 */
export function pictureFilter(video: VideoStream, { size, lut }: Shape): string {
  const scale = `scale=${size.width}:${size.height}:${EXACTLY}`
  return [
    ...(video.isInterlaced ? ['bwdif=mode=send_frame:deint=interlaced'] : []),
    ...(hasAlpha(video.pixelFormat) ? ['premultiply=inplace=1'] : []),
    ...(lut === undefined ? [`${scale}${matrixIn(video)}`] : [...toRgb(video, scale), `lut3d=file=${lut}`]),
    'setsar=1',
    'format=rgb24',
  ].join(',')
}

/**
 * Filters that give three full-range planes for the colour table. Dolby's IPT is not converted first, because the table
 * does everything.
 */
function toRgb(video: VideoStream, scale: string): string[] {
  if (!video.isDolbyOnly) return [`${scale}${matrixIn(video)}`, 'format=gbrp10le']
  // Green, blue and red of the table's RGB are P, T and I.
  const planes = 'mergeplanes=map0s=0:map0p=1:map1s=0:map1p=2:map2s=0:map2p=0:format=gbrp10le'
  return [`${scale}:in_range=pc:out_range=pc`, 'format=yuv444p10le', planes]
}

const MATRICES: Readonly<Record<string, string>> = {
  bt709: 'bt709',
  fcc: 'fcc',
  bt470bg: 'bt470',
  smpte170m: 'smpte170m',
  smpte240m: 'smpte240m',
  bt2020nc: 'bt2020',
  bt2020c: 'bt2020',
}

/**
 * The colour matrix of the source. An untagged film is BT.601 if it is small and BT.709 otherwise, as players assume.
 * RGB has no matrix.
 */
function matrixIn({ matrix, height, width, transfer, primaries }: VideoStream): string {
  const known = matrix === undefined ? undefined : MATRICES[matrix]
  if (known !== undefined) return `:in_color_matrix=${known}`
  if (matrix !== undefined) return ''
  if (primaries === 'bt2020' || transfer === 'arib-std-b67' || transfer === 'smpte2084')
    return ':in_color_matrix=bt2020'
  return `:in_color_matrix=${Math.min(width, height) >= 720 ? 'bt709' : 'smpte170m'}`
}

const hasAlpha = (pixelFormat: string): boolean => /^(yuva|gbrap|rgba|bgra|argb|abgr|ya\d|pal8)/.test(pixelFormat)
