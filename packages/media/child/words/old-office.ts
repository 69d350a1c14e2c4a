// Words of Word, Excel and PowerPoint files in the formats before 2007, and of Outlook messages.
import { openCompound } from './compound-file.ts'
import type { Page, Reading } from './page.ts'

const ENCRYPTED: Reading = { code: 'encrypted' }

type Read = (stream: string) => Buffer | undefined

/** Returns undefined if the file has none of these formats. */
export function oldOfficePages(bytes: Buffer): Reading | undefined {
  const streams = openCompound(bytes)
  if (streams === undefined) return undefined
  const read: Read = (name) => streams.get(name)?.()
  if (streams.has('EncryptedPackage')) return ENCRYPTED
  if (streams.has('WordDocument')) return wordPages(read)
  const workbook = read('Workbook') ?? read('Book')
  if (workbook !== undefined) return workbookPages(workbook)
  if (streams.has('PowerPoint Document')) return slidePages(read)
  return streams.has('__properties_version1.0') ? messagePages(read) : undefined
}

/**
 * [MS-DOC] 2.5.1 Fib and 2.8.35 Pcdt: the text is stored in scattered pieces, some of them with 8 bits per character.
 */
function wordPages(read: Read): Reading {
  const doc = read('WordDocument')
  if (doc === undefined || doc.length < 0x1aa) return { pages: [] }
  const flags = doc.readUInt16LE(10)
  if ((flags & 0x0100) !== 0) return ENCRYPTED
  const table = read((flags & 0x0200) !== 0 ? '1Table' : '0Table') ?? Buffer.alloc(0)
  const clx = table.subarray(doc.readUInt32LE(0x1a2), doc.readUInt32LE(0x1a2) + doc.readUInt32LE(0x1a6))
  const text = piecesOf(clx).map(({ at, letters, isNarrow }) =>
    isNarrow
      ? new TextDecoder('windows-1252').decode(doc.subarray(at / 2, at / 2 + letters))
      : doc.toString('utf16le', at, Math.min(doc.length, at + 2 * letters)),
  )
  const pages = withoutFields(text.join('')).split('\f')
  return { pages: pages.map((page, at) => ({ page: at + 1, text: page })) }
}

function piecesOf(
  clx: Buffer,
): readonly { readonly at: number; readonly letters: number; readonly isNarrow: boolean }[] {
  let at = 0
  // property modifiers precede the piece table
  while (at + 3 <= clx.length && clx[at] === 1) at += 3 + clx.readUInt16LE(at + 1)
  if (clx[at] !== 2 || at + 5 > clx.length) return []
  const plc = clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1))
  const count = Math.max(0, Math.floor((plc.length - 4) / 12))
  return Array.from({ length: count }, (_, piece) => {
    const where = plc.readUInt32LE(4 * (count + 1) + 8 * piece + 2)
    const letters = plc.readUInt32LE(4 * (piece + 1)) - plc.readUInt32LE(4 * piece)
    return { at: where & 0x3fffffff, letters: Math.max(0, letters), isNarrow: (where & 0x40000000) !== 0 }
  })
}

const [BEGIN, MIDDLE, END] = ['\u0013', '\u0014', '\u0015']
const FIELD_CODE = new RegExp(`${BEGIN}[^${BEGIN}${MIDDLE}${END}]*${MIDDLE}?`, 'g')

/** Removes field codes (0x13 code 0x14 result 0x15) and turns the end of a cell (0x07) into a tab. */
const withoutFields = (text: string): string =>
  text.replace(FIELD_CODE, '').replaceAll('\u0007', '\t').replaceAll('\r', '\n').replaceAll('\u000b', '\n')

interface Workbook {
  strings: readonly string[]
  readonly pages: Page[]
  readonly titles: string[]
  isLocked: boolean
  row: number
}

