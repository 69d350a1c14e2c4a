// RTF 1.9.1: the words between control words. Embedded objects, pictures, fonts and the author's name are left out.
const UNSEEN =
  /^(fonttbl|colortbl|stylesheet|info|pict|object|objdata|themedata|datastore|colorschememapping|latentstyles|generator|xmlnstbl|listtable|listoverridetable|rsidtbl|mmathPr|fldinst|filetbl|revtbl|author|operator|manager|company|atnid|atnauthor|userprops)$/
const BLANKS: Record<string, string> = {
  par: '\n',
  line: '\n',
  sect: '\n',
  row: '\n',
  tab: '\t',
  cell: '\t',
  page: '\f',
  emdash: '—',
  endash: '–',
}
Object.assign(BLANKS, { lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', bullet: '•' })
const TOKEN = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\/gi
const MOST_DEPTH = 1000

/** The text so far, and the settings of the groups that are open. */
interface Run {
  readonly said: string[]
  /**
   * Bytes of text that wait to be decoded together, because one character may take several bytes. The charset is known
   * by then.
   */
  pending: number[]
  charset: string
  readonly stack: { readonly isUnseen: boolean; readonly skip: number }[]
  isUnseen: boolean
  skip: number
  left: number
  deeper: number
}

/** Pages are split where the document says so. `latin1` is the file, one character per byte. */
export function richText(latin1: string): readonly string[] {
  const run: Run = {
    said: [],
    pending: [],
    charset: 'windows-1252',
    stack: [],
    isUnseen: false,
    skip: 1,
    left: 0,
    deeper: 0,
  }
  for (const token of latin1.matchAll(TOKEN)) read(run, token)
  flush(run)
  return run.said.join('').split('\f')
}

function read(run: Run, [, word, number, hex, symbol, brace, text]: RegExpExecArray): void {
  if (hex !== undefined) byte(run, Number.parseInt(hex, 16))
  else if (word !== undefined) control(run, word, number)
  else if (brace === '{') open(run)
  else if (brace === '}') close(run)
  else if (symbol !== undefined) mark(run, symbol)
  else if (text !== undefined) for (const char of text) byte(run, char.charCodeAt(0))
}

function open(run: Run): void {
  if (run.stack.length < MOST_DEPTH) run.stack.push({ isUnseen: run.isUnseen, skip: run.skip })
  else run.deeper += 1
}

function close(run: Run): void {
  flush(run)
  if (run.deeper > 0) run.deeper -= 1
  else Object.assign(run, run.stack.pop() ?? {})
  run.left = 0
}

function mark(run: Run, symbol: string): void {
  if (symbol === '*') run.isUnseen = true
  else if (symbol === '~') say(run, ' ')
  else if ('\\{}'.includes(symbol)) say(run, symbol)
}

function control(run: Run, word: string, number: string | undefined): void {
  if (UNSEEN.test(word)) run.isUnseen = true
  else if (word === 'ansicpg') run.charset = charsetOf(number) ?? run.charset
  else if (word === 'uc') run.skip = Math.max(0, Math.min(8, Number(number ?? 1)))
  else if (word === 'u') {
    say(run, String.fromCharCode(Number(number ?? 63) & 0xffff))
    run.left = run.skip
  } else if (Object.hasOwn(BLANKS, word)) say(run, BLANKS[word] ?? '')
}

const CHARSETS: Readonly<Record<string, string>> = {
  ...{ 932: 'shift_jis', 936: 'gb18030', 949: 'euc-kr', 950: 'big5', 65001: 'utf-8' },
}

function charsetOf(page = ''): string | undefined {
  const name = CHARSETS[page] ?? `windows-${page}`
  try {
    return new TextDecoder(name).encoding
  } catch {
    return undefined
  }
}

/** Adds a byte, unless it belongs to the replacement after `\uN`, which only older readers show. */
function byte(run: Run, value: number): void {
  if (run.left > 0) run.left -= 1
  else if (!run.isUnseen) run.pending.push(value)
}

function say(run: Run, text: string): void {
  flush(run)
  if (!run.isUnseen) run.said.push(text)
}

function flush(run: Run): void {
  if (run.pending.length === 0) return
  run.said.push(new TextDecoder(run.charset).decode(Uint8Array.from(run.pending)))
  run.pending = []
}
