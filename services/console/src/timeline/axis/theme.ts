import { KINDS } from '../../shared/api/types.ts'
import type { Footing } from './grade.ts'

/** Colours and sizes from the style sheets. A canvas cannot resolve CSS variables itself. */
export interface Theme {
  readonly ground: string
  readonly surface: string
  readonly raised: string
  readonly line: string
  readonly text: string
  readonly muted: string
  readonly accent: string
  readonly warn: string
  readonly danger: string
  readonly kinds: readonly string[]
  readonly footings: Readonly<Record<Footing, string>>
  /** Scale factor; 1 if the root font is 16 px. */
  readonly size: number
  readonly small: string
  readonly bold: string
}

export function readTheme(element: Element): Theme {
  const style = getComputedStyle(element)
  const colour = (name: string): string => style.getPropertyValue(`--${name}`).trim() || '#888'
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1
  const family = style.fontFamily
  return {
    ...{ ground: colour('ground'), surface: colour('surface'), raised: colour('raised'), line: colour('line') },
    ...{ text: colour('text'), muted: colour('muted'), accent: colour('accent') },
    ...{ warn: colour('warn'), danger: colour('danger') },
    kinds: KINDS.map((kind) => colour(kind)),
    footings: { anchored: colour('good'), agreed: colour('accent'), own: colour('text'), weak: colour('warn') },
    size,
    small: `${Math.round(13 * size)}px ${family}`,
    bold: `600 ${Math.round(13 * size)}px ${family}`,
  }
}

/** Calls `act` when the page's colours may have changed, by the device or by the officer's choice. */
export function watchTheme(act: () => void): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  dark.addEventListener('change', act)
  const observer = new MutationObserver(act)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] })
  return () => {
    dark.removeEventListener('change', act)
    observer.disconnect()
  }
}
