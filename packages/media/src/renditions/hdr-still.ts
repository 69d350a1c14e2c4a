import type { Recipe } from '../steps/recipe.ts'
import type { HeifColour } from './heif-primary.ts'
import { mappedStillArgs } from './picture-args.ts'

// Code points of ITU-T H.273. Unspecified values are taken as BT.2020, which HDR stills use.
const PRIMARIES = new Map([
  [1, 'bt709'],
  [9, 'bt2020'],
  [11, 'smpte431'],
  [12, 'smpte432'],
])

export const HDR_STILL: Recipe = { name: 'hdr-still', encoders: ['png'], filters: ['format', 'zscale', 'tonemap'] }

/**
 * Converts HDR (PQ, HLG) RGB with 16 bits to sRGB with 8. `npl` 203 is the reference white of ITU-R BT.2408. The change
 * to BT.709 primaries happens in linear light, before the tone curve, so that hues stay. Mobius leaves values darker
 * than white unchanged.
 */
export function toneMapStillArgs({ primaries, transfer }: HeifColour, output: string): string[] {
  const gamut = PRIMARIES.get(primaries) ?? 'bt2020'
  const curve = transfer === 18 ? 'arib-std-b67' : 'smpte2084'
  const filters = [
    'format=gbrp16le',
    `zscale=tin=${curve}:pin=${gamut}:min=gbr:rin=full:t=linear:p=${gamut}:m=gbr:r=full:npl=203`,
    'format=gbrpf32le',
    'zscale=p=bt709',
    'tonemap=mobius:desat=0',
    'zscale=t=iec61966-2-1:m=gbr:r=full',
    'format=rgb24',
  ]
  return mappedStillArgs(filters, output)
}
