// Elements of XML by their names, without a tree: no entity is resolved, and no pattern runs over more than one element.

/** What stands between these is no element: each is looked for once, so that many of them take no longer than one. */
const ASIDES: Readonly<Record<string, string>> = { '<!--': '-->', '<![CDATA[': ']]>', '<!DOCTYPE': '>', '<?': '?>' }

/** Markup without comments, prologue and instructions; characters of CDATA stay, but for those that begin an element. */
export function plain(text: string): string {
  const opens = /<!--|<!\[CDATA\[|<!DOCTYPE|<\?/g
  const kept: string[] = []
  let from = 0
  for (let aside = opens.exec(text); aside !== null; aside = opens.exec(text)) {
    const mark = aside[0]
    const inner = opens.lastIndex
    const end = endOf(text, mark, inner)
    // a blank: what stood before and after must not become one name
    if (from < aside.index) kept.push(text.slice(from, aside.index), ' ')
    if (mark === '<![CDATA[') kept.push(text.slice(inner, end).replace(/[<>]/g, ' '))
    from = end + shutOf(mark).length
    opens.lastIndex = from
  }
  return from === 0 ? text : kept.concat(text.slice(from)).join('')
}

const shutOf = (mark: string): string => ASIDES[mark] ?? ''

/** One that nobody closed goes to the end. */
function endOf(text: string, mark: string, from: number): number {
  const end = mark === '<!DOCTYPE' ? endOfType(text, from) : text.indexOf(shutOf(mark), from)
  return end < 0 ? text.length : end
}

/** A document type may hold declarations of its own, whose texts look like elements. */
function endOfType(text: string, from: number): number {
  const end = text.indexOf('>', from)
  const inner = text.slice(from, end < 0 ? text.length : end).indexOf('[')
  if (inner < 0) return end
  const close = /\]\s{0,100}>/g
  close.lastIndex = from + inner
  return close.exec(text) === null ? -1 : close.lastIndex - 1
}

/** The text of the first `<name>` in a piece, which may have a prefix. */
export function within(piece: string, name: string): string | undefined {
  const at = piece.search(new RegExp(`<(?:\\w{1,20}:)?${name}>`))
  if (at < 0) return undefined
  const open = piece.indexOf('>', at) + 1
  const close = piece.indexOf('<', open)
  return close < 0 ? undefined : piece.slice(open, close).trim().slice(0, 60)
}

/** The texts of all `<name>` in a piece, in order; of an empty one none, but its place in the order. */
export function* all(piece: string, name: string): Generator<string, void> {
  const open = `<${name}`
  for (let at = next(piece, open, 0); at >= 0; ) {
    const after = next(piece, open, at + open.length)
    const told = piece.slice(at, Math.min(after < 0 ? piece.length : after, at + MOST_HEAD))
    const [, text = ''] = /^<[^<>]*>([^<]{0,120})/.exec(told) ?? []
    yield text.trim()
    at = after
  }
}

/** Elements that hold text alone, each with the names of those in which it stands and its own. */
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

/** Markup without all of this name and what they hold. */
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

/** How long the first tag of an element may be, or one with a short text. */
const MOST_HEAD = 2000

interface Bounds {
  readonly longest?: number
  readonly most?: number
}

/** What stands from each `open` to the next `shut`, no more than `longest` of it, and no more than `most` of them. */
export function* pieces(
  markup: string,
  open: string,
  shut: string,
  { longest = Number.POSITIVE_INFINITY, most = 200_000 }: Bounds = {},
): Generator<string> {
  const text = plain(markup)
  // Where the next one ends, while that is not behind; -1 where none does: then it is not looked for again.
  let close = 0
  let count = 0
  for (let at = next(text, open, 0); at >= 0 && count < most; count += 1) {
    const after = next(text, open, at + open.length)
    if (close >= 0 && close < at) close = text.indexOf(shut, at)
    const ends = [after, close].filter((end) => end > 0)
    const piece = text.slice(at, Math.min(at + longest, ...(ends.length === 0 ? [text.length] : ends)))
    const head = piece.slice(0, piece.indexOf('>') + 1)
    // what closes itself has nothing within it: what follows is another's
    yield head.endsWith('/>') ? head : piece
    at = after
  }
}

/** Where the next element of just this name opens. */
function next(text: string, open: string, from: number): number {
  let at = text.indexOf(open, from)
  while (at >= 0 && !/[\s/>]/.test(text[at + open.length] ?? '>')) at = text.indexOf(open, at + open.length)
  return at
}