/** [MS-XLS]: records with a type and a length. Text is in the shared string table, in labels and in string cells. */
function workbookPages(book: Buffer): Reading {
  const state: Workbook = { strings: [], pages: [], titles: [], isLocked: false, row: -1 }
  for (let at = 0; at + 4 <= book.length && !state.isLocked; ) {
    const type = book.readUInt16LE(at)
    const length = book.readUInt16LE(at + 2)
    if (type === 0xfc) state.strings = sharedStrings(partsOf(book, at))
    else readRecord(state, type, book.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return state.isLocked ? ENCRYPTED : { pages: state.pages }
}

function readRecord(state: Workbook, type: number, record: Buffer): void {
  if (type === 0x2f) state.isLocked = true
  // BOF of a sheet: 0x0010; the first is the workbook's own
  else if (type === 0x809 && record.length >= 4 && record.readUInt16LE(2) === 0x0010)
    state.pages.push({ page: state.pages.length + 1, text: `${state.titles[state.pages.length] ?? ''}\n` })
  else if (type === 0x85 && record.length > 8) state.titles.push(shortText(record.subarray(6)))
  else cell(state, type, record)
}

function cell(state: Workbook, type: number, record: Buffer): void {
  const page = state.pages.at(-1)
  const value = page === undefined || record.length < 8 ? undefined : cellValue(state, type, record)
  if (page === undefined || value === undefined) return
  const row = record.readUInt16LE(0)
  page.text += `${state.row === row ? '\t' : '\n'}${value}`
  state.row = row
}

function cellValue({ strings }: Workbook, type: number, record: Buffer): string | undefined {
  if (type === 0xfd && record.length >= 10) return strings[record.readUInt32LE(6)] ?? ''
  if (type === 0x204) return longText(record.subarray(6))
  if (type === 0x203 && record.length >= 14) return String(record.readDoubleLE(6))
  return type === 0x27e && record.length >= 10 ? String(rkNumber(record.readInt32LE(6))) : undefined
}

function rkNumber(rk: number): number {
  const bits = Buffer.alloc(8)
  bits.writeInt32LE(rk & ~3, 4)
  const value = (rk & 2) !== 0 ? rk >> 2 : bits.readDoubleLE(0)
  return (rk & 1) !== 0 ? value / 100 : value
}

const shortText = (bytes: Buffer): string => textOf(bytes, bytes[0] ?? 0, 1)
const longText = (bytes: Buffer): string => (bytes.length < 3 ? '' : textOf(bytes, bytes.readUInt16LE(0), 2))
function textOf(bytes: Buffer, letters: number, at: number): string {
  const isWide = ((bytes[at] ?? 0) & 1) !== 0
  return isWide
    ? bytes.toString('utf16le', at + 1, Math.min(bytes.length, at + 1 + 2 * letters))
    : bytes.toString('latin1', at + 1, Math.min(bytes.length, at + 1 + letters))
}

/** A record and its continuations. A record holds at most 8 kB; further data follow in records of type 0x3c. */
function partsOf(book: Buffer, at: number): readonly Buffer[] {
  const parts: Buffer[] = []
  let next = at
  do {
    const length = book.readUInt16LE(next + 2)
    parts.push(book.subarray(next + 4, next + 4 + length))
    next += 4 + length
  } while (next + 4 <= book.length && book.readUInt16LE(next) === 0x3c)
  return parts
}

interface Reader {
  readonly parts: readonly Buffer[]
  part: number
  at: number
}

const MOST_STRINGS = 200_000

/** Reads the shared strings: [MS-XLS] 2.5.293 XLUnicodeRichExtendedString, one after another. */
function sharedStrings(parts: readonly Buffer[]): readonly string[] {
  const reader: Reader = { parts, part: 0, at: 8 }
  const strings: string[] = []
  while (settle(reader) && bytesLeft(reader) >= 3 && strings.length < MOST_STRINGS) {
    const [count = 0, flags = 0] = [number(reader, 2), number(reader, 1)]
    const runs = (flags & 8) !== 0 ? number(reader, 2) : 0
    const extra = (flags & 4) !== 0 ? number(reader, 4) : 0
    strings.push(letters(reader, count, (flags & 1) !== 0))
    skip(reader, 4 * runs + extra)
  }
  return strings
}

const bytesLeft = ({ parts, part, at }: Reader): number => (parts[part]?.length ?? 0) - at

/** Moves to the next part that has bytes left. Returns false at the end. */
function settle(reader: Reader): boolean {
  while (reader.part < reader.parts.length && bytesLeft(reader) <= 0) next(reader, 0)
  return reader.part < reader.parts.length
}

function next(reader: Reader, at: number): void {
  reader.part += 1
  reader.at = at
}

function number(reader: Reader, length: number): number {
  const value = bytesLeft(reader) >= length ? (reader.parts[reader.part]?.readUIntLE(reader.at, length) ?? 0) : 0
  reader.at += length
  return value
}

function skip(reader: Reader, bytes: number): void {
  for (let left = bytes; left > 0 && settle(reader); ) {
    const step = Math.min(left, bytesLeft(reader))
    reader.at += step
    left -= step
  }
}

/** Reads `count` characters. If a record ends within a string, its continuation states the character width again. */
function letters(reader: Reader, count: number, isFirstWide: boolean): string {
  let left = count
  let isWide = isFirstWide
  let text = ''
  while (left > 0 && reader.part < reader.parts.length) {
    const width = isWide ? 2 : 1
    const take = Math.max(0, Math.min(left, Math.floor(bytesLeft(reader) / width)))
    const end = reader.at + take * width
    text += reader.parts[reader.part]?.toString(isWide ? 'utf16le' : 'latin1', reader.at, end) ?? ''
    reader.at = end
    left -= take
    if (left > 0) {
      next(reader, 1)
      isWide = ((reader.parts[reader.part]?.[0] ?? 0) & 1) !== 0
    }
  }
  return text
}

/**
 * [MS-PPT] 2.3.1: nested records. Texts are atoms with 16 or 8 bits per character. Each page begins with a slide's list
 * record.
 */
function slidePages(read: Read): Reading {
  const user = read('Current User')
  if (user !== undefined && user.length >= 16 && user.readUInt32LE(12) === 0xf3d1c4df) return ENCRYPTED
  let last: Page = { page: 1, text: '' }
  const pages = [last]
  const seen = new Set<string>()
  walk(read('PowerPoint Document') ?? Buffer.alloc(0), 0, (type, body) => {
    if (type === 0x03f3 && last.text !== '') {
      last = { page: pages.length + 1, text: '' }
      pages.push(last)
    }
    const text = type === 0x0fa0 ? body.toString('utf16le') : type === 0x0fa8 ? body.toString('latin1') : undefined
    // the same words stand in the outline and on the slide
    if (text === undefined || seen.has(text)) return
    seen.add(text)
    last.text += `${text.replaceAll('\r', '\n').replaceAll('\u000b', '\n')}\n`
  })
  return { pages }
}

function walk(bytes: Buffer, depth: number, onAtom: (type: number, body: Buffer) => void): void {
  for (let at = 0; at + 8 <= bytes.length; ) {
    const isContainer = ((bytes[at] ?? 0) & 0x0f) === 0x0f
    const end = Math.min(bytes.length, at + 8 + bytes.readUInt32LE(at + 4))
    const body = bytes.subarray(at + 8, end)
    if (isContainer && depth < 12) walk(body, depth + 1, onAtom)
    else if (!isContainer) onAtom(bytes.readUInt16LE(at + 2), body)
    at = Math.max(end, at + 8)
  }
}

/**
 * [MS-OXMSG] 2.1.1: subject and body, without sender and recipients. Texts are Unicode (001F) or in an 8-bit charset
 * (001E).
 */
function messagePages(read: Read): Reading {
  const property = (id: string): string | undefined => {
    const narrow = read(`__substg1.0_${id}001E`)
    return (
      read(`__substg1.0_${id}001F`)?.toString('utf16le') ?? (narrow && new TextDecoder('windows-1252').decode(narrow))
    )
  }
  const lines = ['0037', '1000'].map(property).filter((text) => text !== undefined)
  return { pages: [{ page: 1, text: lines.join('\n') }] }
}
