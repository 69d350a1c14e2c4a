// Shared by the readers of office files: the parts of the container, and the pages made from them.
import { attribute, scan } from './markup.ts'
import type { IsFull, Page } from './page.ts'

export const MOST_PARTS = 3000

export interface Book {
  readonly names: readonly string[]
  readonly read: (name: string) => Promise<string>
  readonly isFull: IsFull
}

/** The names that match, sorted by number: `slide2.xml` before `slide10.xml`. */
export const inOrder = (names: readonly string[], pattern: RegExp): readonly string[] =>
  names
    .filter((name) => pattern.test(name))
    .sort((a, b) => Number(/\d+(?=\D*$)/.exec(a)?.[0] ?? 0) - Number(/\d+(?=\D*$)/.exec(b)?.[0] ?? 0))
    .slice(0, MOST_PARTS)

export const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

export function relations(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  scan(xml, {
    onTag(name, _isEnd, raw) {
      if (localName(name) === 'Relationship' && attribute(raw, 'TargetMode') !== 'External')
        targets.set(attribute(raw, 'Id'), attribute(raw, 'Target'))
    },
    onText: () => undefined,
  })
  return targets
}

/** Collects pages in order. */
export interface Pages {
  readonly pages: readonly Page[]
  readonly say: (text: string) => void
  readonly turn: () => void
}

export function createPages(): Pages {
  let last: Page = { page: 1, text: '' }
  const pages = [last]
  return {
    pages,
    say(text) {
      last.text += text
    },
    turn() {
      last = { page: pages.length + 1, text: '' }
      pages.push(last)
    },
  }
}
