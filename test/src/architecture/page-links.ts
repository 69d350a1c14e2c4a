// What a page of ours links to: files by their path, and headings by the name that a forge gives them.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** `](target)` of links and pictures, `src` and `href` of the little HTML that pages have. */
const TARGETS = /\]\(([^()\s]+)(?: "[^"]*")?\)|\b(?:src|href)="([^"]+)"/g
const SCHEME = /^[a-z][a-z0-9+.-]*:/i

/** Code shows links, it has none. */
const withoutCode = (text: string): string => text.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '')

const targetsOf = (text: string): readonly string[] =>
  [...withoutCode(text).matchAll(TARGETS)].map(([, link, html]) => link ?? html ?? '')

/** As GitHub names a heading: lower case, letters, digits, `_` and `-`, spaces as hyphens; a second one counts on. */
export function anchorsOf(text: string): ReadonlySet<string> {
  const names = [...text.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) =>
    heading
      .replace(/\]\([^)]*\)/g, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  )
  const seen = new Map<string, number>()
  return new Set(
    names.map((name) => {
      const before = seen.get(name) ?? 0
      seen.set(name, before + 1)
      return before === 0 ? name : `${name}-${before}`
    }),
  )
}

interface Page {
  /** Of the checkout. */
  readonly root: string
  /** From the root. */
  readonly path: string
  readonly text: string
}

/** Targets of the page that lead nowhere. What lies on other people's hosts is not asked. */
export function lostLinks({ root, path, text }: Page): readonly string[] {
  return targetsOf(text).filter((target) => !SCHEME.test(target) && !leadsSomewhere({ root, path, text }, target))
}

function leadsSomewhere({ root, path, text }: Page, target: string): boolean {
  const [file = '', anchor] = target.split('#')
  const place = file === '' ? join(root, path) : join(root, dirname(path), decodeURIComponent(file))
  if (relative(root, place).startsWith('..') || (file !== '' && !existsSync(place))) return false
  if (anchor === undefined) return true
  return place.endsWith('.md') && anchorsOf(file === '' ? text : readFileSync(place, 'utf8')).has(anchor)
}
