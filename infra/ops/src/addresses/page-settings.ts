import type { PageTag } from './page-tags.ts'

const SETTINGS = 'data-door'

/**
 * The page's script loads another one from the path `more` of its settings, which stand in an attribute. A path that is
 * none of our scripts would run anything that the same host serves, whatever the policy says. Each such setting as a
 * phrase.
 */
export const strangeSettings = (tags: readonly PageTag[], scripts: readonly string[]): readonly string[] =>
  tags.flatMap(({ attributes }) => {
    const written = attributes.get(SETTINGS)
    if (written === undefined) return []
    const settings = readSettings(written)
    if (settings === undefined) return [`${SETTINGS} cannot be read`]
    return leavesOf(settings)
      .filter(([name, text]) => isStrange(name, text, scripts))
      .map(([name, text]) => `${name} in ${SETTINGS} is ${text}`)
  })

const isStrange = (name: string, text: string, scripts: readonly string[]): boolean =>
  name === 'more' || text.startsWith('/assets/') ? !scripts.includes(text) : /^\/\/|:\/\//.test(text)

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', '#39': "'", lt: '<', gt: '>', amp: '&' }

/**
 * JSON in an attribute. Undefined if it is none. Knows the entities that our door writes: with any other one a browser
 * could read another text.
 */
export function readSettings(written: string): unknown {
  try {
    return JSON.parse(
      written.replace(/&(?:([a-z#0-9]+);)?/g, (_whole, name: string = '') => {
        const letter = ENTITIES[name]
        if (letter === undefined) throw new SyntaxError('an entity that our door does not write')
        return letter
      }),
    )
  } catch {
    return undefined
  }
}

/** All texts of a document, each with the nearest name above it. */
export function leavesOf(value: unknown, name = ''): readonly (readonly [name: string, text: string])[] {
  if (typeof value === 'string') return [[name, value]]
  if (typeof value !== 'object' || value === null) return name === 'more' ? [[name, String(value)]] : []
  return Object.entries(value).flatMap(([key, below]) => leavesOf(below, Array.isArray(value) ? name : key))
}
