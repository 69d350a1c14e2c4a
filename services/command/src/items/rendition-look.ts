import { assertNever, type RenditionKind } from '@firsthand/domain'

/** What seeing a rendition counts as in custody (design §1.7). Thumbs belong to the view that shows them. */
export function lookOf(kind: RenditionKind): 'opened' | 'played' {
  switch (kind) {
    case 'proxy':
    case 'proxy-1080':
      return 'played'
    case 'thumb':
    case 'preview':
    case 'waveform':
    case 'page':
    case 'filmstrip':
    case 'filmstrip-index':
    case 'listing':
    case 'clean':
    case 'phone-preview':
      return 'opened'
    default:
      return assertNever(kind)
  }
}
