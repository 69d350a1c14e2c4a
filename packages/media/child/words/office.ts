// Words of OOXML, OpenDocument and EPUB: the parts that hold text are scanned; no relation leads anywhere but into the file.
import { isBomb } from './bomb.ts'
import { decodeText } from './charset.ts'
import { attribute, createPeople, htmlText, scan, unescaped } from './markup.ts'
import type { IsFull, Page, Told } from './page.ts'
import { openZip, readEntry, type ZipEntry } from './zip.ts'

const MOST_PART = 64 * 1024 * 1024
const MOST_PARTS = 3000

interface Book {
  readonly names: readonly string[]
  readonly read: (name: string) => Promise<string>
  readonly isFull: IsFull
}

/** Undefined if it is none of these. `isFull()` ends early. */
export async function officePages(file: string, isFull: IsFull): Promise<Told | undefined> {
  const zip = openZip(file)
  if (zip === undefined) return undefined
  try {
    const parts = new Map(zip.entries.map((entry) => [entry.path.toString('utf8').replace(/^\/+/, ''), entry]))
    const unpacked = { bytes: 0 }
    const read = async (name: string): Promise<string> => {
      const entry = parts.get(name)
      if (entry === undefined || isBomb(unpacked.bytes, zip.size)) return ''
      const bytes = await readEntry(zip, entry, MOST_PART)
      unpacked.bytes += bytes.length
      return decodeText(bytes)
    }
    const book: Book = { names: [...parts.keys()], read, isFull }
    if (zip.entries.some((entry) => entry.isEncrypted)) return { code: 'encrypted' }
    if (isBomb(total(zip.entries), zip.size)) return { code: 'archive-bomb' }
    const told = await bookOf(book, parts)
    // by what it did unpack to, whatever it claims
    return isBomb(unpacked.bytes, zip.size) ? { code: 'archive-bomb' } : told
  } finally {
    zip.close()
  }
}

const total = (entries: readonly ZipEntry[]): number => entries.reduce((sum, { bytes }) => sum + bytes, 0)

async function bookOf(book: Book, parts: ReadonlyMap<string, ZipEntry>): Promise<Told | undefined> {
  if (parts.has('word/document.xml')) return { pages: await wordPages(book) }
  if (parts.has('xl/workbook.xml')) return { pages: await sheetPages(book) }
  if (parts.has('ppt/presentation.xml')) return { pages: await slidePages(book) }
  if (parts.has('META-INF/container.xml')) return { pages: await chapters(book) }
  if (parts.has('content.xml')) return await openDocument(book)
  return await drawn(book)
}

/** A part by the number in its name: `slide2.xml` before `slide10.xml`. */
const inOrder = (names: readonly string[], pattern: RegExp): readonly string[] =>
  names
    .filter((name) => pattern.test(name))
    .sort((a, b) => Number(/\d+(?=\D*$)/.exec(a)?.[0] ?? 0) - Number(/\d+(?=\D*$)/.exec(b)?.[0] ?? 0))
    .slice(0, MOST_PARTS)

/** Pages that are written one behind the other. */
interface Pages {
  readonly pages: readonly Page[]
  readonly say: (text: string) => void
  readonly turn: () => void
}

