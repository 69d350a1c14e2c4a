// Extracts text from HTML and XML by scanning tags. Nothing is rendered, run, included or fetched, and no entity
// definition is used.
const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
}
Object.assign(NAMED, { auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß', eacute: 'é' })
Object.assign(NAMED, { egrave: 'è', agrave: 'à', ccedil: 'ç', ntilde: 'ñ', laquo: '«', raquo: '»', euro: '€' })

/** An escape: a decimal number, a hexadecimal number, or a name. */
type Escape = [decimal: string | undefined, hex: string | undefined, name: string | undefined]

/** Resolves the five entities of XML, numbers, and some entities of HTML. Other entities stay as written. */
export const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole: string, ...parts: Escape) => {
    const [decimal, hex = '', name] = parts
    if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole
    const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })

/**
 * Receives tags and texts in order. Comments, declarations (also a DTD and its entities) and processing instructions
 * are skipped.
 */
export interface Listener {
  /** `raw` holds the attributes as written. */
  readonly onTag: (name: string, isEnd: boolean, raw: string, isEmpty: boolean) => void
  readonly onText: (text: string) => void
}

export function scan(markup: string, { onTag, onText }: Listener): void {
  // A `<` that opens nothing is text. A file may hold millions of them, and none may start a search for its end.
  const opens = /<(?=\/?[a-z]|[!?])/gi
  let at = 0
  while (at < markup.length) {
    opens.lastIndex = at
    const open = opens.exec(markup)?.index ?? markup.length
    if (open > at) onText(markup.slice(at, open))
    at = open < markup.length ? skipOr(markup, open, onTag, onText) : open
  }
}

function skipOr(markup: string, open: number, onTag: Listener['onTag'], onText: Listener['onText']): number {
  const after = (mark: string, from: number): number => {
    const end = markup.indexOf(mark, from)
    return end < 0 ? markup.length : end + mark.length
  }
  if (markup.startsWith('<!--', open)) return after('-->', open + 4)
  if (markup.startsWith('<![CDATA[', open)) {
    const end = after(']]>', open + 9)
    onText(markup.slice(open + 9, end - 3).replaceAll('&', '&amp;'))
    return end
  }
  if (markup.startsWith('<!DOCTYPE', open)) return doctypeEnd(markup, open)
  if (markup[open + 1] === '?' || markup[open + 1] === '!') return after('>', open + 1)
  const end = after('>', open + 1)
  const [, slash, name = '', rest = ''] = /^<(\/?)([a-z][\w:.-]*)([\s\S]*?)\/?>?$/i.exec(markup.slice(open, end)) ?? []
  onTag(name, slash === '/', rest, markup[end - 2] === '/')
  return end
}

function doctypeEnd(markup: string, open: number): number {
  const close = markup.indexOf('>', open)
  const subset = markup.slice(open, close < 0 ? markup.length : close).indexOf('[')
  if (subset < 0) return close < 0 ? markup.length : close + 1
  const end = markup.indexOf(']>', open + subset)
  return end < 0 ? markup.length : end + 2
}

/** Returns the value of an attribute in the raw text behind a tag's name; '' if it is missing. */
export function attribute(raw: string, name: string): string {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(raw)
  return unescaped(found?.[1] ?? found?.[2] ?? '')
}

/** Elements of OpenDocument, Office and feeds whose text names the author or editor. Local names without prefix. */
const PEOPLE =
  /^(creator|creator-initials|initial-creator|printed-by|author|author-name|author-initials|lastauthor|lastmodifiedby|manager|company|contributor|sender-[a-z-]+)$/i

const isPerson = (name: string): boolean => PEOPLE.test(name.slice(name.indexOf(':') + 1))

export interface People {
  readonly onTag: (name: string, isEnd: boolean, isEmpty: boolean) => void
  readonly isWithin: () => boolean
}

/** Follows the tags, and tells whether the current text names a person. */
export function createPeople(): People {
  let depth = 0
  return {
    onTag(name, isEnd, isEmpty) {
      if (!isEmpty && isPerson(name)) depth = Math.max(0, depth + (isEnd ? -1 : 1))
    },
    isWithin: () => depth > 0,
  }
}

const BLOCKS =
  /^(p|div|br|li|tr|h[1-6]|table|ul|ol|blockquote|pre|section|article|header|footer|title|dt|dd|option|hr)$/
const UNSEEN = /^(script|style|template|noscript|svg|math|head)$/

/** The text that a reader of the page would see, with its title first. */
export function htmlText(html: string): string {
  const said: string[] = []
  const state: { unseen: string | undefined; isTitle: boolean } = { unseen: undefined, isTitle: false }
  scan(html, {
    onTag(tag, isEnd) {
      const name = tag.toLowerCase()
      if (name === 'title') state.isTitle = !isEnd
      state.unseen = unseenAfter(state.unseen, name, isEnd)
      if (BLOCKS.test(name)) said.push('\n')
      else if (name === 'td' || name === 'th') said.push('\t')
    },
    onText(text) {
      if (state.unseen === undefined || state.isTitle) said.push(unescaped(text.replace(/\s+/g, ' ')))
    },
  })
  return said.join('')
}

/** The hidden element that is open after this tag. A body ends a head that was never closed. */
function unseenAfter(unseen: string | undefined, name: string, isEnd: boolean): string | undefined {
  if (unseen === undefined) return !isEnd && UNSEEN.test(name) ? name : undefined
  return name === 'body' || (isEnd && name === unseen) ? undefined : unseen
}
