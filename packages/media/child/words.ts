// Runs inside the sandbox: words INPUT MEDIA_TYPE OUT
// Writes the words of a document, page by page, into OUT/words.json; prints whether there are any, or a code why not.
import { closeSync, fstatSync, openSync, readSync, writeFileSync } from 'node:fs'
import { oneDocument } from './inside/one-document.ts'
import { isBomb } from './words/bomb.ts'
import { decodeText } from './words/charset.ts'
import { mailText } from './words/mail.ts'
import { isMail } from './words/mail-head.ts'
import { createPeople, htmlText, scan, unescaped } from './words/markup.ts'
import { officePages } from './words/office.ts'
import { oldOfficePages } from './words/old-office.ts'
import type { IsFull, Page, Reading } from './words/page.ts'
import { richText } from './words/rich-text.ts'
import { openZip, readEntry } from './words/zip.ts'

const [input = '', type = '', out = ''] = process.argv.slice(2)
/** Maximum bytes that are read of a text file. With 8 bits per character this is several times the limit for words. */
const MOST_TEXT_BYTES = 8 * 1024 * 1024
const MOST_BYTES = 128 * 1024 * 1024
const MOST_LETTERS = 1_000_000
const MOST_PAGES = 5000

const isFull: IsFull = (pages) =>
  pages.length > MOST_PAGES || pages.reduce((sum, { text }) => sum + text.length, 0) > 2 * MOST_LETTERS

function read(most: number): Buffer {
  const fd = openSync(input, 'r')
  const bytes = Buffer.alloc(Math.min(fstatSync(fd).size, most))
  let at = 0
  for (let got = 1; got > 0 && at < bytes.length; at += got) got = readSync(fd, bytes, at, bytes.length - at, at)
  closeSync(fd)
  return bytes
}

async function pagesOf(): Promise<Reading> {
  const head = read(16)
  if (type === 'application/vnd.google-earth.kmz') return (await mapPages()) ?? { code: 'no-words' }
  if (head.toString('latin1', 0, 2) === 'PK') return (await officePages(input, isFull)) ?? { code: 'no-words' }
  if (head.length >= 8 && head.readUInt32BE(0) === 0xd0cf11e0)
    return oldOfficePages(read(MOST_BYTES)) ?? { code: 'no-words' }
  const bytes = read(MOST_TEXT_BYTES)
  // The file may be longer than what was read. The words after that are in none of the pages.
  const isCut = bytes.length === MOST_TEXT_BYTES
  if (head.toString('latin1', 0, 5) === '{\\rtf')
    return { pages: richText(bytes.toString('latin1')).map(numbered), isCut }
  return { pages: [{ page: 1, text: await plainText(bytes) }], isCut }
}

/** Names and notes of the places on a map: a KML inside a ZIP. */
async function mapPages(): Promise<Reading | undefined> {
  const zip = openZip(input)
  if (zip === undefined) return undefined
  try {
    const found = await oneDocument(zip)
    if (found?.what !== 'kmz') return undefined
    if (found.entry.isEncrypted) return { code: 'encrypted' }
    if (isBomb(found.entry.bytes, found.entry.packed)) return { code: 'archive-bomb' }
    return { pages: [{ page: 1, text: xmlText(decodeText(await readEntry(zip, found.entry, MOST_TEXT_BYTES))) }] }
  } finally {
    zip.close()
  }
}

const numbered = (text: string, at: number): Page => ({ page: at + 1, text })

async function plainText(bytes: Buffer): Promise<string> {
  if (type === 'message/rfc822' || type === 'application/mbox' || isMail(bytes)) return await mailText(bytes)
  const start = bytes.toString('latin1', 0, 4096)
  const [, charset] =
    /<meta[^>]{0,200}charset=["']?([\w-]{3,30})/i.exec(start) ??
    /^\s*<\?xml[^>]{0,200}encoding=["']([\w-]{3,30})/i.exec(start) ??
    []
  const text = decodeText(bytes, charset)
  if (type === 'text/html' || /^\s*(<!doctype html|<html)/i.test(start)) return htmlText(text)
  return type === 'application/xml' || type === 'text/xml' || /[+-]xml$/.test(type) ? xmlText(text) : text
}

function xmlText(xml: string): string {
  const said: string[] = []
  const people = createPeople()
  scan(xml, {
    onTag(name, isEnd, _raw, isEmpty) {
      people.onTag(name, isEnd, isEmpty)
      if (isEnd) said.push('\n')
    },
    onText(text) {
      if (!people.isWithin()) said.push(unescaped(text))
    },
  })
  return said.join('')
}

/**
 * Trims the end of a line. A regular expression would try each blank in the line as the first of the trailing ones,
 * which is slow in a line with very many blanks.
 */
function withoutTail(line: string): string {
  let end = line.length
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end -= 1
  return line.slice(0, end)
}

/** Makes text that the database accepts: no control characters, no lone surrogates, no long runs of blank lines. */
const tidy = (text: string): string =>
  text
    .toWellFormed()
    .replace(/(?:[^\P{Cc}\t\n\r\f]|\ufeff)+/gu, ' ')
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map(withoutTail)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

function cut(pages: readonly Page[], isShort: boolean): { readonly pages: readonly Page[]; readonly isCut: boolean } {
  const kept: Page[] = []
  let left = MOST_LETTERS - 1000
  let isCut = isShort || pages.length > MOST_PAGES
  for (const { page, text } of pages.slice(0, MOST_PAGES)) {
    const whole = tidy(text)
    if (whole === '') continue
    const part = whole.slice(0, Math.max(0, left)).toWellFormed()
    isCut ||= part.length < whole.length
    if (part !== '') kept.push({ page, text: part })
    left -= part.length + 1
  }
  return { pages: kept, isCut }
}

async function main() {
  const found = await pagesOf()
  if (found.code !== undefined) process.stdout.write(JSON.stringify({ ok: false, code: found.code }))
  else {
    const words = cut(found.pages, found.isCut === true)
    writeFileSync(`${out}/words.json`, JSON.stringify(words), { flag: 'wx' })
    process.stdout.write(JSON.stringify({ ok: true, pages: words.pages.length }))
  }
}

void main()
