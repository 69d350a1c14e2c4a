import { assertNever, type RenditionKind } from '@firsthand/domain'

/**
 * The kind of look that custody records for a rendition. After `shown` or `played` the officer has seen the picture and
 * so may clear it. A thumb that is already cleared needs no entry of its own: the entry of its view suffices.
 */
export function lookOf(kind: RenditionKind): 'opened' | 'shown' | 'played' {
  switch (kind) {
    case 'proxy':
    case 'proxy-1080':
      return 'played'
    case 'thumb':
    case 'preview':
    case 'page':
    case 'filmstrip':
    case 'phone-preview':
      return 'shown'
    case 'waveform':
    case 'filmstrip-index':
    case 'listing':
    case 'clean':
      return 'opened'
    default:
      return assertNever(kind)
  }
}
