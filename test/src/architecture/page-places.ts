import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Expands braces: `a/{b,c}.ts` → `a/b.ts`, `a/c.ts`. */
export function spread(text: string): readonly string[] {
  const found = /^(.*?)\{([^{}]*)\}(.*)$/.exec(text)
  if (!found) return [text]
  const [, before = '', choices = '', after = ''] = found
  return choices.split(',').flatMap((choice) => spread(`${before}${choice}${after}`))
}

const TOP = /^(?:packages|services|workers|infra|web-upload|test|docs)\//
const NAMED = /^[\w.-]+[.](?:ts|tsx|mjs|cjs|css|js|sql|json|jsonc|md)$/
const SQL = /^(intake|work|evidence|custody|staff|platform)[.]([a-z_]+)$/

/**
 * The paths that a page names in code. They begin at the checkout's root, or at the workspace package to which the page
 * belongs.
 */
export function placesIn(text: string): readonly string[] {
  const prose = text.replaceAll(/^```[\s\S]*?^```/gm, '')
  const spans = [...prose.matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span.split(' ')[0] ?? '')
  return spans.flatMap(spread).filter((span) => TOP.test(span) || /^(?:src|child|build)\//.test(span))
}

/** Files that a page names without a folder. */
export const filesNamedIn = (text: string): readonly string[] =>
  [...text.matchAll(/`([^`\n]+)`/g)].flatMap(([, span = '']) => spread(span)).filter((span) => NAMED.test(span))

/** Functions and tables of the database that a page names as `schema.name`. */
export const sqlNamedIn = (text: string): readonly (readonly [schema: string, name: string])[] =>
  [...text.matchAll(/`([^`\n]+)`/g)]
    .flatMap(([, span = '']) => spread(span))
    .flatMap((span) => {
      const [, schema, name] = SQL.exec(span) ?? []
      return schema === undefined || name === undefined ? [] : [[schema, name] as const]
    })

/** Whether a path that a page in `folder` names exists. `*` matches any name, and `.ts` or `.tsx` may be left out. */
export function isThere(root: string, folder: string, place: string): boolean {
  const path = join(root, TOP.test(place) ? place : join(folder, place))
  if (!path.includes('*')) return existsSync(path) || ['.ts', '.tsx'].some((ending) => existsSync(`${path}${ending}`))
  const pattern = new RegExp(`^${path.replaceAll(/[.]/g, '[.]').replaceAll('*', '[^/]*')}$`)
  const parent = dirname(path)
  if (parent.includes('*')) return readdirSync(dirname(parent)).some((name) => existsSync(join(dirname(parent), name)))
  return existsSync(parent) && readdirSync(parent).some((name) => pattern.test(join(parent, name)))
}
