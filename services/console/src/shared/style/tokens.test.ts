import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const SOURCE = join(import.meta.dirname, '..', '..')
const TOKENS = 'shared/style/tokens.css'
const read = (path: string): string => readFileSync(join(SOURCE, path), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '')
/** All style sheets but the tokens. Each lies beside what it styles. */
const sheets = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.css') && path !== TOKENS,
)

test('every style sheet of the console is tested', () => {
  expect(sheets.length).toBeGreaterThan(50)
})

/** The custom properties of a theme, by name. */
function colours(selector: string): ReadonlyMap<string, string> {
  const block = read(TOKENS).split(selector)[1]?.split('}')[0] ?? ''
  return new Map([...block.matchAll(/(--[a-z-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]))
}

const channel = (value: number): number => (value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)

/** Relative luminance and contrast ratio by WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => channel(Number.parseInt(hex.slice(at, at + 2), 16) / 255))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const DARK = ':root,\n.media,'
const THEMES = [DARK, ':root[data-theme="light"]', ':root[data-theme="contrast"]'] as const
const TEXTS = ['--text', '--muted', '--accent', '--warn', '--danger', '--good', '--image', '--video', '--audio']
const MORE_TEXTS = ['--document', '--archive', '--other']
const PAIRS = ['warn-ground', 'danger-ground', 'good-ground', 'heat-none', 'heat-gaps', 'heat-few', 'chosen', 'accent']

/** The map and the subjects have their own palettes, defined in their own style sheets. */
const PALETTE = /--(?:map|subject)-[a-z0-9-]+:\s*#[0-9a-f]{3,8};/gi

test.each(sheets)('%s takes every colour from the tokens', (name) => {
  expect(
    read(name)
      .replaceAll(PALETTE, '')
      .match(/#[0-9a-f]{3,8}\b(?=[^{}]*;)/gi) ?? [],
  ).toEqual([])
})

test.each(sheets)('%s has one concept: no more lines than other files may have', (name) => {
  expect(readFileSync(join(SOURCE, name), 'utf8').split('\n').length).toBeLessThanOrEqual(300)
})

test.each(THEMES)('%s: text is readable on every ground (4.5:1), and edges are visible (3:1)', (selector) => {
  const tokens = new Map([...colours(DARK), ...colours(selector)])
  const of = (name: string): string => tokens.get(name) ?? ''
  expect(tokens.size).toBeGreaterThan(30)
  for (const ground of ['--ground', '--surface', '--raised']) {
    for (const text of [...TEXTS, ...MORE_TEXTS])
      expect.soft(contrast(of(text), of(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
    expect.soft(contrast(of('--edge'), of(ground)), `--edge on ${ground}`).toBeGreaterThanOrEqual(3)
  }
  for (const pair of PAIRS) expect.soft(contrast(of(`--on-${pair}`), of(`--${pair}`)), pair).toBeGreaterThanOrEqual(4.5)
})
