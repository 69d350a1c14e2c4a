/** An opening tag of a page. `content`: what stands inside of a script or a style. */
export interface PageTag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly content: string
}

/** A tag, the end of an element, or the text between two of them, as it is written. All pieces joined are the page. */
export interface PagePiece {
  readonly written: string
  /** Undefined for a text and for the end of an element. */
  readonly tag?: PageTag
  readonly isText: boolean
}

const ATTRIBUTE = '[A-Za-z][\\w:-]*'
const VALUE = '"[^"<>]*"|[^\\s"\'<>=`]+'
const TAG = new RegExp(`<(/?)([a-z][a-z0-9]*)((?:\\s+${ATTRIBUTE}(?:=(?:${VALUE}))?)*)\\s*/?>`, 'y')
const EACH = new RegExp(`(${ATTRIBUTE})(?:=(${VALUE}))?`, 'g')
const DOCTYPE = '<!doctype html>'

/**
 * Reads a page in the strict form in which our door writes it: every `<` begins a tag with quoted attributes, and there
 * is no comment. Undefined for all else. A page in another form is not ours, and a browser could find tags in it that
 * we do not see.
 */
export function readPagePieces(html: string): readonly PagePiece[] | undefined {
  if (!html.startsWith(DOCTYPE) || html.includes('\0')) return undefined
  const pieces: PagePiece[] = [{ written: DOCTYPE, isText: false }]
  let at = DOCTYPE.length
  while (at < html.length) {
    const begins = html.indexOf('<', at)
    const textEnd = begins < 0 ? html.length : begins
    if (textEnd > at) pieces.push({ written: html.slice(at, textEnd), isText: true })
    if (begins < 0) break
    const read = tagAt(html, begins)
    if (read === undefined) return undefined
    pieces.push({ written: html.slice(begins, read.end), isText: false, ...(read.tag && { tag: read.tag }) })
    at = read.end
  }
  return pieces
}

export const tagsOf = (pieces: readonly PagePiece[]): readonly PageTag[] =>
  pieces.flatMap(({ tag }) => (tag === undefined ? [] : [tag]))

/** The tag at a `<`, and where it ends. Without `tag`: the end of an element. */
function tagAt(html: string, at: number): { readonly tag?: PageTag; readonly end: number } | undefined {
  TAG.lastIndex = at
  const [whole, close, name = '', written = ''] = TAG.exec(html) ?? []
  if (whole === undefined) return undefined
  const behind = at + whole.length
  if (close === '/') return { end: behind }
  const content = name === 'script' || name === 'style' ? contentOf(html, behind, name) : ''
  if (content === undefined) return undefined
  return { tag: { name, attributes: attributesOf(written), content }, end: behind + content.length }
}

/** A browser ends such an element at the first `</name`, whatever follows. */
function contentOf(html: string, at: number, name: string): string | undefined {
  const end = html.toLowerCase().indexOf(`</${name}`, at)
  return end < 0 ? undefined : html.slice(at, end)
}

/** Of two attributes with one name, a browser takes the first. */
function attributesOf(written: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [, name = '', value = ''] of written.matchAll(EACH)) {
    const key = name.toLowerCase()
    if (!found.has(key)) found.set(key, value.startsWith('"') ? value.slice(1, -1) : value)
  }
  return found
}
