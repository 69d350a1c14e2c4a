// Reads the links of a page: to files by their path, and to headings by the anchor that GitHub gives them.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** Targets in `](target)` of links and pictures, and in `src` and `href` of the little HTML in pages. */
const TARGETS = /\]\(([^()\s]+)(?: "[^"]*")?\)|\b(?:src|href)="([^"]+)"/g
const SCHEME = /^[a-z][a-z0-9+.-]*:/i

/** Removes code, because a link in code does not count. */
const withoutCode = (text: string): string => text.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '')

const targetsOf = (text: string): readonly string[] =>
  [...withoutCode(text).matchAll(TARGETS)].map(([, link, html]) => link ?? html ?? '')

/**
 * A heading's anchor as GitHub makes it: lower case, letters, digits, `_` and `-`, spaces as hyphens; repeated ones get
 * a number.
 */
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
  /** Root of the checkout. */
  readonly root: string
  /** Path from the root. */
  readonly path: string
  readonly text: string
}

/** Returns the page's dead links. Links to other hosts are not checked. */
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
