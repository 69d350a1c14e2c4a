/** An opening tag and its attributes. */
export interface SvgTag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
}

export interface SvgTags {
  /** Opening tags in their order, the root first. */
  readonly tags: readonly [SvgTag, ...SvgTag[]]
  /** All text between the tags. */
  readonly texts: readonly string[]
}

const NAME = '[A-Za-z_][\\w.:-]*'
const VALUE = `"[^"<]*"|'[^'<]*'`
/** One tag and the text behind it. */
const PIECE = new RegExp(`<(\\/?)(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:${VALUE}))*)\\s*(\\/?)>([^<]*)`, 'gy')
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*(${VALUE})`, 'g')
const DECLARATION =
  /^<\?xml version=(["'])1\.\d\1(?: encoding=(["'])utf-8\2)?(?: standalone=(["'])(?:yes|no)\3)?\s*\?>/i
const COMMENT = /<!--(?:[^-]|-(?!-))*-->/g

/**
 * Reads a strict part of XML: tags with quoted attributes, text, comments. Undefined for all else, so that no browser
 * can read the file in another way than we do.
 */
export function readTags(document: string): SvgTags | undefined {
  const text = document.replace(DECLARATION, '').replace(COMMENT, '').trim()
  const pieces = [...text.matchAll(PIECE)].map(([whole, close, name = '', written = '', empty, behind = '']) => ({
    ...{ whole, isEnd: close === '/', isEmpty: empty === '/', behind },
    tag: { name, attributes: attributesOf(written) },
  }))
  if (pieces.map(({ whole }) => whole).join('') !== text || !isOneTree(pieces)) return undefined
  if (pieces.at(-1)?.behind !== '') return undefined
  const [root, ...others] = pieces.filter(({ isEnd }) => !isEnd).map(({ tag }) => tag)
  return root && { tags: [root, ...others], texts: pieces.map(({ behind }) => behind) }
}

const attributesOf = (written: string): ReadonlyMap<string, string> =>
  new Map([...written.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, value.slice(1, -1)]))

interface Piece {
  readonly isEnd: boolean
  readonly isEmpty: boolean
  readonly tag: SvgTag
}

/** Every tag is closed by its own end, and nothing stands beside the root. */
function isOneTree(pieces: readonly Piece[]): boolean {
  const open: string[] = []
  for (const [at, { isEnd, isEmpty, tag }] of pieces.entries()) {
    if (at > 0 && open.length === 0) return false
    if (isEnd && open.pop() !== tag.name) return false
    if (!isEnd && !isEmpty) open.push(tag.name)
  }
  return open.length === 0
}
