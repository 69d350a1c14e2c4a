/** The page's design tokens in a form that canvas and WebGL accept. They are read again when the theme changes. */
const TOKENS = [
  ...(['ground', 'surface', 'raised', 'line', 'edge', 'text', 'muted', 'accent', 'on-accent'] as const),
  ...(['warn', 'danger', 'good', 'image', 'video', 'audio', 'document', 'archive', 'other'] as const),
  ...(['map-sea', 'map-land', 'map-border', 'map-road', 'map-green', 'map-building'] as const),
  ...(['subject-sky', 'subject-amber', 'subject-green', 'subject-violet', 'subject-rose', 'subject-sand'] as const),
] as const
export type Token = (typeof TOKENS)[number]
export type Colours = Readonly<Record<Token, string>>

export function readColours(): Colours {
  const style = getComputedStyle(document.documentElement)
  const read = TOKENS.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])
  return parseColours(Object.fromEntries(read))
}

const parseColours = (read: Record<string, string>): Colours => read as Colours

export const colourOf = (colours: Colours, name: string): string =>
  TOKENS.some((token) => token === name) ? colours[name as Token] : colours.other