function createPages(): Pages {
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

async function wordPages({ names, read, isFull }: Book): Promise<readonly Page[]> {
  const { pages, say, turn } = createPages()
  const rest = inOrder(names, /^word\/(footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/)
  for (const name of ['word/document.xml', ...rest]) {
    if (!isFull(pages)) scanWord(await read(name), say, turn)
    say('\n')
  }
  return pages
}

function scanWord(xml: string, say: (text: string) => void, turn: () => void): void {
  let isText = false
  scan(xml, {
    onTag(name, isEnd, raw, isEmpty) {
      const local = localName(name)
      // deleted text stands in delText and is read as well: it is what somebody wanted gone
      if (local === 't' || local === 'delText') isText = !isEnd && !isEmpty
      else if (isPageEnd(local, raw)) turn()
      else say(wordBlank(name, isEnd, isEmpty))
    },
    onText(text) {
      if (isText) say(unescaped(text))
    },
  })
}

const isPageEnd = (local: string, raw: string): boolean =>
  local === 'lastRenderedPageBreak' || (local === 'br' && attribute(raw, 'w:type') === 'page')

const WORD_BLANKS: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:br': '\n', 'w:cr': '\n' }

function wordBlank(name: string, isEnd: boolean, isEmpty: boolean): string {
  if (name === 'w:p') return isEnd || isEmpty ? '\n' : ''
  if (isEnd) return ''
  return WORD_BLANKS[name] ?? ''
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

async function sheetPages({ names, read, isFull }: Book): Promise<readonly Page[]> {
  const strings = sharedStrings(await read('xl/sharedStrings.xml'))
  const targets = relations(await read('xl/_rels/workbook.xml.rels'))
  const sheets: { readonly title: string; readonly at: string | undefined }[] = []
  scan(await read('xl/workbook.xml'), {
    onTag(name, _isEnd, raw) {
      if (localName(name) === 'sheet')
        sheets.push({ title: attribute(raw, 'name'), at: targets.get(attribute(raw, 'r:id')) })
    },
    onText: () => undefined,
  })
  const named = sheets.map(({ title, at }) => ({ title, name: at?.startsWith('/') ? at.slice(1) : `xl/${at}` }))
  const known = named.filter(({ name }) => names.includes(name))
  const all =
    known.length > 0 ? known : inOrder(names, /^xl\/worksheets\/[^/]+\.xml$/).map((name) => ({ title: '', name }))
  const pages: Page[] = []
  for (const { title, name } of all.slice(0, MOST_PARTS)) {
    if (isFull(pages)) break
    pages.push({ page: pages.length + 1, text: `${title}\n${sheetText(await read(name), strings)}` })
  }
  return pages
}

function relations(xml: string): ReadonlyMap<string, string> {
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

function sharedStrings(xml: string): readonly string[] {
  const strings: string[] = []
  let isText = false
  let isSpoken = false
  scan(xml, {
    onTag(name, isEnd, _raw, isEmpty) {
      const local = localName(name)
      if (local === 'si' && !isEnd) strings.push('')
      else if (local === 'rPh') isSpoken = !isEnd && !isEmpty
      else if (local === 't') isText = !isEnd && !isEmpty
    },
    onText(text) {
      if (isText && !isSpoken && strings.length > 0) strings[strings.length - 1] += unescaped(text)
    },
  })
  return strings
}

function sheetText(xml: string, strings: readonly string[]): string {
  const said: string[] = []
  let type = ''
  let isValue = false
  scan(xml, {
    onTag(name, isEnd, raw, isEmpty) {
      const local = localName(name)
      if (local === 'row' && isEnd) said.push('\n')
      else if (local === 'c' && isEnd) said.push('\t')
      else if (local === 'c') type = attribute(raw, 't')
      else if (local === 'v' || local === 't') isValue = !isEnd && !isEmpty
    },
    onText(text) {
      if (isValue) said.push(type === 's' ? (strings[Number(text)] ?? '') : unescaped(text))
    },
  })
  return said.join('')
}

async function slidePages({ names, read, isFull }: Book): Promise<readonly Page[]> {
  const targets = relations(await read('ppt/_rels/presentation.xml.rels'))
  const order: string[] = []
  scan(await read('ppt/presentation.xml'), {
    onTag(name, _isEnd, raw) {
      if (localName(name) === 'sldId') order.push(`ppt/${targets.get(attribute(raw, 'r:id'))}`)
    },
    onText: () => undefined,
  })
  const known = order.filter((name) => names.includes(name))
  const slides = known.length > 0 ? known : inOrder(names, /^ppt\/slides\/slide\d+\.xml$/)
  const pages: Page[] = []
  for (const name of slides.slice(0, MOST_PARTS)) {
    if (isFull(pages)) break
    const [, number = ''] = /slide(\d+)\.xml$/.exec(name) ?? []
    const notes = relations(await read(`ppt/slides/_rels/slide${number}.xml.rels`))
    const note = [...notes.values()].find((target) => /notesSlide\d+\.xml$/.test(target))
    const noteXml = note === undefined ? '' : await read(`ppt/notesSlides/${note.split('/').at(-1)}`)
    pages.push({ page: pages.length + 1, text: `${drawnText(await read(name))}\n${drawnText(noteXml)}` })
  }
  return pages
}

/** DrawingML: `a:t` in `a:p`. */
function drawnText(xml: string): string {
  const said: string[] = []
  let isText = false
  scan(xml, {
    onTag(name, isEnd, _raw, isEmpty) {
      const local = localName(name)
      if (local === 't') isText = !isEnd && !isEmpty
      else if ((local === 'p' && isEnd) || local === 'br') said.push('\n')
    },
    onText(text) {
      if (isText) said.push(unescaped(text))
    },
  })
  return said.join('')
}

async function openDocument({ read }: Book): Promise<Told> {
  if (/<(\w+:)?encryption-data/.test(await read('META-INF/manifest.xml'))) return { code: 'encrypted' }
  const written = createPages()
  const { pages, say } = written
  const state = { isBody: false, isCell: false }
  // who noted and who changed something is told to nobody without a reason; what they wrote is
  const people = createPeople()
  scan(await read('content.xml'), {
    onTag(name, isEnd, raw, isEmpty) {
      people.onTag(name, isEnd, isEmpty)
      if (name === 'office:body') state.isBody = !isEnd
      if (name === 'table:table-cell') state.isCell = !isEnd && !isEmpty
      if (!isEnd && isPage(name)) beginPage(written, attribute(raw, 'table:name'))
      // a cell is one piece of its line, however many paragraphs it has
      say(isEnd && state.isCell && name === 'text:p' ? ' ' : blankOf(name, isEnd))
    },
    onText(text) {
      if (state.isBody && !people.isWithin()) say(unescaped(text))
    },
  })
  return { pages }
}

/** What comes before the first sheet or slide is a page of its own, if there is anything. */
function beginPage({ pages, say, turn }: Pages, title: string): void {
  if (pages[0]?.text.trim() !== '') turn()
  if (title !== '') say(`${title}\n`)
}

const isPage = (name: string): boolean => name === 'draw:page' || name === 'table:table'

const BLANK_AT_END: Readonly<Record<string, string>> = {
  'text:p': '\n',
  'text:h': '\n',
  'table:table-row': '\n',
  'table:table-cell': '\t',
}
const BLANK_AT_START: Readonly<Record<string, string>> = { 'text:tab': '\t', 'text:line-break': '\n', 'text:s': ' ' }
const blankOf = (name: string, isEnd: boolean): string => (isEnd ? BLANK_AT_END : BLANK_AT_START)[name] ?? ''

async function chapters({ names, read, isFull }: Book): Promise<readonly Page[]> {
  const pages: Page[] = []
  for (const name of inOrder(names, /\.x?html?$/i)) {
    if (isFull(pages)) break
    pages.push({ page: pages.length + 1, text: htmlText(await read(name)) })
  }
  return pages
}

/** Drawings (Visio) and what else lies in such a box: pages by their name. */
async function drawn({ names, read, isFull }: Book): Promise<Told | undefined> {
  const found = inOrder(names, /^visio\/pages\/page\d+\.xml$/)
  if (found.length === 0) return undefined
  const pages: Page[] = []
  for (const name of found) {
    if (isFull(pages)) break
    const said: string[] = []
    scan(await read(name), {
      onTag(tag, isEnd) {
        if (isEnd && tag === 'Text') said.push('\n')
      },
      onText(text) {
        said.push(unescaped(text))
      },
    })
    pages.push({ page: pages.length + 1, text: said.join('') })
  }
  return { pages }
}
