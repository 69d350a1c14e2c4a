import { err, ok, type Result } from '@firsthand/domain'
import { readTags, type SvgTag } from './svg-tags.ts'

export type SvgProblem =
  | 'svg-broken'
  | 'svg-script'
  | 'svg-element'
  | 'svg-handler'
  | 'svg-outside'
  | 'svg-doctype'
  | 'svg-size'

/** What draws and does nothing. An element that is not listed is refused: no script, no HTML, no animation, no link. */
const DRAWS = new Set(
  (
    'svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan style ' +
    'linearGradient radialGradient stop clipPath mask pattern marker'
  ).split(' '),
)
const SCRIPTS = new Set(['script', 'foreignObject', 'handler', 'iframe', 'object', 'embed'])
/** Copies of copies would draw without end. */
const MOST_USES = 16

/**
 * Checks that an SVG draws and does nothing else, and returns its width over its height. What is refused is named by a
 * code.
 */
export function svgSize(bytes: Uint8Array): Result<number, SvgProblem> {
  const text = decoded(bytes)
  if (text !== undefined && /<!(?:DOCTYPE|ENTITY)/i.test(text)) return err('svg-doctype')
  const read = text === undefined ? undefined : readTags(text)
  if (read === undefined) return err('svg-broken')
  const { tags, texts } = read
  const problem = tags.map(problemOf).find((one) => one !== undefined)
  if (problem !== undefined) return err(problem)
  if (texts.some(reachesOut)) return err('svg-outside')
  const [root, ...others] = tags
  if (root.name !== 'svg' || others.some(({ name }) => name === 'svg')) return err('svg-element')
  return others.filter(({ name }) => name === 'use').length > MOST_USES ? err('svg-element') : ratioOf(root)
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function problemOf({ name, attributes }: SvgTag): SvgProblem | undefined {
  if (SCRIPTS.has(name)) return 'svg-script'
  if (!DRAWS.has(name)) return 'svg-element'
  const all = [...attributes]
  if (all.some(([key]) => /^on/i.test(key))) return 'svg-handler'
  return all.some(([key, value]) => leadsOut(key, value)) ? 'svg-outside' : undefined
}

function leadsOut(name: string, value: string): boolean {
  if (/(?:^|:)href$/i.test(name)) return !/^#[\w.-]+$/.test(value)
  // A namespace is a name and is not fetched. Only those of SVG and of its links may appear.
  return /^xmlns(?::|$)/.test(name) ? !NAMESPACES.has(value) : reachesOut(value)
}

const NAMESPACES = new Set(['http://www.w3.org/2000/svg', 'http://www.w3.org/1999/xlink'])

/**
 * Whether text or a value could name something outside: an import, an address, or a reference other than `url(#id)`. A
 * backslash or a character reference could hide one, so both are refused.
 */
const reachesOut = (text: string): boolean =>
  /@|\\|&(?!(?:amp|lt|gt|quot|apos);)|\/\/|\b(?:javascript|data|https?|file|blob)\s*:|\b(?:image|image-set|src)\s*\(/i.test(
    text,
  ) || /url\s*\(\s*(?!["']?#[\w.-]+["']?\s*\))/i.test(text)

function ratioOf({ attributes }: SvgTag): Result<number, 'svg-size' | 'svg-broken'> {
  // Without it a browser shows no picture.
  if (attributes.get('xmlns') !== 'http://www.w3.org/2000/svg') return err('svg-broken')
  const box = (attributes.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const [width, height] =
    box.length === 4 ? box.slice(2) : [attributes.get('width'), attributes.get('height')].map(pixels)
  const ratio = (width ?? Number.NaN) / (height ?? Number.NaN)
  return Number.isFinite(ratio) && ratio > 0 ? ok(ratio) : err('svg-size')
}

const pixels = (text: string | undefined): number => Number(/^([\d.]+)(?:px)?$/.exec(text ?? '')?.[1] ?? Number.NaN)
