// Reads XML elements by name, without building a tree. No entity is resolved, and no regular expression runs over more
// than one element.

/**
 * Sections between these marks contain no elements. Each end mark is searched for only once, so that many start marks
 * cost no more than one.
 */
const SECTIONS: Readonly<Record<string, string>> = { '<!--': '-->', '<![CDATA[': ']]>', '<!DOCTYPE': '>', '<?': '?>' }

/**
 * Drops comments, prologue and processing instructions. The text of CDATA is kept, without characters that would begin
 * an element.
 */
export function plain(text: string): string {
  const opens = /<!--|<!\[CDATA\[|<!DOCTYPE|<\?/g
  const kept: string[] = []
  let from = 0
  for (let section = opens.exec(text); section !== null; section = opens.exec(text)) {
    const mark = section[0]
    const inner = opens.lastIndex
    const end = endOf(text, mark, inner)
    // Adds a blank, so that the text before and after does not merge into one name.
    if (from < section.index) kept.push(text.slice(from, section.index), ' ')
    if (mark === '<![CDATA[') kept.push(text.slice(inner, end).replace(/[<>]/g, ' '))
    from = end + shutOf(mark).length
    opens.lastIndex = from
  }
  return from === 0 ? text : kept.concat(text.slice(from)).join('')
}

const shutOf = (mark: string): string => SECTIONS[mark] ?? ''

/** The end of a section. A section that is never closed ends with the text. */
function endOf(text: string, mark: string, from: number): number {
  const end = mark === '<!DOCTYPE' ? endOfType(text, from) : text.indexOf(shutOf(mark), from)
  return end < 0 ? text.length : end
}

/** The end of a document type, which may hold declarations whose text looks like elements. */
function endOfType(text: string, from: number): number {
  const end = text.indexOf('>', from)
  const inner = text.slice(from, end < 0 ? text.length : end).indexOf('[')
  if (inner < 0) return end
  const close = /\]\s{0,100}>/g
  close.lastIndex = from + inner
  return close.exec(text) === null ? -1 : close.lastIndex - 1
}

/** The text of the first `<name>` in a piece of markup, with or without a namespace prefix. */
export function within(piece: string, name: string): string | undefined {
  const at = piece.search(new RegExp(`<(?:\\w{1,20}:)?${name}>`))
  if (at < 0) return undefined
  const open = piece.indexOf('>', at) + 1
  const close = piece.indexOf('<', open)
  return close < 0 ? undefined : piece.slice(open, close).trim().slice(0, 60)
}

/**
 * Yields the texts of all `<name>` in a piece of markup, in order. An empty element yields an empty text, so that
 * indices stay aligned.
 */
export function* all(piece: string, name: string): Generator<string, void> {
  const open = `<${name}`
  for (let at = next(piece, open, 0); at >= 0; ) {
    const after = next(piece, open, at + open.length)
    const start = piece.slice(at, Math.min(after < 0 ? piece.length : after, at + MOST_HEAD))
    const [, text = ''] = /^<[^<>]*>([^<]{0,120})/.exec(start) ?? []
    yield text.trim()
    at = after
  }
}

/** Yields elements that hold only text, each with the path of element names that leads to it. */
export function* leaves(piece: string): Generator<{ readonly path: readonly string[]; readonly text: string }> {
  const path: string[] = []
  for (let at = piece.indexOf('<'); at >= 0; ) {
    const end = piece.indexOf('>', at)
    if (end < 0) return
    const next = piece.indexOf('<', end)
    if (piece[at + 1] === '/') path.pop()
    else if (piece[end - 1] !== '/') {
      path.push(/^[^\s>]{1,40}/.exec(piece.slice(at + 1, at + 42))?.[0] ?? '')
      if (next >= 0 && piece[next + 1] === '/') yield { path, text: piece.slice(end + 1, next).trim() }
    }
    at = next
  }
}

/** Removes all elements of this name with their contents. */
export function without(markup: string, name: string): string {
  const text = plain(markup)
  const kept: string[] = []
  let from = 0
  for (let at = next(text, `<${name}`, 0); at >= 0; at = next(text, `<${name}`, from)) {
    kept.push(text.slice(from, at))
    const head = text.slice(at, at + MOST_HEAD)
    const isShut = head[head.indexOf('>') - 1] === '/'
    const close = isShut ? at : text.indexOf(`</${name}`, at)
    from = close < 0 ? text.length : close + 1
  }
  return from === 0 ? text : kept.concat(text.slice(from)).join(' ')
}

/** Maximum length of an element's start tag together with a short text. */
const MOST_HEAD = 2000

interface Bounds {
  readonly longest?: number
  readonly most?: number
}

/** Yields the text from each `open` to the next `shut`, at most `longest` characters each and `most` pieces. */
export function* pieces(
  markup: string,
  open: string,
  shut: string,
  { longest = Number.POSITIVE_INFINITY, most = 200_000 }: Bounds = {},
): Generator<string> {
  const text = plain(markup)
  // Position of the next `shut`. -1 if there is none, so that it is not searched for again.
  let close = 0
  let count = 0
  for (let at = next(text, open, 0); at >= 0 && count < most; count += 1) {
    const after = next(text, open, at + open.length)
    if (close >= 0 && close < at) close = text.indexOf(shut, at)
    const ends = [after, close].filter((end) => end > 0)
    const piece = text.slice(at, Math.min(at + longest, ...(ends.length === 0 ? [text.length] : ends)))
    const head = piece.slice(0, piece.indexOf('>') + 1)
    // A self-closing element has no content. The text that follows belongs to another element.
    yield head.endsWith('/>') ? head : piece
    at = after
  }
}

/** Finds the next start tag with exactly this name. */
function next(text: string, open: string, from: number): number {
  let at = text.indexOf(open, from)
  while (at >= 0 && !/[\s/>]/.test(text[at + open.length] ?? '>')) at = text.indexOf(open, at + open.length)
  return at
}
